import type { Run } from './of-runs.ts';
import { lists, login, withAction } from './worked.ts';

const action = login('api.idToken.setCustomClaim("https://merrow.io/level", require("merrow").level());');
const declared = (version: string) => ({ dependencies: [{ name: 'merrow', version }] });
const inAnotherVersion = [lists((all) => ({ ...all, ...declared('1.0.0') }))];

/** Packages with an advisory in the registry of the tests, and the steps to follow its hint. */
export const advised: Readonly<Record<string, Run>> = {
  'a version that has an advisory': {
    files: withAction(action, declared('5.0.0')),
    follow: { 'manifest/vulnerable-dependency direct': inAnotherVersion },
  },
  'a version that brings a package with an advisory': {
    files: withAction(action, declared('6.0.0')),
    follow: { 'manifest/vulnerable-dependency indirect': inAnotherVersion },
  },
};
