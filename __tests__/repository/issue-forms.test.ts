import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { help } from '../../src/terminal/help.ts';

const folder = path.resolve(__dirname, '../../.github/ISSUE_TEMPLATE');
const forms = fs.readdirSync(folder).filter((name) => name !== 'config.yml');

interface Form {
  readonly name: string;
  readonly description: string;
  readonly labels: readonly string[];
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: { readonly label?: string; readonly value?: string; readonly options?: readonly string[] };
  }[];
}

/** https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
describe.each(forms)('the form %s', (file) => {
  const form = parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Form;

  it('is a form that GitHub shows', () => {
    expect(Object.keys(form)).toEqual(['name', 'description', 'labels', 'body']);
    for (const { type, id, attributes } of form.body) {
      expect(['markdown', 'input', 'textarea', 'dropdown']).toContain(type);
      expect(id).toEqual(type === 'markdown' ? undefined : expect.stringMatching(/^[a-z-]+$/));
      expect(type === 'markdown' ? attributes.value : attributes.label).toEqual(expect.any(String));
      expect(new Set(attributes.options).size).toBe(attributes.options?.length ?? 0);
    }
    const ids = form.body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('warns against pasting secrets before it asks for anything, and asks for the version', () => {
    expect(form.body[0]?.attributes.value).toContain('Do not paste secrets');
    expect(form.body.map(({ id }) => id)).toContain('version');
  });
});

it('the form for a false alarm asks for what --report-false-alarm prints', () => {
  const text = fs.readFileSync(path.join(folder, 'false-alarm.yml'), 'utf8');
  const { body } = parse(text) as Form;
  expect(body.find(({ id }) => id === 'excerpt')?.attributes.label).toBe('What --report-false-alarm prints');
  expect(help).toContain('--report-false-alarm RULE');
});

it('there is a form for a false alarm, a missed fault and a defect, and no issue without one', () => {
  expect(forms).toEqual(['defect.yml', 'false-alarm.yml', 'missed-fault.yml']);
  expect(parse(fs.readFileSync(path.join(folder, 'config.yml'), 'utf8'))).toMatchObject({
    blank_issues_enabled: false,
  });
});
