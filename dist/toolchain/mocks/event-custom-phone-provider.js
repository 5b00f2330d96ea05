module.exports = require('./mocks.js').eventModule('custom-phone-provider');
