module.exports = require('./mocks.js').eventModule('credentials-exchange');
