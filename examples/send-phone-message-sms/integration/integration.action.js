/**
 * Sends the codes of multi-factor authentication with Quillon, as a text message or a call.
 *
 * This flow has no method to deny with: the Action throws to tell Auth0 that nothing was sent, and
 * Auth0 tells the user. No error or log contains the number or the code.
 */

const REQUEST_TIMEOUT_MS = 5000;
const API_URL = "https://api.quillon.example";

const deliveries = {
  sms: ({ recipient, text }) => ({ path: "/v1/messages", body: { to: recipient, text } }),
  voice: ({ recipient, code }) => ({
    path: "/v1/calls",
    // The digits are read out one by one.
    body: { to: recipient, say: `Your code is ${[...code].join(", ")}.` },
  }),
};

exports.onExecuteSendPhoneMessage = async (event) => {
  const { API_SECRET } = event.secrets;
  const { API_KEY_ID, SENDER, DEBUG } = event.configuration;

  if (!API_SECRET || !API_KEY_ID || !SENDER) {
    throw new Error("A field of the integration is not filled in");
  }

  const { message_type, recipient, text, code } = event.message_options;
  const deliver = message_type === "voice" ? deliveries.voice : deliveries.sms;
  const { path, body } = deliver({ recipient, text, code });

  const response = await fetch(`${API_URL}${path}`, {
    method: "POST",
    headers: {
      Authorization: `Basic ${Buffer.from(`${API_KEY_ID}:${API_SECRET}`).toString("base64")}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({ from: SENDER, ...body }),
    redirect: "error",
    signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The message was refused with the status ${response.status}`);

  const { id } = await response.json();
  if (typeof id !== "string") throw new Error("The answer has no id of a message");
  if (DEBUG === "true") console.log(`Quillon: sent as ${id}`);
};
