module.exports = require('./mocks.js').eventModule('event-stream');
