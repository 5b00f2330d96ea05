module.exports = require('../../../harness.js').testModule('pre-user-registration');
