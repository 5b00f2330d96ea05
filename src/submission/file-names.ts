/** The names of an integration's files in the official templates and examples. */
export const MANIFEST = 'configuration.json';
export const ACTION = 'integration.action.js';
export const GUIDE = 'installation_guide.md';
export const TEMPLATE = 'template.json';
/** In order of preference. The second name is from the official examples. */
export const SPECS = ['integration.action.spec.js', 'integration.spec.js'] as const;

/** Jest's own folder of tests. */
export const TESTS = '__tests__';

const spec = /\.(?:spec|test)\.[cm]?js$/u;
const script = /\.js$/u;
/** Settings of tools, next to the code, and mocks. */
const otherScript = /^\.|\.(?:config|conf|mock|setup|min)\.js$|^(?:gulpfile|Gruntfile|gruntfile)\.js$/u;

export function isSpecName(name: string): boolean {
  return spec.test(name);
}

/** A name that an Action file might have. */
export function isScriptName(name: string): boolean {
  return script.test(name) && !spec.test(name) && !otherScript.test(name);
}
