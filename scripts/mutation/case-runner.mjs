import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { MutantRunStatus } from '@stryker-mutator/api/test-runner';
import { createMochaTestRunner } from '@stryker-mutator/mocha-runner';
import { fewerCases } from './fewer-cases.mjs';
import { journalIn } from './journal.mjs';
import { runCase } from './run-case.mjs';
import { mutantTrials } from './try-mutant.mjs';

/** Of so many cases the slowest is tried last: texts without end, properties of a hundred texts. */
const SLOW = 40;

/**
 * Mocha's runner, but for mutants: thousands of cases come by most places of the analysis, and to let Mocha look for them
 * takes longer than to run one. So the cases are called here, those first that are likely to find the mutant.
 */
function createCaseRunner(injector) {
  const runner = createMochaTestRunner(injector);
  const { init, dryRun, mutantRun } = runner;
  const cases = new Map();
  /** Those whose files this process has read. */
  const read = new Set();
  let slow = new Set();
  const tryMutant = mutantTrials({
    journal: journalIn(process.env.AIC_JOURNAL),
    cases,
    slow: () => slow,
    run: async (name, mutant) => {
      const test = cases.get(name);
      if (!read.has(name)) await runCase(test);
      read.add(name);
      runner.instrumenterContext.activeMutant = mutant?.id;
      const result = await runCase(test);
      runner.instrumenterContext.activeMutant = undefined;
      return result;
    },
  });

  // Loading takes seconds, which are not the first mutant's.
  runner.init = async () => {
    await init.call(runner);
    if (!runner.options.ignoreStatic) return;
    await runner.mocha.loadFilesAsync();
    runner.loadedEnv = true;
    runner.mocha.suite.eachTest((test) => cases.set(test.fullTitle(), test));
  };

  runner.dryRun = async (options) => {
    const result = await dryRun.call(runner, options);
    for (const name of cases.keys()) read.add(name);
    const bySpent = (result.tests ?? []).toSorted((a, b) => b.timeSpentMs - a.timeSpentMs);
    slow = new Set(bySpent.slice(0, bySpent.length / SLOW).map(({ name }) => name));
    if (!runner.options.ignoreStatic || result.mutantCoverage === undefined) return result;
    const all = result.mutantCoverage.perTest;
    const perTest = fewerCases(all, { file: process.env.AIC_MUTATED, cases });
    // The code goes on counting there. Millions of numbers make it slow.
    for (const name of Object.keys(all)) delete all[name];
    runner.instrumenterContext.currentTestId = '';
    return { ...result, mutantCoverage: { ...result.mutantCoverage, perTest } };
  };

  runner.mutantRun = async (options) => {
    // A mutant of a constant is there when the modules are loaded.
    if (!runner.options.ignoreStatic) return mutantRun.call(runner, options);
    const { found, runs } = await tryMutant(options.activeMutant, options.testFilter ?? [...cases.keys()]);
    if (found === null) return { status: MutantRunStatus.Survived, nrOfTests: runs };
    return found.state === 'endless'
      ? { status: MutantRunStatus.Timeout, reason: 'A case does not end' }
      : { status: MutantRunStatus.Killed, killedBy: [found.name], failureMessage: found.message, nrOfTests: runs };
  };
  return runner;
}

createCaseRunner.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'cases', createCaseRunner)];
