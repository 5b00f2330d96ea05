module.exports = require('./mocks.js').apiModule('post-login', jest);
