import { factsOf } from '../../../src/analysis/facts/action.ts';
import { parseSource } from '../../../src/analysis/syntax/tree.ts';
import { fieldUsesOf } from '../../../src/start/from/field-uses.ts';
import { fieldsOf } from '../../../src/start/from/fields.ts';

/** `secret NAME`, or `configuration NAME=DEFAULT [OPTIONS]`. */
function fields(body: string, head = ''): string[] {
  const text = `${head}\nexports.onExecutePostLogin = async (event, api) => {\n${body}\n};`;
  return fieldsOf(fieldUsesOf(factsOf(parseSource('integration.action.js', text)))).map(
    ({ store, name, defaultValue, options }) =>
      `${store} ${name}${defaultValue === null ? '' : `=${defaultValue}`}${
        options.length === 0 ? '' : ` [${options.map(({ value }) => value).join(' ')}]`
      }`,
  );
}

describe('where a field belongs', () => {
  it.each<[string, string, string]>([
    ['a key in a header', 'await fetch(u, { headers: { authorization: event.secrets.KEY } });', 'secret KEY'],
    [
      'the key of a redirect',
      'api.redirect.encodeToken({ secret: event.configuration.PAGE, payload: {} });',
      'secret PAGE',
    ],
    [
      'a key in a header, of the configuration',
      'await fetch(u, { headers: { k: event.configuration.API_KEY } });',
      'secret API_KEY',
    ],
    ['a threshold, of the secrets', 'if (score > Number(event.secrets.LIMIT)) return;', 'configuration LIMIT'],
    ['an address, of the secrets', 'await fetch(`${event.secrets.BASE_URL}/a`);', 'configuration BASE_URL'],
    ['a switch, of the secrets', 'if (event.secrets.STRICT === "yes") return;', 'configuration STRICT=no [no yes]'],
    ['a webhook lets in whoever knows it', 'await fetch(event.secrets.HOOK_URL);', 'secret HOOK_URL'],
    ['a password is not a number', 'login(Number(event.secrets.PASSWORD));', 'secret PASSWORD'],
    ['an identifier stays in its store', 'login(event.secrets.CLIENT_ID);', 'secret CLIENT_ID'],
    ['a text stays in its store', 'login(event.configuration.SENDER);', 'configuration SENDER'],
    ['also of the environment', 'const s = event.secrets || process.env; login(s.A_KEY, s.NODE_ENV);', 'secret A_KEY'],
    [
      'of a copy with defaults',
      'const all = { LIMIT: 5, ...event.configuration }; login(all.LIMIT, all.name);',
      'configuration LIMIT=5',
    ],
    [
      'of a copy of both',
      'const all = { ...event.configuration, ...event.secrets }; await fetch(u, { headers: { k: all.API_KEY } });',
      'secret API_KEY',
    ],
    ['a pattern', 'const { secrets: { TOKEN } } = event; login(TOKEN);', 'secret TOKEN'],
  ])('%s', (_, body, expected) => {
    expect(fields(body)).toEqual([expected]);
  });
});

describe('options and defaults', () => {
  it.each<[string, string, string]>([
    ['what is told apart', 'switch (event.configuration.MODE) { case "a": a(); break; case "b": b(); }', 'MODE [a b]'],
    ['with what it falls back to', 'if ((event.configuration.MODE ?? "b") === "a") a();', 'MODE=b [a b]'],
    ['with one text, nobody knows the others', 'if (event.configuration.MODE === "a") a();', 'MODE'],
    ['the keys of a lookup', 'const H = { eu: 1, us: 2 }; go(H[event.configuration.AT] ?? H.eu);', 'AT=eu [eu us]'],
    ['the one or the other', 'const at = event.configuration.AT === "us" ? "us" : "eu"; go(at);', 'AT=eu [us eu]'],
    ['a switch that is off', 'if (event.configuration.DEBUG === "on") console.log(1);', 'DEBUG=off [off on]'],
    [
      'a switch that is on unless it is off',
      'if (event.configuration.STRICT !== "false") go();',
      'STRICT=true [false true]',
    ],
    ['a number that it falls back to', 'go(Number(event.configuration.DAYS) || 7);', 'DAYS=7'],
    ['a default of a pattern', 'const { DAYS = "7" } = event.configuration; go(DAYS);', 'DAYS=7'],
    [
      'a value after a test',
      'const n = parseInt(event.configuration.DAYS, 10); go(Number.isNaN(n) ? 7 : n);',
      'DAYS=7',
    ],
    ['a value after a test that is true', 'const n = Number(event.configuration.DAYS); go(n > 0 ? n : 7);', 'DAYS=7'],
    ['a map', 'const M = new Map([["a", 1], ["b", 2]]); go(M.get(event.configuration.MODE ?? "b"));', 'MODE=b [a b]'],
    ['a set', 'const S = new Set(["a", "b"]); if (S.has(event.configuration.MODE)) go();', 'MODE [a b]'],
    ['places in a list', 'const L = ["low", "high"]; go(L.indexOf(event.configuration.LEVEL));', 'LEVEL [low high]'],
    ['a list is not a choice', 'if (event.configuration.LIST.includes("a")) a();', 'LIST'],
  ])('%s', (_, body, expected) => {
    expect(fields(body)).toEqual([`configuration ${expected}`]);
  });
});

it('names are in the order of their first reads, each once', () => {
  expect(fields('a(event.secrets.B_KEY, event.configuration.A, event.secrets.B_KEY);')).toEqual([
    'secret B_KEY',
    'configuration A',
  ]);
});
