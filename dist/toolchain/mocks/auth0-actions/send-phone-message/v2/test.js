module.exports = require('../../../harness.js').testModule('send-phone-message');
