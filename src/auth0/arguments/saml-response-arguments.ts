import { limits } from '../limits.ts';
import { throws, type ArgumentTable, type Checks } from './check.ts';
import { anything, boolean, either, list, nothing, number, oneOf, text, type Kind } from './kind.ts';

const { nameCharacters, valueCharacters, bytes } = limits.saml.attributes;
const { probes, short, address, certificate } = limits.saml.settings;

const one = [text({ most: valueCharacters }), number(), boolean] as const;
const attributeValue = either(...one, nothing, list(either(...one)));

/** Parameters have the names of their methods: `setIssuer(issuer)`. */
const settings: Readonly<Record<string, Kind>> = {
  audience: text({ most: address }),
  authnContextClassRef: text({ most: short }),
  cert: text({ most: certificate }),
  createUpnClaim: boolean,
  destination: text({ most: address }),
  digestAlgorithm: oneOf('sha256', 'sha1'),
  encryptionAlgorithm: oneOf('aes256-gcm', 'aes256-cbc'),
  encryptionCert: text({ most: certificate }),
  encryptionPublicKey: text({ most: certificate }),
  includeAttributeNameFormat: boolean,
  issuer: text({ most: short }),
  key: text({ most: certificate }),
  lifetimeInSeconds: number(),
  mapIdentities: boolean,
  mapUnknownClaimsAsIs: boolean,
  nameIdentifierFormat: text({ most: short }),
  nameIdentifierProbes: list(text({ most: short }), { most: probes }),
  passthroughClaimsWithNoMapping: boolean,
  recipient: text({ most: address }),
  relayState: text({ most: short }),
  signResponse: boolean,
  signatureAlgorithm: oneOf('rsa-sha256', 'rsa-sha1'),
  signingCert: text({ most: certificate }),
  typedAttributes: boolean,
};

/** `undefined` is accepted: the schema of the settings requires none of them. */
function setting([name, kind]: readonly [string, Kind]): [string, Readonly<Record<string, Checks>>] {
  return [
    `samlResponse.set${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    { [name]: [throws(kind, { spares: 'undefined' })] },
  ];
}

/** A:src/post-login/v3/test/index.js and its schemas, A:src/_shared/DvTaCl9e.js. */
export const samlResponse: ArgumentTable = {
  'samlResponse.setAttribute': {
    attribute: [throws(text({ most: nameCharacters }))],
    value: [throws(anything({ mostBytes: bytes })), throws(attributeValue, { spares: 'undefined' })],
  },
  ...Object.fromEntries(Object.entries(settings).map(setting)),
};
