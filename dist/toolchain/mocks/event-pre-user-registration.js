module.exports = require('./mocks.js').eventModule('pre-user-registration');
