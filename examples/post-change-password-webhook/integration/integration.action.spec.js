const { createHmac } = require("node:crypto");
const { makeEventMock } = require("../__mocks__/event-post-password-change");
const { onExecutePostChangePassword } = require("./integration.action");

const NOW = "2026-02-03T04:05:06.000Z";

describe("a changed password", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(NOW) });
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(global, "fetch").mockResolvedValue({ ok: true, status: 202 });
    event = makeEventMock();
    event.secrets = { SIGNING_KEY: "test-key" };
    event.configuration = { WEBHOOK_URL: "https://hooks.velmoor.example/auth0", DEBUG: "false" };
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it("is sent to the webhook, with the user's id", async () => {
    await onExecutePostChangePassword(event);

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url).toBe("https://hooks.velmoor.example/auth0");
    expect(options.method).toBe("POST");
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({
      type: "password.changed",
      time: NOW,
      user_id: event.user.user_id,
      connection: event.connection.name,
    });
    expect(log).not.toHaveBeenCalled();
  });

  it("is signed together with its time", async () => {
    await onExecutePostChangePassword(event);

    const [, { headers, body }] = request.mock.lastCall;
    const expected = createHmac("sha256", "test-key").update(`${NOW}.${body}`).digest("hex");
    expect(headers["X-Webhook-Time"]).toBe(NOW);
    expect(headers["X-Webhook-Signature"]).toBe(`sha256=${expected}`);
    expect(JSON.stringify({ headers, body })).not.toContain("test-key");
  });

  it.each([
    ["is accepted", async () => ({ ok: true, status: 202 }), "accepted (202)"],
    ["is refused", async () => ({ ok: false, status: 401 }), "refused (401)"],
    ["is not reached", () => Promise.reject(new TypeError("lost")), "not reached (TypeError)"],
  ])("is logged when the request %s and the debug log is on", async (_, respond, said) => {
    request.mockImplementation(respond);
    await onExecutePostChangePassword(event);
    expect(log).not.toHaveBeenCalled();

    event.configuration.DEBUG = "true";
    await onExecutePostChangePassword(event);
    expect(log.mock.calls).toEqual([[`Velmoor: ${said}`]]);
  });

  it.each([
    ["key", () => delete event.secrets.SIGNING_KEY],
    ["URL", () => delete event.configuration.WEBHOOK_URL],
    ["URL with TLS", () => (event.configuration.WEBHOOK_URL = "http://hooks.velmoor.example")],
  ])("is not sent without a %s", async (_, misconfigure) => {
    misconfigure();
    await onExecutePostChangePassword(event);
    expect(log).not.toHaveBeenCalled();

    event.configuration.DEBUG = "true";
    await onExecutePostChangePassword(event);
    expect(log.mock.calls).toEqual([["Velmoor: the key or the URL is missing"]]);
    expect(request).not.toHaveBeenCalled();
  });
});
