module.exports = require('../../../harness.js').testModule('post-change-password');
