module.exports = require('./mocks.js').eventModule('custom-email-provider');
