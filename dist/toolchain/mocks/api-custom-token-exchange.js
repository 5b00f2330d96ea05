module.exports = require('./mocks.js').apiModule('custom-token-exchange', jest);
