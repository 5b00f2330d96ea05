/** Words that are written in capitals. */
const CAPITALS = new Set(
  'API AWS CIDR CRM DNS HMAC HTTP HTTPS ID IP IDP JSON JWK JWKS JWT KMS MFA OTP PEM RSA S3 SAML SDK SES SIEM SMS SNS SQS SSL SSO TLS TTL UI URI URL UUID XML'.split(
    ' ',
  ),
);

/** A label for customers, from a field's name: `RISK_API_KEY` becomes `Risk API key`. */
export function labelOf(name: string): string {
  const words = name
    .split(/_+/u)
    .filter((word) => word !== '')
    .map((word) => (CAPITALS.has(word) ? word : word.toLowerCase()))
    .join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
