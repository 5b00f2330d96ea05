module.exports = require('./mocks.js').eventModule('post-login');
