import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { createMochaTestRunner } from '@stryker-mutator/mocha-runner';
import { inOrder } from './case-order.mjs';
import { journalIn } from './journal.mjs';
import { runCase } from './run-case.mjs';

/** Cases that are remembered of a file because they have found mutants of it. */
const MOST_FINDERS = 12;
/** Of so many cases the slowest is tried last: texts without end, properties of a hundred texts. */
const SLOW = 40;

/**
 * Mocha's runner, but for mutants: thousands of cases come by most places of the analysis, and to let Mocha look for them
 * takes longer than to run one. So the cases are called here, those first that are likely to find the mutant.
 */
function createCaseRunner(injector) {
  const runner = createMochaTestRunner(injector);
  const { init, dryRun, mutantRun } = runner;
  const finders = new Map();
  const cases = new Map();
  const journal = journalIn(process.env.AIC_JOURNAL);
  /** Those whose files this process has read. */
  const read = new Set();
  let slow = new Set();

  // Loading takes seconds, which are not the first mutant's.
  runner.init = async () => {
    await init.call(runner);
    if (!runner.options.ignoreStatic) return;
    await runner.mocha.loadFilesAsync();
    runner.loadedEnv = true;
    keepShare(runner.mocha.suite, Number(process.env.AIC_EACH_OF_RULES));
    runner.mocha.suite.eachTest((test) => cases.set(test.fullTitle(), test));
  };

  runner.dryRun = async (options) => {
    const result = await dryRun.call(runner, options);
    for (const name of cases.keys()) read.add(name);
    const bySpent = (result.tests ?? []).toSorted((a, b) => b.timeSpentMs - a.timeSpentMs);
    slow = new Set(bySpent.slice(0, bySpent.length / SLOW).map(({ name }) => name));
    return result;
  };

  runner.mutantRun = async (options) => {
    // A mutant of a constant is there when the modules are loaded.
    if (!runner.options.ignoreStatic) return mutantRun.call(runner, options);
    const { id, fileName } = options.activeMutant;
    const key = journal.keyOf(options.activeMutant);
    const known = journal.resultOf(key);
    const before = [...(known?.finder ? [known.finder] : []), ...(finders.get(fileName) ?? [])];
    const names = options.testFilter ?? [...cases.keys()];
    const asked = inOrder(names, { file: fileName, before, cases, slow });
    const tried = journal.digestOf(names, cases);
    if (known?.tried === tried) return { status: MutantRunStatus.Survived, nrOfTests: asked.length };
    for (const [index, name] of asked.entries()) {
      const test = cases.get(name);
      if (!read.has(name)) await runCase(test);
      read.add(name);
      runner.instrumenterContext.activeMutant = id;
      const { state, message } = await runCase(test);
      runner.instrumenterContext.activeMutant = undefined;
      if (state === 'passed') continue;
      // Stryker tries the mutant again in a new process.
      const after = await runCase(test);
      if (after.state !== 'passed') throw new Error(`A mutant has left something to the cases after it: ${name}`);
      journal.note(key, { finder: name });
      finders.set(fileName, [name, ...before.filter((each) => each !== name)].slice(0, MOST_FINDERS));
      return state === 'endless'
        ? { status: MutantRunStatus.Timeout, reason: 'A case does not end' }
        : { status: MutantRunStatus.Killed, killedBy: [name], failureMessage: message, nrOfTests: index + 1 };
    }
    journal.note(key, { tried });
    return { status: MutantRunStatus.Survived, nrOfTests: asked.length };
  };
  return runner;
}

createCaseRunner.inject = tokens(commonTokens.injector);

/** Leaves all cases of the analysis, and each so many-th of the rules. */
function keepShare(suite, each) {
  let index = 0;
  const within = (inner) => {
    inner.tests = inner.tests.filter(({ file }) => file.includes('__tests__/analysis/') || index++ % each === 0);
    inner.suites.forEach(within);
  };
  within(suite);
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'cases', createCaseRunner)];
