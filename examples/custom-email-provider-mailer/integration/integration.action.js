/**
 * Delivers the tenant's emails with Larkmont, without a package.
 *
 * Auth0 retries an email that may be accepted later. An email that is refused is dropped. The reasons
 * go to the tenant logs, without the address or any of the text.
 */

const https = require("node:https");

const REQUEST_TIMEOUT_MS = 5000;

exports.onExecuteCustomEmailProvider = async (event, api) => {
  const { API_KEY } = event.secrets;
  const { API_HOST, STREAM, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!API_KEY || !API_HOST || !STREAM) {
    if (debug) console.log("Larkmont: a field is not filled in");
    api.notification.drop("A field of the integration is not filled in.");
    return;
  }

  const { from, to, subject, html, text } = event.notification;
  let status;
  try {
    status = await post({ host: API_HOST, key: API_KEY }, { stream: STREAM, from, to, subject, html, text });
  } catch (error) {
    if (debug) console.log(`Larkmont: not reached (${error.code ?? error.name})`);
    api.notification.retry("The provider cannot be reached.");
    return;
  }

  if (debug) console.log(`Larkmont: status ${status}`);
  if (status >= 500 || status === 429) api.notification.retry(`The provider is not available (${status}).`);
  else if (status >= 300) api.notification.drop(`The provider refused the email (${status}).`);
};

/** Resolves with the status of the response. */
function post({ host, key }, message) {
  const body = JSON.stringify(message);
  const options = {
    host,
    path: "/email",
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    },
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  };
  return new Promise((resolve, reject) => {
    const request = https.request(options, (response) => {
      response.resume();
      response.once("error", reject);
      response.once("end", () => resolve(response.statusCode));
    });
    request.once("error", reject);
    request.end(body);
  });
}
