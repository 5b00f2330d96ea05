import type { Definition, Html, Image, Link } from 'mdast';
import { defineRule } from '../../rule.ts';
import { short } from '../short.ts';
import { elementsOf } from './elements.ts';

export const insecureLink = defineRule('guide/insecure-link', { roles: ['guide'] }, ({ eslint, report }) => {
  const check = (node: Link | Image | Definition): void => {
    const host = insecureHost(node.url);
    // For `www.merrow.io` alone, the parser makes the link to http://, not the partner.
    if (host === null || !/http:/iu.test(eslint.sourceCode.getText(node as never))) return;
    report('insecure', { host: short(host) }, { node });
  };
  return {
    link: check,
    image: check,
    definition: check,
    html(node: Html) {
      const from = node.position?.start.offset ?? 0;
      for (const { attributes, index, text } of elementsOf(node)) {
        const host = insecureHost(attributes.get('href') ?? attributes.get('src') ?? '');
        if (host === null) continue;
        const start = eslint.sourceCode.getLocFromIndex(from + index);
        const end = eslint.sourceCode.getLocFromIndex(from + index + text.length);
        report('insecure', { host: short(host) }, { loc: { start, end } });
      }
    },
  };
});

const LOCAL = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/u;

/** Only the host: an address may contain a password. Null for a secure address, and for the customer's own machine. */
function insecureHost(url: string): string | null {
  if (!/^\s*http:/iu.test(url) || !URL.canParse(url.trim())) return null;
  const { host, hostname } = new URL(url.trim());
  return LOCAL.test(hostname) ? null : host;
}
