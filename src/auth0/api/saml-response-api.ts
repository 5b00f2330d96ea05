import { methods } from './method.ts';

/** D:actions/reference/post-login/post-login-api-object; that they return the api object: A:src/post-login/v3/test/index.js. */
export const samlResponse = methods(
  [
    'samlResponse.setAttribute(attribute, value)',
    'samlResponse.setAudience(audience)',
    'samlResponse.setRecipient(recipient)',
    'samlResponse.setCreateUpnClaim(createUpnClaim)',
    'samlResponse.setPassthroughClaimsWithNoMapping(passthroughClaimsWithNoMapping)',
    'samlResponse.setMapUnknownClaimsAsIs(mapUnknownClaimsAsIs)',
    'samlResponse.setMapIdentities(mapIdentities)',
    'samlResponse.setSignatureAlgorithm(signatureAlgorithm)',
    'samlResponse.setDigestAlgorithm(digestAlgorithm)',
    'samlResponse.setDestination(destination)',
    'samlResponse.setLifetimeInSeconds(lifetimeInSeconds)',
    'samlResponse.setSignResponse(signResponse)',
    'samlResponse.setNameIdentifierFormat(nameIdentifierFormat?)',
    'samlResponse.setNameIdentifierProbes(nameIdentifierProbes)',
    'samlResponse.setAuthnContextClassRef(authnContextClassRef)',
    'samlResponse.setSigningCert(signingCert)',
    'samlResponse.setIncludeAttributeNameFormat(includeAttributeNameFormat)',
    'samlResponse.setTypedAttributes(typedAttributes)',
    'samlResponse.setEncryptionCert(encryptionCert)',
    'samlResponse.setEncryptionPublicKey(encryptionPublicKey)',
    'samlResponse.setEncryptionAlgorithm(encryptionAlgorithm)',
    'samlResponse.setCert(cert)',
    'samlResponse.setKey(key)',
    'samlResponse.setRelayState(relayState)',
    'samlResponse.setIssuer(issuer)',
  ],
  { since: 'v3', chainable: true },
);
