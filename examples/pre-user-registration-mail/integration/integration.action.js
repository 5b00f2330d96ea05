/**
 * Asks Ostermoor whether the email address of a registration can receive mail.
 *
 * The address is sent in the body of one request. Users see what they can do about it: correct a
 * mistyped address, or use another one. Registrations by phone or username have nothing to check.
 */

const REQUEST_TIMEOUT_MS = 4000;

const messages = {
  undeliverable: "This email address cannot receive mail. Please correct it.",
  disposable: "Please sign up with an email address that you keep.",
};
const MESSAGE_UNCHECKED = "We could not check your email address. Please try again later.";

exports.onExecutePreUserRegistration = async (event, api) => {
  const { API_TOKEN } = event.secrets;
  const { API_URL, DISPOSABLE, DEBUG } = event.configuration;
  const debug = DEBUG === "true";
  const { email } = event.user;

  if (!email) return;

  if (!API_TOKEN || !API_URL?.startsWith("https://") || !DISPOSABLE) {
    if (debug) console.log("Ostermoor: a field is not filled in");
    api.access.deny("mail check not configured", MESSAGE_UNCHECKED);
    return;
  }

  const result = await check(email, { url: API_URL, token: API_TOKEN }).catch((error) => {
    if (debug) console.log(`Ostermoor: no result (${error.name})`);
    return null;
  });

  if (result === null) {
    api.access.deny("mail check failed", MESSAGE_UNCHECKED);
    return;
  }

  if (debug) console.log(`Ostermoor: ${result}`);

  if (result === "undeliverable" || (result === "disposable" && DISPOSABLE === "deny")) {
    api.validation.error(`email_${result}`, messages[result]);
    return;
  }

  api.user.setAppMetadata("mail_check", result);
};

/** Resolves with one of the results that this Action knows. */
async function check(email, { url, token }) {
  const response = await fetch(new URL("/check", url), {
    method: "POST",
    headers: { authorization: `Token ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ email }),
    redirect: "error",
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const { result } = await response.json();
  if (!["deliverable", "undeliverable", "disposable"].includes(result)) throw new Error("unknown result");
  return result;
}
