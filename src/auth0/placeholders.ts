// The contents of the six official templates before a partner edits them. Sources: T:NAME/media, T:NAME/README.md,
// T:NAME/integration/installation_guide.md.

/** MD5 of the templates' pictures, by file name; the same in all six. */
export const placeholderMedia: Readonly<Record<string, string>> = {
  '256x256-logo.png': '6221741f641cc2e8cdb5b45cc59a5119',
  '460x260-column-1.png': '6096f63d53372d50859db8d7d6b5fc59',
  '460x260-column-2.png': '339b10432bf87640284b8f5635cb9b58',
  '460x260-column-3.png': '339b10432bf87640284b8f5635cb9b58',
};

/** True for a picture from the templates, under any name. */
export function isPlaceholderMedia(md5: string): boolean {
  return Object.values(placeholderMedia).includes(md5.toLowerCase());
}

/** Names, labels, descriptions and values of the README's sample manifest, of 2022-07 and of the version before, in lower case. */
const placeholderTexts: ReadonlySet<string> = new Set([
  'all_caps_underscore',
  'all_caps_underscore_secret',
  'all_caps_underscore_config',
  'field label',
  'field label that will be used in auth0 dashboard form',
  'field description',
  'field description used in auth0 dashboard form',
  'optional default value to use',
  'optional deployment value to use',
  'option_1_value',
  'option_2_value',
  'option 1 label',
  'option 2 label',
  'package-name',
]);

/** True for a text from the template, or an open task: `TODO`, `[[TODO: …]]`, `((TODO: …))`. */
export function isPlaceholderText(text: string): boolean {
  const trimmed = text.trim();
  return (
    placeholderTexts.has(trimmed.toLowerCase()) || /^TODO\b/u.test(trimmed) || /^(?:\[\[|\(\()\s*TODO\b/iu.test(trimmed)
  );
}
