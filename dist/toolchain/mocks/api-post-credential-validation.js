module.exports = require('./mocks.js').apiModule('post-credential-validation', jest);
