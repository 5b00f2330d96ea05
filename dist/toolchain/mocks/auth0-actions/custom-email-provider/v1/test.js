module.exports = require('../../../harness.js').testModule('custom-email-provider');
