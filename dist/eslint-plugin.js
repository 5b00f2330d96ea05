'use strict';
const { join } = require('node:path');
module.exports = require('./lint/lint.js').eslintPlugin(join(__dirname, 'rule-pages'));
