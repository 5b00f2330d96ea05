module.exports = require('./mocks.js').eventModule('post-credential-validation');
