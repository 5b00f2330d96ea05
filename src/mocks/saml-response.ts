import { limits } from '../auth0/limits.ts';
import type { Implementation } from './jest.ts';

const texts: Readonly<Record<number, readonly string[]>> = {
  512: ['setRelayState', 'setIssuer', 'setNameIdentifierFormat', 'setAuthnContextClassRef'],
  2048: ['setAudience', 'setRecipient', 'setDestination'],
  4096: ['setSigningCert', 'setEncryptionCert', 'setEncryptionPublicKey', 'setCert', 'setKey'],
};

const switches = [
  'setCreateUpnClaim',
  'setPassthroughClaimsWithNoMapping',
  'setMapUnknownClaimsAsIs',
  'setMapIdentities',
  'setSignResponse',
  'setIncludeAttributeNameFormat',
  'setTypedAttributes',
];

const algorithms: Readonly<Record<string, readonly string[]>> = {
  setSignatureAlgorithm: ['rsa-sha256', 'rsa-sha1'],
  setDigestAlgorithm: ['sha256', 'sha1'],
  setEncryptionAlgorithm: ['aes256-gcm', 'aes256-cbc'],
};

/** What `api.samlResponse` throws for: the schemas in A:src/_shared/DvTaCl9e.js, which let `undefined` pass. */
export const samlChecks: Readonly<Record<string, Implementation>> = Object.fromEntries([
  ['samlResponse.setAttribute', attribute],
  ...Object.entries(texts).flatMap(([limit, names]) =>
    names.map((name) => entry(name, (value) => isText(value, Number(limit)))),
  ),
  ...switches.map((name) => entry(name, (value) => typeof value === 'boolean')),
  ...Object.entries(algorithms).map(([name, values]) => entry(name, (value) => values.includes(value as string))),
  entry('setLifetimeInSeconds', (value) => typeof value === 'number'),
  entry(
    'setNameIdentifierProbes',
    (value) => Array.isArray(value) && value.length <= 10 && value.every((probe) => isText(probe, 512)),
  ),
]);

function entry(name: string, accepts: (value: unknown) => boolean): [string, Implementation] {
  return [
    `samlResponse.${name}`,
    (value) => {
      if (value !== undefined && !accepts(value))
        throw new Error(`The value given to samlResponse.${name} is not valid.`);
    },
  ];
}

const isText = (value: unknown, limit: number): boolean =>
  typeof value === 'string' && Array.from(value).length <= limit;

function attribute(name: unknown, value: unknown): void {
  const { attributeNameBytes, attributeValueBytes } = limits.saml;
  if (typeof name === 'string' && Buffer.byteLength(name) > attributeNameBytes) {
    throw new Error(`The name of a SAML attribute exceeds ${attributeNameBytes} bytes.`);
  }
  for (const item of [value].flat()) {
    if (typeof item === 'string' && Buffer.byteLength(item) > attributeValueBytes) {
      throw new Error(`The value of a SAML attribute exceeds ${attributeValueBytes} bytes.`);
    }
  }
}
