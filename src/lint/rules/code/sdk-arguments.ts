import { factsOf } from '../../../analysis/facts/action.ts';
import { beginningsOf } from '../../../analysis/values/beginnings.ts';
import { originsOf } from '../../../analysis/values/origins.ts';
import { settingOf } from '../../../analysis/values/settings.ts';
import { defineRule } from '../../rule.ts';

/**
 * Clients that put `https://` in front of the host that they are given. auth0 2 to 7 (`https://${domain}`),
 * @auth0/auth0-api-js and @auth0/auth0-auth-js 1 (`https://${domain}`), stripe 8 to 23 (`host` of its requests).
 */
const HOSTS: readonly {
  readonly packages: RegExp;
  readonly path: RegExp;
  readonly argument: number;
  readonly option: string;
}[] = [
  { packages: /^auth0$/, path: /^\.(?:Management|Authentication|UserInfo)Client$/, argument: 0, option: 'domain' },
  { packages: /^@auth0\/auth0-(?:api|auth)-js$/, path: /^\.(?:Api|Auth)Client$/, argument: 0, option: 'domain' },
  { packages: /^stripe$/, path: /^(?:\.Stripe)?$/, argument: 1, option: 'host' },
];

const SCHEME = /^\s*https?:\/\//i;

export const sdkArguments = defineRule('code/sdk-arguments', { roles: ['action'] }, ({ integration, report }) => ({
  Program() {
    if (integration.action.state !== 'parsed') return;
    const { code } = factsOf(integration.action.value);
    const { tree } = code;
    for (const made of [...tree.constructions, ...tree.calls]) {
      if (made.callee.type === 'Super') continue;
      for (const { from, name, path } of originsOf(code, made.callee)) {
        const known = HOSTS.find((each) => from === 'package' && each.packages.test(name) && each.path.test(path));
        if (known === undefined) continue;
        for (const value of settingOf(code, made.arguments[known.argument], known.option).values) {
          const beginning = beginningsOf(code, value).find(({ text }) => SCHEME.test(text));
          if (beginning !== undefined)
            report(
              'scheme',
              { option: known.option, name, scheme: SCHEME.exec(beginning.text)?.[0].trim() ?? '' },
              { node: value },
            );
        }
        break;
      }
    }
  },
}));
