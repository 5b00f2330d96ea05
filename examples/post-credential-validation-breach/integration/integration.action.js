/**
 * Denies logins with credentials that were found in a breach.
 *
 * Dunmarsh does not learn who logs in: it gets the beginning of a hash, and answers with all hashes that
 * begin with it. The user sees the message for a wrong password, and the reason goes to the tenant logs.
 * Without an answer the login is also denied. Wrong credentials are already denied, and not checked.
 */

const { createHash } = require("node:crypto");

const REQUEST_TIMEOUT_MS = 2000;
const PREFIX_LENGTH = 6;

exports.onExecutePostCredentialValidation = async (event, api) => {
  const { API_KEY } = event.secrets;
  const { API_URL, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!event.credential.valid) return;

  if (!API_KEY || !API_URL?.startsWith("https://")) {
    if (debug) console.log("Dunmarsh: a field is not filled in");
    api.authentication.deny({ reason: "A field of the integration is not filled in." });
    return;
  }

  const hash = createHash("sha256").update(event.credential.identifier.toLowerCase()).digest("hex");
  let hashes;
  try {
    const response = await fetch(new URL("/v1/breached", API_URL), {
      method: "POST",
      headers: { authorization: `Bearer ${API_KEY}`, "content-type": "application/json" },
      body: JSON.stringify({ prefix: hash.slice(0, PREFIX_LENGTH) }),
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    ({ hashes } = await response.json());
    if (!Array.isArray(hashes)) throw new Error("no list in the answer");
  } catch (error) {
    if (debug) console.log(`Dunmarsh: no answer (${error.name})`);
    api.authentication.deny({ reason: "The credentials could not be checked." });
    return;
  }

  if (hashes.includes(hash)) {
    if (debug) console.log("Dunmarsh: found in a breach");
    api.authentication.deny({ reason: "The credentials were found in a breach." });
    return;
  }

  api.transaction.setMetadata("credentials_checked", "true");
  if (debug) console.log("Dunmarsh: not in a breach");
};
