module.exports = require('./mocks.js').apiModule('send-phone-message', jest);
