import type { TriggerVersion } from '../flows.ts';

/** Who may read the text given to a parameter: the user's screen, the application that asked, Auth0's tenant logs. */
export type Audience = 'user' | 'application' | 'logs';

export interface ApiParameter {
  readonly name: string;
  readonly required: boolean;
  readonly shownTo?: Audience;
}

export interface ApiMethod {
  /** The path below `api`: `access.deny`. */
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
  /** It returns the api object. */
  readonly chainable: boolean;
  /** It ends the transaction, or makes the delivery fail: one of the flow's `denyMethods`. */
  readonly denies: boolean;
  /** It interrupts the transaction, which continues in the continue handler. */
  readonly interrupts?: 'redirect' | 'prompt';
  /** It returns a promise. */
  readonly async?: true;
  readonly deprecated?: true;
  readonly earlyAccess?: true;
  /** The first trigger version that has it; left out if the flow's oldest usable version does. */
  readonly since?: TriggerVersion;
  /** Auth0's runtime has it, but not its types and docs. `gated`: it throws unless Auth0 has enabled it for the tenant. */
  readonly runtimeOnly?: 'open' | 'gated';
  /** Handlers that may call it, if not all may. */
  readonly onlyIn?: 'continue';
}

export type Traits = Omit<Partial<ApiMethod>, 'path' | 'parameters'> & {
  readonly shownTo?: Readonly<Record<string, Audience>>;
};

/** Reads a signature as Auth0's docs write it, `?` after an optional parameter: `session.revoke(reason, options?)`. */
export function method(signature: string, { shownTo = {}, ...traits }: Traits = {}): ApiMethod {
  const parts = /^([\w.]+)\(([^)]*)\)$/.exec(signature);
  if (!parts) throw new Error(`Not a method signature: ${signature}`);
  const [, path = '', list = ''] = parts;
  const parameters = list
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text): ApiParameter => {
      const name = text.replace(/\?$/, '');
      const audience = shownTo[name];
      return { name, required: !text.endsWith('?'), ...(audience && { shownTo: audience }) };
    });
  return { chainable: false, denies: false, ...traits, path, parameters };
}

/** Gives several methods the same traits. */
export function methods(signatures: readonly string[], traits: Traits = {}): readonly ApiMethod[] {
  return signatures.map((signature) => method(signature, traits));
}
