module.exports = require('../../../harness.js').testModule('post-login');
