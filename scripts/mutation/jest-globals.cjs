// Gives Mocha the names that our tables are written with. Mocha runs them under mutation because it stays in one process
// for all mutants: Jest would start anew for each. Its interface is replaced, for Stryker takes none by a path.
const { expect } = require('expect');
const { bind } = require('jest-each');
const { interfaces } = require('mocha');

const { bdd } = interfaces;

interfaces.bdd = function jestInterface(suite) {
  bdd(suite);
  suite.on('pre-require', (context) => {
    const { it, describe, before, after } = context;
    // As in Jest: a row that is shorter than its function's parameters gets `done`, and waits for it.
    it.each = bind(it, true);
    describe.each = bind(describe, false);
    Object.assign(context, { expect, test: it, beforeAll: before, afterAll: after });
  });
};
