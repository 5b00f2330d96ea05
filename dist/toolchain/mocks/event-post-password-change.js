module.exports = require('./mocks.js').eventModule('post-change-password');
