import { PNG } from 'pngjs';

/** Files of a repository, by path: text or bytes; null removes a file of the base. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A picture with one colour. The first pixel is transparent unless `opaque` is set. */
export function png(width: number, height: number, options: { opaque?: boolean; grey?: number } = {}): Uint8Array {
  const image = new PNG({ width, height });
  image.data.fill(options.grey ?? 255);
  for (let offset = 3; offset < image.data.length; offset += 4) image.data[offset] = 255;
  if (options.opaque !== true) image.data[3] = 0;
  // Without a filter: trying all filters on each line takes much longer than writing the file.
  return PNG.sync.write(image, { filterType: 0 });
}

const field = (name: string, label: string, description: string) => ({ name, label, description });

/** A submission without faults: the official templates' layout, filled in. */
export const goodSubmission = {
  'integration/configuration.json': `${JSON.stringify(
    {
      secrets: [field('API_KEY', 'API key', 'The key of your Merrow project.')],
      configuration: [
        { ...field('API_URL', 'API URL', 'Where Merrow answers.'), default_value: 'https://api.merrow.io' },
      ],
      dependencies: [],
    },
    null,
    2,
  )}\n`,
  'integration/integration.action.js': `/**
 * @param {Event} event - Details about the user and the login.
 * @param {PostLoginAPI} api - Changes the behavior of the login.
 */
exports.onExecutePostLogin = async (event, api) => {
  const { API_KEY } = event.secrets;
  const { API_URL } = event.configuration;
  try {
    const response = await fetch(API_URL + "/check", {
      headers: { authorization: API_KEY },
      signal: AbortSignal.timeout(3000),
    });
    if (!response.ok) throw new Error("HTTP " + response.status);
  } catch (error) {
    api.access.deny("The login could not be checked.");
  }
};
`,
  'integration/integration.action.spec.js': `const { onExecutePostLogin } = require("./integration.action");

describe("onExecutePostLogin", () => {
  it("lets a checked login go on", async () => {
    expect(onExecutePostLogin).toBeDefined();
  });
});
`,
  'integration/installation_guide.md': `Merrow checks each login.

## Prerequisites

1. An Auth0 account and tenant.

## Set up Merrow

1. Create a project and copy its API key.

## Add the Auth0 Action

1. Select **Add Integration** and fill in **API key** and **API URL**.

## Results

Logins that Merrow refuses are denied.

## Troubleshooting

Write to support.
`,
  'media/256x256-logo.png': png(256, 256),
  'deploy/template.json': `${JSON.stringify({ name: 'merrow', runtime: 'node22', supported_triggers: [{ id: 'post-login', version: 'v3' }] }, null, 2)}\n`,
} as const satisfies Files;
