module.exports = require('./mocks.js').axiosModule(jest);
