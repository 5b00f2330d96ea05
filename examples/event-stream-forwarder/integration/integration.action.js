/**
 * Tells Marrowby which users were created, changed and deleted.
 *
 * The Action throws to tell the event stream that an event was not delivered, so Auth0 sends it again.
 * The event's id is sent too, so Marrowby stores each event once. Other events are ignored.
 */

const axios = require("axios");

const REQUEST_TIMEOUT_MS = 5000;

const names = new Map([
  ["user.created", "User created"],
  ["user.updated", "User changed"],
  ["user.deleted", "User deleted"],
]);

exports.onExecuteEventStream = async (event) => {
  const { WRITE_KEY } = event.secrets;
  const { API_URL, DEBUG } = event.configuration;

  if (!WRITE_KEY || !API_URL?.startsWith("https://")) {
    throw new Error("A field of the integration is not filled in");
  }

  const { id, type, time, data } = event.message;
  const name = names.get(type);
  if (name === undefined) return;

  const client = axios.create({
    baseURL: API_URL,
    auth: { username: WRITE_KEY, password: "" },
    timeout: REQUEST_TIMEOUT_MS,
    maxRedirects: 0,
    // The status decides below, because an error of axios contains the key.
    validateStatus: () => true,
  });
  const { status } = await client
    .post("/track", { message_id: id, event: name, time, user_id: data?.object?.user_id })
    .catch((error) => {
      throw new Error(`The event was not delivered (${error.code ?? error.name})`);
    });
  if (status >= 300) throw new Error(`The event was not delivered (status ${status})`);

  if (DEBUG === "true") console.log(`Marrowby: ${type} ${id}`);
};
