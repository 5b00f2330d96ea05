module.exports = require('./mocks.js').apiModule('event-stream', jest);
