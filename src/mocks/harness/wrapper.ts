/**
 * What Auth0's harness compiles an Action in, so that it can hand it a `console`: A:src/_shared/_XK5Fidc.js. The sandbox knows
 * it by this, ours and Auth0's own (`src/sandbox/child/compiled-actions.ts`).
 */
export const WRAPPER_HEAD = 'module.exports = function(module, exports, console){\n';
export const WRAPPER_TAIL = '\n};';

export const wrapped = (code: string): string => WRAPPER_HEAD + code + WRAPPER_TAIL;
