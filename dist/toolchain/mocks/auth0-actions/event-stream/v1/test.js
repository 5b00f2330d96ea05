module.exports = require('../../../harness.js').testModule('event-stream');
