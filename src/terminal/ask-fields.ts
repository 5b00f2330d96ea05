import { fieldFault, parseField, type GivenField } from '../start/given-fields.ts';
import type { Asker } from './ask.ts';

export interface GivenFields {
  readonly secrets: readonly string[];
  readonly fields: readonly GivenField[];
}

/** Asks for anything that the command line does not say. `usual` are the fields if there is no answer. */
export async function askFields(asker: Asker | null, usual: GivenFields, given: GivenFields): Promise<GivenFields> {
  if (asker === null || given.secrets.length > 0 || given.fields.length > 0) return given;
  const { secrets } = await asker.ask('Names of the secrets, separated by spaces', usual.secrets.join(' '), (answer) =>
    checked({ secrets: wordsOf(answer), fields: [] }),
  );
  asker.tell([`Existing configuration fields: ${usual.fields.map(({ name }) => name).join(', ')}`]);
  const { fields } = await asker.ask('Fields to add, NAME or NAME=DEFAULT, separated by spaces', '', (answer) =>
    checked({ secrets, fields: wordsOf(answer).map(parseField) }),
  );
  return { secrets, fields };
}

const wordsOf = (answer: string): string[] =>
  answer
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');

function checked(given: GivenFields): GivenFields | string {
  return fieldFault(given.secrets, given.fields) ?? given;
}
