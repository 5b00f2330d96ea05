import type { PublishedTrigger } from './compare.ts';

/** A page that Auth0 generates for one trigger, about `api` or `event`. */
export interface ReferencePage {
  readonly trigger: string;
  readonly of: 'api' | 'event';
  /** As in `PublishedTrigger`. */
  readonly lines: readonly string[];
}

/**
 * Reads a page as D:actions/reference/TRIGGER has it, `…-api-object.mdx` or `…-event-object.mdx`; null for any other text.
 * Its front matter names the trigger.
 */
export function readPage(text: string): ReferencePage | null {
  const [, head = ''] = /^---\n([^]*?)\n---\n/u.exec(text) ?? [];
  const trigger = /^trigger: ['"]?([\w-]+)/mu.exec(head)?.[1];
  const of = /^pageType: ['"]?(api|event)\b/mu.exec(head)?.[1];
  if (trigger === undefined || (of !== 'api' && of !== 'event')) return null;
  return { trigger, of, lines: of === 'api' ? signaturesIn(text) : propertiesIn(text) };
}

type ReadTrigger = Partial<Pick<PublishedTrigger, 'api' | 'event'>>;

/** The names on the pages, by trigger. */
export function publishedIn(pages: readonly ReferencePage[]): Readonly<Record<string, ReadTrigger>> {
  const triggers: Record<string, ReadTrigger> = {};
  for (const { trigger, of, lines } of pages) triggers[trigger] = { ...triggers[trigger], [of]: lines };
  return triggers;
}

/** Headings such as `` ### `api.access.deny(code, reason)` ``. */
function signaturesIn(text: string): string[] {
  return [...text.matchAll(/^#{2,4} `api\.([\w.]+\([^)`]*\))`/gmu)].map(([, signature = '']) => signature);
}

/** `<ResponseField name="event.client" type="object" post={["optional"]}>`, nested as the properties are. */
function propertiesIn(text: string): string[] {
  const open: string[] = [];
  const lines: string[] = [];
  for (const [tag, attributes = '', end, , description = ''] of text.matchAll(
    /<ResponseField\b([^>]*?)(\/?)>(\s*)([^\n<]*)|<\/ResponseField>/gu,
  )) {
    if (tag === '</ResponseField>') {
      open.pop();
      continue;
    }
    const name = (/\bname="([^"]*)"/u.exec(attributes)?.[1] ?? '').replace(/^event\./u, '');
    const type = /\btype="([^"]*)"/u.exec(attributes)?.[1] ?? '';
    const path = [...open, name];
    const mark = attributes.includes('"optional"') ? '?' : '';
    const early = /^(?:\[[^\]]*\] )?\[Early Access\]/iu.test(description) ? ' [early access]' : '';
    lines.push(`${path.join('.')}${mark}: ${type}${early}`);
    if (end !== '/') open.push(name);
  }
  return lines;
}
