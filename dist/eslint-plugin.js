'use strict';
const { join } = require('node:path');
module.exports = require('./stages.js').eslintPlugin(join(__dirname, 'rule-pages'));
