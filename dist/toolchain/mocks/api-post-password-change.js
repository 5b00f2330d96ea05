module.exports = require('./mocks.js').apiModule('post-change-password', jest);
