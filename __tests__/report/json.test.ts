import { renderJson } from '../../src/report/json.ts';
import { aFailingReport } from './sample.ts';

it('is the report, indented by two spaces, with a newline at the end', () => {
  const text = renderJson(aFailingReport());
  expect(JSON.parse(text)).toEqual(aFailingReport());
  expect(text).toMatch(/^\{\n {2}"schemaVersion": 2,\n {2}"tool": \{\n {4}"name": /);
  expect(text.endsWith('\n}\n')).toBe(true);
});
