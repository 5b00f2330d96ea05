module.exports = require('./mocks.js').apiModule('post-user-registration', jest);
