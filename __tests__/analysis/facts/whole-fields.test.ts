import { wholeFields } from '../../../src/analysis/facts/whole-fields.ts';
import { askedNode } from '../paths/asked-node.ts';

/** The source of the value from which what is asked is made, its fields, and those of the expression itself. */
function whole(body: string): [string, string, string] {
  const { action, node, text } = askedNode(body);
  const { rootOf, fieldsOf, fieldsIn } = wholeFields(action);
  return [text.slice(...(rootOf(node).range ?? [])), fieldsOf(node).join(), fieldsIn(node).join()];
}

const N = 'event.configuration.N';

describe('the field whose whole value an expression has', () => {
  it.each<[string, string, string, string, string]>([
    ['itself', `ask(${N});`, N, 'N', 'N'],
    ['of a secret', 'ask(event.secrets.KEY);', 'event.secrets.KEY', 'KEY', 'KEY'],
    ['in a variable', `const n = ${N};\nask(n);`, 'n', 'N', 'N'],
    ['as an optional property', 'ask(event.configuration?.N);', 'event.configuration?.N', 'N', 'N'],
    ['as a number', `ask(Number(${N}));`, N, 'N', ''],
    ['as a whole number', `ask(parseInt(${N}, 10));`, N, 'N', ''],
    ['as a number of a method', `ask(Number.parseFloat(${N}));`, N, 'N', ''],
    ['as a number by a sign', `ask(+${N});`, N, 'N', ''],
    ['as a text', `ask(String(${N}));`, N, 'N', ''],
    ['as a list', `ask(${N}.split(",").map(f).filter(Boolean));`, N, 'N', ''],
    ['trimmed', `ask(${N}.trim().toLowerCase());`, N, 'N', ''],
    ['or an empty text', `ask((${N} || "").trim());`, N, 'N', ''],
    ['or an empty text, by `??`', `ask((${N} ?? "").trim());`, N, 'N', ''],
    ['as a number in a variable', `const n = Number(${N});\nask(n);`, N, 'N', ''],
    ['not another number of it', `ask(-${N});`, `-${N}`, '', ''],
    ['not or another text', `ask(${N} || "5");`, `${N} || "5"`, 'N', 'N'],
    ['not and a text', `ask(${N} && "");`, `${N} && ""`, '', ''],
    ['not of another function', `ask(clean(${N}));`, `clean(${N})`, '', ''],
    ['not of a function with a longer name', `ask(toNumber(${N}), 1);`, `toNumber(${N})`, '', ''],
    ['not of another method', `ask(${N}.slice(1));`, `${N}.slice(1)`, '', ''],
    ['not of a number of nothing', 'ask(Number());', 'Number()', '', ''],
    ['not of a method that parses nothing', 'ask(Number.parseInt());', 'Number.parseInt()', '', ''],
    ['not of a part', `ask(${N}.length);`, `${N}.length`, '', ''],
    ['not of the user', 'ask(event.user.name);', 'event.user.name', '', ''],
    ['not of a store', 'ask(event.configuration);', 'event.configuration', '', ''],
    ['not of a text with it', `ask(\`\${${N}}!\`);`, `\`\${${N}}!\``, '', ''],
    ['not of an object with it', `ask({ n: ${N} });`, `{ n: ${N} }`, '', ''],
    ['not of an unknown name', 'ask(event.configuration[name]);', 'event.configuration[name]', '', ''],
    ['not of a global', 'ask(n);', 'n', '', ''],
  ])('%s', (_name, body, root, fields, own) => {
    expect(whole(body)).toEqual([root, fields, own]);
  });
});
