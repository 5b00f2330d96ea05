module.exports = require('../../../harness.js').testModule('post-user-registration');
