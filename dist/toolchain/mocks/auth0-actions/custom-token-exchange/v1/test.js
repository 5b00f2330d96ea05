module.exports = require('../../../harness.js').testModule('custom-token-exchange');
