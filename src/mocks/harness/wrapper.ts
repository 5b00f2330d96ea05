/**
 * The wrapper in which Auth0's harness compiles an Action, so that it can pass a `console`: A:src/_shared/_XK5Fidc.js. The sandbox
 * recognizes Actions by it, in our harness and in Auth0's (`src/sandbox/child/compiled-actions.ts`).
 */
export const WRAPPER_HEAD = 'module.exports = function(module, exports, console){\n';
export const WRAPPER_TAIL = '\n};';

export const wrapped = (code: string): string => WRAPPER_HEAD + code + WRAPPER_TAIL;
