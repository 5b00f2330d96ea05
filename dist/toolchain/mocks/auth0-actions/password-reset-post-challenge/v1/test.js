module.exports = require('../../../harness.js').testModule('password-reset-post-challenge');
