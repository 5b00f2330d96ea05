import path from 'node:path';

// What a partner's own Jest needs to run a spec like the check: `preset: 'actions-integration-check'`.
module.exports = {
  resolver: path.join(__dirname, 'jest-resolver.js'),
  setupFiles: [path.join(__dirname, 'jest-axios.js')],
};
