/**
 * Tells Velmoor that a user's password was changed.
 *
 * The request is signed, so Velmoor can tell that it comes from this tenant and was not changed on the
 * way. The signature includes the time, so an old request cannot be sent again.
 */

const { createHmac } = require("node:crypto");

const REQUEST_TIMEOUT_MS = 5000;

exports.onExecutePostChangePassword = async (event) => {
  const { SIGNING_KEY } = event.secrets;
  const { WEBHOOK_URL, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!SIGNING_KEY || !WEBHOOK_URL?.startsWith("https://")) {
    if (debug) console.log("Velmoor: the key or the URL is missing");
    return;
  }

  const time = new Date().toISOString();
  const body = JSON.stringify({
    type: "password.changed",
    time,
    user_id: event.user.user_id,
    connection: event.connection?.name,
  });

  try {
    const response = await fetch(WEBHOOK_URL, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "X-Webhook-Time": time,
        "X-Webhook-Signature": signature(SIGNING_KEY, `${time}.${body}`),
      },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (debug) console.log(`Velmoor: ${response.ok ? "accepted" : "refused"} (${response.status})`);
  } catch (error) {
    if (debug) console.log(`Velmoor: not reached (${error.name})`);
  }
};

const signature = (key, text) => `sha256=${createHmac("sha256", key).update(text).digest("hex")}`;
