module.exports = require('./mocks.js').apiModule('credentials-exchange', jest);
