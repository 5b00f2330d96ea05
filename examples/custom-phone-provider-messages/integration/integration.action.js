/**
 * Delivers the tenant's phone messages with Ternside.
 *
 * Auth0 retries a message that may work later: if the provider does not answer, is busy or has a
 * fault. A message that is refused is dropped, because it would be refused again. The reasons go to
 * the tenant logs, without the number or the text.
 */

const REQUEST_TIMEOUT_MS = 5000;
const TOO_MANY_REQUESTS = 429;

exports.onExecuteCustomPhoneProvider = async (event, api) => {
  const { API_KEY } = event.secrets;
  const { API_URL, FROM, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!API_KEY || !API_URL?.startsWith("https://") || !FROM) {
    if (debug) console.log("Ternside: a field is not filled in");
    api.notification.drop("A field of the integration is not filled in.");
    return;
  }

  const { recipient, delivery_method, as_text, as_voice } = event.notification;
  const voice = delivery_method === "voice";
  const sent = await send(
    { url: new URL(voice ? "/calls" : "/messages", API_URL), key: API_KEY },
    { from: FROM, to: recipient, content: voice ? as_voice : as_text }
  );

  if (!sent.ok) {
    if (debug) console.log(`Ternside: not sent (${sent.cause})`);
    if (sent.again) api.notification.retry(`The provider is not available (${sent.cause}).`);
    else api.notification.drop(`The provider refused the message (${sent.cause}).`);
    return;
  }

  if (debug) console.log(`Ternside: sent as ${sent.id}`);
};

/** Always resolves, with what happened. */
async function send({ url, key }, message) {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "x-api-key": key, "content-type": "application/json" },
      body: JSON.stringify(message),
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) {
      const again = response.status >= 500 || response.status === TOO_MANY_REQUESTS;
      return { ok: false, again, cause: `status ${response.status}` };
    }
    const { id } = await response.json();
    if (typeof id !== "string") return { ok: false, again: true, cause: "no id in the answer" };
    return { ok: true, id };
  } catch (error) {
    return { ok: false, again: true, cause: error.name };
  }
}
