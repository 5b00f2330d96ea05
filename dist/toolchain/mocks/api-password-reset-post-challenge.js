module.exports = require('./mocks.js').apiModule('password-reset-post-challenge', jest);
