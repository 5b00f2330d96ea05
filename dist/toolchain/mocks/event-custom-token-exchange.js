module.exports = require('./mocks.js').eventModule('custom-token-exchange');
