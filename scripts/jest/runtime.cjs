const path = require('node:path');
const { default: Runtime } = require('jest-runtime');

const libraries = new WeakMap();

/** Uses our sources and the packages of the realm (see environment.mjs), if suites share one. */
module.exports = class SharingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const [{ rootDir }, environment] = given;
    if (environment.shared !== true) return;
    if (!libraries.has(environment)) libraries.set(environment, new Runtime(...given));
    this.library = libraries.get(environment);
    this.sources = path.join(rootDir, 'src/');
  }

  requireModule(from, name, options, actual) {
    const shared =
      this.library !== undefined &&
      name !== undefined &&
      options?.isInternalModule !== true &&
      !this._resolver.isCoreModule(name) &&
      this.inCommon(this._resolveCjsModule(from, name));
    return shared ? this.library.requireModule(from, name) : super.requireModule(from, name, options, actual);
  }

  /** Modules of __tests__ are not shared: they register hooks, and keep the state of a suite. */
  inCommon(file) {
    return file.startsWith(this.sources) || file.includes('/node_modules/');
  }

  getSourceMaps() {
    return this.library === undefined
      ? super.getSourceMaps()
      : new Map([...this.library.getSourceMaps(), ...super.getSourceMaps()]);
  }
};
