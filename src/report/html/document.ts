import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

export interface HtmlDocument {
  readonly title: string;
  readonly style: string;
  /** Whether it shows pictures. They are all contained in the page. */
  readonly pictures: boolean;
  readonly body: Element;
}

/** A self-contained web page: no script, no network, no form that sends anything. Its policy makes browsers enforce this. */
export function htmlDocument({ title, style, pictures, body }: HtmlDocument): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(style, pictures) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    h('style', style),
  ]);
  const tree: Root = { type: 'root', children: [{ type: 'doctype' }, h('html', { lang: 'en-GB' }, [head, body])] };
  return `${toHtml(tree)}\n`;
}

/** Nothing is loaded and nothing runs. The hash allows our one style sheet (CSP level 3, 2.3.1). */
function policyOf(style: string, pictures: boolean): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    ...(pictures ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
