module.exports = require('./mocks.js').apiModule('custom-email-provider', jest);
