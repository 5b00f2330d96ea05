module.exports = require('../../../harness.js').testModule('custom-phone-provider');
