/**
 * Email domains and telephone numbers that belong to nobody: RFC 2606 and 6761; NANPA's 555-01XX, and Twilio's test numbers;
 * numbers for drama of Ofcom (United Kingdom), ACMA (Australia), ARCEP (France), BNetzA (Germany).
 */
const RESERVED_DOMAIN =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu))?|test|invalid|localhost|local|internal)$|(?:^|\.)(?:your-?(?:domain|company|tenant|org)|my-?(?:domain|company)|domain|company|acme|foo|bar|email|mail)\.(?:com|org|net|io)$/i;

const RESERVED_NUMBERS = [
  /^1\d{3}55501\d\d$/,
  /^1500555\d{4}$/,
  /^44(?:7700900|2079460|1632960|1[1-9]\d?1?4960|8081570|9098790|3069990)\d*$/,
  /^61(?:491570|5550|[2378]5550|[2378]7010)\d*$/,
  /^33(?:199|261|353|465|536|639)\d*$/,
  /^49(?:3023125|6990009|4066969|22146690|891?2345|1520?\d?2817386|17\d39200)\d*$/,
  // Ascending digits, or the same digit: `+1234567890`, `+10000000000`.
  /^\d{0,3}?(?:0123456789|1234567890|123456789|12345678|98765432)\d*$/,
  /^\d{1,3}(?<digit>\d)\k<digit>{6,}$/,
];

/** The part after the `@`. */
export function isReservedDomain(domain: string): boolean {
  return RESERVED_DOMAIN.test(domain);
}

/** Only the digits, including those of the country. */
export function isReservedNumber(digits: string): boolean {
  return RESERVED_NUMBERS.some((pattern) => pattern.test(digits));
}
