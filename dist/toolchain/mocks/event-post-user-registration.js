module.exports = require('./mocks.js').eventModule('post-user-registration');
