/** Keys that protect nothing, in PKCS #8 and base64, for secrets that have to be a private key. They are fixed, so that two runs sign alike. */
const RSA = [
  'MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQC9NAi+V1hxHF1Df5rQPEasnysbmDem515fN/RNeXZeS+oDzcT8',
  'ArCUNRAyvRUVQrxxI/ea6hKg3Cku2znmx9uU+Qko1N0+mH6SZU+IhaGmqG8LS3nb9dtDNM0tVz2R1p95qVjAhGK7IO7ALW7FY2qJ',
  '4+YX9Ev1dQ5V4bv3Qfp565iMcFLOahE2iXmWsP1I/d0SIenaZN9C759nVZ8t2WsbtoJtbUR0nzvVL7qmGI6EF5jtNI+KAR5wJij6',
  '1Y7TSRJZXmhIh+Y3pWJCJ/4Z0aF+bwOzrJQ/OnedX3Pw/I3KXDUbgnQeyThA3hLhCoKykok8clUIraWbT1Ol75iXXS6jAgMBAAEC',
  'ggEAHyXiV0efk/DUpR3sTuIldm9hFD1mfWUzWEn+FQUX3g/xr3z1iXwoissDkX7Rv5Ae4CIeNhQuoJSDeSchLKOevDNAH/HklyoE',
  'Ewt3tk+IRxy35Jb2hvuThHMRtihZxq5xJFZ4pH+xlgH8HDTpOri9Bi9ifB4SpTmx9E83InkWXcdeJwVBeugUTjKYgNubpFi07w3n',
  'b1GoQqqVAz74aj8IQwNoGGi0372sVFO7IpNTqGig4P9ZWcj5TaD81DTM5YpbV/YcOkLp5/LERxOS6JLq76SKsECRlCYIHEJpDmxJ',
  'DGKM0w0SlycFsihW48Ayhr8vrlFf+lBZjUyH+PkMjXVNSQKBgQD8HQ1iFKDOoCy13eWJlE/09LO/H/1crx254gwiY6oc4q43QIXd',
  '3SX3Loq8OMtuSsYP0/wdhQyxuMCrigtunpBQIWaFLZ2K8PpNGEobs2d1yu6Vh8wMRnwZcKhC1p7nSesgIiYXE1/2aXjNwl34H/+G',
  '+gIVAcIKRWBZ86pPwNgaCQKBgQDAHrYQ0DYRxPQjJaZht6sq3LWiaIjLPj4T74wRJRMBoRrqy3Glc3hVTb97iOm/4ngS9M8meMTZ',
  'U5yG5jjI1Eh9o3qN0NKuMO4HRlnmhm9nArZoEgYYhbnTaMkE/VbHK6MlXQjZ5LN17UmOHoqauXJciuakscQz2T1SNC2fpxyeSwKB',
  'gQCLMSMNbqQl0Es/EcbEAa1vaZa/w9KnVEuOMB5Q8kOedQyIlsgR6SIn6XtRVe4C86eMX5aHWcjbakx9qNaM+WBlzTsD9l5PsqIO',
  '5IUt7AwH/cVhqzrd4CBuD0PmuwW6XpZBBHmRLfJCYpL+zvwAnPIAPJHftTvDXfBHWX9DTw5AuQKBgQCjvkks4VkEIhp2jlNVu8Yu',
  'fPhuGKxmlYExWpzFzBR78gTQE1+kRVtNUTufnZykh/ARMAgSYSJdnG6vZy8EtDGoq5n7nvzBrEBjgOmEmhX+9QfkgWAirG8qKYgT',
  'MZ0xmhat9LJjjBIMs5Zag9tcbixzhYt42W5BRqmGE6TDCxpQKwKBgGHMUuE99X4Op88e3hhd6YolVlxYqUQ8HsxyMCwyhHnviDAs',
  'ppNoplqthnm3ArwyRfEFzINbzwHRnZZGu8SWjxisBenTZyuEAjYoKydvs1HsYQozbtAJ0HX3Y6LQrR32cFrOhCK4tPbmCG2XSQjk',
  'BoAy/9AWZ9Oknn0+xrS98yti',
].join('');
const EC = [
  'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg8xhcHO1y0WTW5z/rIB46sAga62GSG1tBXR/kGaLBe9yhRANCAAR2',
  '8Ttms7zpJITvShyDxAT6olzsxsumXG/JRKZlcxJMnZR/xFGY2hBACFRC8vo24TFuwwPZHyGfbgKIKd5i6ZZD',
].join('');

/** In PEM; `EC` is on the curve P-256, for ES256. */
export function samplePem(kind: 'RSA' | 'EC'): string {
  const lines = (kind === 'RSA' ? RSA : EC).match(/.{1,64}/gu) ?? [];
  return ['-----BEGIN PRIVATE KEY-----', ...lines, '-----END PRIVATE KEY-----', ''].join('\n');
}
