import { limits } from '../limits.ts';
import { passesOn, throws, type ArgumentTable, type Checks } from './check.ts';
import { anything, boolean, either, never, nothing, number, object, oneOf, text, type ObjectKind } from './kind.ts';

const value: Checks = [passesOn(anything())];
const metadata = { key: [passesOn(text())], value } satisfies ArgumentTable[string];
/** Custom-token-exchange requires a text; A:src/custom-token-exchange/v1/test/index.js. */
const checkedMetadata = { key: [throws(text())], value } satisfies ArgumentTable[string];

const short = (most: number) => text({ least: 1, most });

const attributes = object(
  {
    user_id: short(255),
    'email?': text(),
    'email_verified?': boolean,
    'family_name?': short(150),
    'given_name?': short(150),
    'name?': short(300),
    'nickname?': short(300),
    'phone_number?': text(),
    'phone_verified?': boolean,
    'picture?': text(),
    'username?': short(128),
    'verify_email?': boolean,
  },
  { others: { takes: anything() }, most: 24 },
);

/** The actor, and below it the actor for this one. */
function actor(levels: number): ObjectKind {
  return object(
    {
      sub: text({ least: 1, mostUnits: 512 }),
      'type?': anything(),
      'act?': levels > 1 ? actor(levels - 1) : never('is one level too many: 5 are allowed'),
    },
    {
      others: {
        takes: either(text({ mostUnits: 64 }), number(), boolean),
        names: text({ mostUnits: 64 }),
        most: 5,
      },
    },
  );
}

/** Users, their metadata and the transaction's: A:src/TRIGGER/VERSION/test/index.js, A:src/_shared/DvTaCl9e.js. */
export const users: ArgumentTable = {
  'user.setAppMetadata': metadata,
  'user.setUserMetadata': metadata,
  'custom-token-exchange user.setAppMetadata': checkedMetadata,
  'custom-token-exchange user.setUserMetadata': checkedMetadata,
  'user.setUserId': {
    user_id: [
      throws(
        text({
          least: 1,
          most: 255,
          pattern: /^[a-zA-Z0-9@._+-]+$/u,
          patternWords: 'only letters, digits and @ . _ + -',
        }),
      ),
    ],
  },
  // The documentation only says what is accepted, not what happens with anything else: D:customize/actions/limitations.
  'transaction.setMetadata': {
    key: [passesOn(text({ most: limits.transactionMetadata.keyCharacters }))],
    value: [passesOn(either(text({ mostBytes: limits.transactionMetadata.valueBytes }), number(), boolean, nothing))],
  },
  'authentication.setPrimaryUser': {
    primary_user_id: [throws(text({ least: 1, mostUnits: limits.primaryUserIdCharacters }))],
  },
  'authentication.setUserById': { user_id: [throws(short(512))] },
  'authentication.setUserByConnection': {
    connection_name: [throws(short(512))],
    user_attributes: [throws(attributes)],
    options: [
      throws(
        object({
          creationBehavior: oneOf('create_if_not_exists', 'none'),
          updateBehavior: oneOf('none', 'replace'),
        }),
      ),
    ],
  },
  'authentication.setOrganization': { organization_id_or_name: [throws(short(50))] },
  'authentication.setActor': { actor: [throws(actor(5))] },
};
