import { probeLimits, type RecordedCall, type Recording } from '../../../probe/recording.ts';
import type { FoundExecution } from '../../../probe/explore/exploration.ts';
import { isRecord, ofBoth } from './differences.ts';
import { Code, javascriptOf, memberOf, textOf } from './javascript.ts';

/** What a test asserts of an execution: `arguments` of each call, their `kinds`, or only the `calls`. */
export type Strictness = 'arguments' | 'kinds' | 'calls';

/** Methods that give the Action information, and change nothing. */
const ASKING = /^(?:cache\.get|redirect\.(?:canRedirect|validateToken)|rules\.wasExecuted|groups\.\w+|roles\.\w+)$/u;

/** Calls that change something. */
export const deeds = ({ calls }: Recording): RecordedCall[] => calls.filter(({ path }) => !ASKING.test(path));

/** The assertions of a test, one statement per line. They are only about what the Action did. */
export function assertionsOf(
  { recording, again }: FoundExecution,
  strictness: Strictness,
  hasProvider: boolean,
): string[] {
  const lines: string[] = [];
  const overNetwork = recording.requests.filter(({ method }) => method !== 'CONNECT');
  if (hasProvider && overNetwork.length > 0 && overNetwork.length === recording.requests.length) {
    const addresses = recording.requests.map(({ method, url }, index) =>
      addressText(method, url, again.requests[index]?.url ?? ''),
    );
    lines.push(
      strictness === 'calls'
        ? `expect(requests).toHaveLength(${addresses.length});`
        : `expect(requests).toEqual(${javascriptOf(addresses, 30, 4)});`,
    );
  }
  const others = deeds(again);
  const seen = new Set<string>();
  for (const [index, call] of deeds(recording).entries()) {
    const line = callText(call, others[index], strictness);
    if (!seen.has(line)) lines.push(line);
    seen.add(line);
  }
  return lines;
}

/** Without the query, which may contain anything, and without a user's name and password. */
function addressText(method: string, url: string, other: string): unknown {
  if (!URL.canParse(url)) return new Code('expect.any(String)');
  const { origin, pathname } = new URL(url);
  if (URL.canParse(other) && pathname === new URL(other).pathname) return `${method} ${origin}${pathname}`;
  return new Code(`expect.stringContaining(${textOf(`${method} ${origin}/`)})`);
}

function callText({ path, args }: RecordedCall, other: RecordedCall | undefined, strictness: Strictness): string {
  const method = path.split('.').reduce(memberOf, 'apiMock');
  if (strictness === 'calls' || other?.path !== path) return `expect(${method}).toHaveBeenCalled();`;
  const given = args.map((each, index) => {
    const value = argumentOf(each, other.args[index]);
    return strictness === 'arguments' || !isRecord(value) ? value : new Code('expect.anything()');
  });
  const head = `expect(${method}).toHaveBeenCalledWith(`;
  const one = given.map((each) => javascriptOf(each, 0, 4)).join(', ');
  if (4 + head.length + one.length + 2 <= 100 && !one.includes('\n')) return `${head}${one});`;
  const lines = given.map((each) => `      ${javascriptOf(each, 7, 6)},`);
  return `${head}\n${lines.join('\n')}\n    );`;
}

/** For a JSON body. A body that was cut off or is not JSON may be anything. */
function argumentOf(json: string, other: string | undefined): unknown {
  if (json === 'undefined') return new Code('undefined');
  if (json.length >= probeLimits.text || other === undefined) return new Code('expect.anything()');
  try {
    return ofBoth(JSON.parse(json), JSON.parse(other));
  } catch {
    return new Code('expect.anything()');
  }
}
