import { ranUnits } from '../../src/coverage/ranges.ts';
import { unitsOf } from '../../src/analysis/paths/units.ts';
import { parsed } from '../analysis/parsed.ts';
import { coverageOf } from './v8.ts';

/** Bodies of `async (yes, no) => { … }`, run once. The comment says whether the statements on the line ran. */
const bodies: Record<string, string> = {
  'branches and early returns': `
    if (no) throw new Error(); // ran, not
    if (yes) { // ran
      yes(); // ran
    } else {
      no(); // not
    }
    if (no) // ran
      no(); // not
    else yes(); // ran
    if (yes()) return; // ran, ran
    no(); // not
  `,
  expressions: `
    const one = yes ? yes() : no(); // ran
    no && no(); // ran
    const two = [1].map((value) => value) // ran, ran
      .find((value) => value > 5)?.map((value) => value) ?? null; // ran, not
    const three = () => two; // ran, not
  `,
  'calls that act': `
    no && fetch('https://a.io'); // ran, not
    const one = yes || (await fetch('https://a.io')); // ran, not
    const two = no ? fetch('https://a.io') : yes(); // ran, not
    const three = no ?? yes(fetch('data:,').catch(yes)); // ran, ran
    const four = (x = fetch('https://a.io')) => x; // ran, ran, ran
    four(1); // ran
    let five = yes; // ran
    five ??= fetch('https://a.io'); // ran, ran
  `,
  awaits: `
    await Promise.resolve(); // ran
    try { // ran
      const done = await yes(); // ran
      const lost = await Promise.reject(new Error()); // ran
      yes(); // not
    } catch {
      yes(); // ran
    } finally {
      yes(); // ran
    }
    yes(); // ran
  `,
  loops: `
    for (const one of [1, 2]) { // ran
      if (one === 2) break; // ran, ran
      yes(); // ran
    }
    for (const one of []) no(); // ran, not
  `,
  'labels and do': `
    let count = 0; // ran
    outer: for (;;) { // ran
      do { // ran
        count++; // ran
        if (count > 2) break outer; // ran, ran
        continue; // ran
        no(); // not
      } while (count < 2);
      yes(); // ran
    }
    while (no) no(); // ran, not
  `,
  switches: `
    switch (yes()) { // ran
      case 0:
        no(); // not
      case 1:
        yes(); // ran
      case 2: {
        yes(); // ran
        break; // ran
      }
      default:
        no(); // not
    }
    yes(); // ran
  `,
  'functions, classes and generators': `
    function never() {
      no(); // not
    }
    function* some() {
      yield 1; // ran
      yield 2; // ran
      yield 3; // not
    }
    class Made { // ran
      constructor() { yes(); } // ran
      called() { return yes(); } // ran
      uncalled() { return no(); } // not
    }
    for (const one of some()) if (one === 2) break; // ran, ran, ran
    new Made().called(); // ran
    const nested = () => { // ran
      const deeper = () => { // ran
        no(); // not
      };
      return deeper; // ran
    };
    nested(); // ran
  `,
  promises: `
    await Promise.reject(new Error()) // ran
      .then(() => {
        no(); // not
      }, () => {
        yes(); // ran
      })
      .catch((error) => error) // not
      .finally(() => yes()); // ran
    await new Promise((resolve) => { // ran
      setTimeout(() => { // ran
        resolve(); // ran
      });
    });
  `,
};

describe('the statements that ran according to V8', () => {
  it.each(Object.entries(bodies))('is exact for %s', async (title, body) => {
    const text = `module.exports = async (yes, no) => {${body}};\n`;
    const script = await coverageOf(`/aic/ranges/${title}.js`, text, (run: (yes: () => number, no: null) => unknown) =>
      run(() => 1, null),
    );
    const units = unitsOf(parsed(text));
    const ran = ranUnits(units, [script], text.length);
    const lines = text.split('\n');
    const found = lines.map((line, index) => {
      const states = units
        .filter(({ loc }) => loc?.start.line === index + 1)
        .map((unit) => (ran.has(unit) ? 'ran' : 'not'));
      const code = line.replace(/ \/\/ (?:ran|not)(?:, (?:ran|not))*$/, '');
      return index > 0 && states.length > 0 ? `${code} // ${states.join(', ')}` : line;
    });
    expect(found).toEqual(lines);
  });
});
