module.exports = require('../../../harness.js').testModule('credentials-exchange');
