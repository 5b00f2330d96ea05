module.exports = require('./mocks.js').eventModule('password-reset-post-challenge');
