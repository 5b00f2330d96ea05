/**
 * Denies logins with credentials that were found in a breach.
 *
 * The user sees what a wrong password shows; the reason is for the tenant logs. The answer is
 * signed, so that nobody between Auth0 and Dunmarsh can turn a denial into a login. Without an answer
 * that can be trusted the login is denied too. Wrong credentials are denied already, and not asked for.
 */

const { createHmac, timingSafeEqual } = require("node:crypto");

const REQUEST_TIMEOUT_MS = 2000;

exports.onExecutePostCredentialValidation = async (event, api) => {
  const { API_KEY, VERIFICATION_KEY } = event.secrets;
  const { API_URL, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!event.credential.valid) return;

  if (!API_KEY || !VERIFICATION_KEY || !API_URL?.startsWith("https://")) {
    if (debug) console.log("Dunmarsh: a field is not filled in");
    api.authentication.deny({ reason: "A field of the integration is not filled in." });
    return;
  }

  let answer;
  try {
    const response = await fetch(new URL("/v1/credentials/check", API_URL), {
      method: "POST",
      headers: { authorization: `Bearer ${API_KEY}`, "content-type": "application/json" },
      body: JSON.stringify({ identifier: event.credential.identifier, ip: event.request.ip }),
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const text = await response.text();
    if (!isSigned(text, response.headers.get("x-signature"), VERIFICATION_KEY)) throw new Error("not signed");
    answer = JSON.parse(text);
    if (typeof answer.breached !== "boolean") throw new Error("no result");
  } catch (error) {
    if (debug) console.log(`Dunmarsh: no result (${error.name})`);
    api.authentication.deny({ reason: "The credentials could not be checked." });
    return;
  }

  if (answer.breached) {
    if (debug) console.log("Dunmarsh: found in a breach");
    api.authentication.deny({ reason: "The credentials were found in a breach." });
    return;
  }

  api.transaction.setMetadata("credentials_checked", "true");
  if (debug) console.log("Dunmarsh: not in a breach");
};

function isSigned(text, signature, key) {
  const expected = createHmac("sha256", key).update(text).digest();
  const given = Buffer.from(signature ?? "", "hex");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
