module.exports = require('./mocks.js').apiModule('custom-phone-provider', jest);
