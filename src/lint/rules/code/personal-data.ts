import type { Literal, Node, TemplateElement } from 'estree';
import { factsOf } from '../../../analysis/facts/action.ts';
import { beginningsOf } from '../../../analysis/values/beginnings.ts';
import { isReservedDomain, isReservedNumber } from '../../../auth0/reserved-contacts.ts';
import { defineRule } from '../../rule.ts';

const EMAIL =
  /(?<![\w.+%/@:-])(?<local>[a-z0-9][\w.+%-]{0,63})@(?<domain>(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24})(?![\w@.-]*@)\b/giu;
const PHONE = /(?<![\w+])\+(?<number>[1-9](?:[ ().-]{0,2}\d){7,14})(?!\d)/gu;
/** Addresses that do not belong to a person: of a role, of a machine, or made up. */
const ROLE =
  /^(?:(?:do-?)?(?:no|not)[-_.]?reply|no-?response|mailer-?daemon|postmaster|hostmaster|webmaster|abuse|support|help(?:desk)?|info|contact|admin(?:istrator)?|sales|security|privacy|legal|billing|accounts?|press|hello|hi|team|office|service|services|notifications?|notify|alerts?|feedback|marketing|news(?:letter)?|updates?|sender|bounces?|mail|e-?mail|dev|developers?|devops|ops|it|hr|jobs|careers|partners?|integrations?|login|auth|verify|root|git|user(?:name)?|name|someone|somebody|you(?:r-?name|r-?e-?mail)?|me|test(?:er)?|(?:jane|john)[._-]?(?:doe|smith)?|foo|bar|alice|bob)(?:[-_.+][\w.+-]*)?\d*$/iu;
/** Longer texts are data, not names of people. */
const MAX_LENGTH = 5000;

export const personalData = defineRule(
  'code/personal-data',
  { roles: ['action'], mentions: /@|\+[ \d(]/ },
  ({ integration, report }) => {
    if (integration.action.state !== 'parsed') return {};
    const action = factsOf(integration.action.value);
    let hosts: readonly string[] | undefined;
    const look = (node: Node, text: string): void => {
      if (text.length > MAX_LENGTH || /:\/\/|\b(?:licen[cs]ed?|copyright)\b/iu.test(text)) return;
      const emails = Array.from(text.matchAll(EMAIL), ({ groups }) => groups ?? {});
      if (emails.some(({ local = '', domain = '' }) => isSomebodys(local, domain))) report('email', {}, { node });
      else if (Array.from(text.matchAll(PHONE)).some(({ groups }) => isNumber(groups?.['number'] ?? '')))
        report('phone', {}, { node });
    };
    const isSomebodys = (local: string, domain: string): boolean => {
      if (ROLE.test(local) || isReservedDomain(domain)) return false;
      hosts ??= requestedHosts();
      return !hosts.some((host) => isOfOneOwner(host, domain.toLowerCase()));
    };
    return {
      Literal(node: Literal) {
        if (typeof node.value === 'string') look(node, node.value);
      },
      TemplateElement(node: TemplateElement) {
        look(node, node.value.cooked ?? '');
      },
    };

    function requestedHosts(): string[] {
      const parts = action.requests.flatMap(({ urlParts }) => urlParts);
      return parts.flatMap((part) =>
        beginningsOf(action.code, part).flatMap(
          ({ text }) =>
            /^\s*(?:https?:\/\/)?(?<host>[\w.-]+\.[a-z]{2,})/iu.exec(text)?.groups?.['host']?.toLowerCase() ?? [],
        ),
      );
    }
  },
);

/** `api.merrow.io` and `merrow.io`. */
function isOfOneOwner(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`);
}

function isNumber(written: string): boolean {
  return !isReservedNumber(written.replace(/\D/gu, ''));
}
