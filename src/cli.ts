#!/usr/bin/env node
import path from 'node:path';
import { main } from './terminal/main.ts';

const tool = {
  toolchain: path.join(__dirname, 'toolchain'),
  rulePages: path.join(__dirname, 'rule-pages'),
  examples: path.join(__dirname, 'examples.json'),
};

void main(process.argv.slice(2), tool).then((code) => {
  process.exitCode = code;
});
