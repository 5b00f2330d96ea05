module.exports = require('./mocks.js').eventModule('send-phone-message');
