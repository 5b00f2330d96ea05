module.exports = require('./mocks.js').apiModule('pre-user-registration', jest);
