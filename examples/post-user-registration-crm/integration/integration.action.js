/**
 * Creates a contact in Corvane for each new user.
 *
 * Nobody waits for this Action, so a request that fails is sent once more. The user's id is sent as a
 * key: Corvane makes one contact for it, however often it is asked.
 */

const REQUEST_TIMEOUT_MS = 5000;
const PAUSE_MS = 500;
const TRIES = 2;

exports.onExecutePostUserRegistration = async (event) => {
  const { ACCESS_TOKEN } = event.secrets;
  const { API_URL, LIFECYCLE_STAGE, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!ACCESS_TOKEN || !API_URL?.startsWith("https://") || !LIFECYCLE_STAGE) {
    if (debug) console.log("Corvane: a field is not filled in");
    return;
  }

  const contacts = new Contacts(API_URL, ACCESS_TOKEN);
  try {
    const { id, created } = await contacts.create({
      key: event.user.user_id,
      email: event.user.email,
      name: event.user.name,
      stage: LIFECYCLE_STAGE,
    });
    if (debug) console.log(`Corvane: contact ${id} ${created ? "created" : "was there"}`);
  } catch (error) {
    if (debug) console.log(`Corvane: no contact (${error.status ?? error.name})`);
  }
};

class Contacts {
  #url;
  #token;

  constructor(url, token) {
    this.#url = url;
    this.#token = token;
  }

  async create(contact) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#post("/contacts", contact);
      } catch (error) {
        // A request that was refused once is refused again.
        if (attempt === TRIES || (error.status >= 400 && error.status < 500)) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  async #post(path, body) {
    const response = await fetch(new URL(path, this.#url), {
      method: "POST",
      headers: { authorization: `Bearer ${this.#token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) throw Object.assign(new Error("refused"), { status: response.status });
    const { id } = await response.json();
    if (typeof id !== "string") throw new Error("no id in the answer");
    return { id, created: response.status === 201 };
  }
}
