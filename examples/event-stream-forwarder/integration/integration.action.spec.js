const axios = require("axios");
const { makeEventMock } = require("../__mocks__/event-event-stream");
const { onExecuteEventStream } = require("./integration.action");

describe("an event", () => {
  let event;
  let log;

  beforeEach(() => {
    jest.clearAllMocks();
    axios.post.mockResolvedValue({ status: 202 });
    log = jest.spyOn(console, "log").mockImplementation();
    event = makeEventMock();
    event.message = {
      ...event.message,
      id: "evt_1",
      type: "user.created",
      time: "2026-02-03T04:05:06.000Z",
      data: { object: { user_id: "auth0|1", email: "casey@example.com" } },
    };
    event.secrets = { WRITE_KEY: "test-key" };
    event.configuration = { API_URL: "https://in.marrowby.example", DEBUG: "false" };
  });

  afterEach(() => log.mockRestore());

  it.each([
    ["user.created", "User created"],
    ["user.updated", "User changed"],
    ["user.deleted", "User deleted"],
  ])("%s is forwarded, without the email address", async (type, name) => {
    event.message.type = type;
    await onExecuteEventStream(event);

    expect(axios.create).toHaveBeenCalledWith(
      expect.objectContaining({
        baseURL: "https://in.marrowby.example",
        auth: { username: "test-key", password: "" },
        timeout: 5000,
        maxRedirects: 0,
      })
    );
    expect(axios.post.mock.calls).toEqual([
      [
        "/track",
        { message_id: "evt_1", event: name, time: "2026-02-03T04:05:06.000Z", user_id: "auth0|1" },
      ],
    ]);
    expect(log).not.toHaveBeenCalled();
  });

  it("accepts any status, so that no error contains the key", async () => {
    await onExecuteEventStream(event);
    const [{ validateStatus }] = axios.create.mock.lastCall;
    expect([200, 302, 401, 503].map(validateStatus)).toEqual([true, true, true, true]);
  });

  it("of another kind is ignored", async () => {
    event.message.type = "organization.created";
    await onExecuteEventStream(event);
    expect(axios.post).not.toHaveBeenCalled();
  });

  it("without data is also forwarded", async () => {
    delete event.message.data;
    await onExecuteEventStream(event);
    expect(axios.post.mock.lastCall[1]).toMatchObject({ message_id: "evt_1", user_id: undefined });
  });

  it("is logged by its id when the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecuteEventStream(event);
    expect(log.mock.calls).toEqual([["Marrowby: user.created evt_1"]]);
  });

  it.each([
    ["is refused", () => axios.post.mockResolvedValue({ status: 401 }), "not delivered (status 401)"],
    ["is sent elsewhere", () => axios.post.mockResolvedValue({ status: 302 }), "not delivered (status 302)"],
    [
      "does not arrive",
      () => axios.post.mockRejectedValue(Object.assign(new Error("test-key"), { code: "ECONNABORTED" })),
      "not delivered (ECONNABORTED)",
    ],
    ["breaks off", () => axios.post.mockRejectedValue(new TypeError("x")), "not delivered (TypeError)"],
    ["has no key", () => delete event.secrets.WRITE_KEY, "not filled in"],
    ["has no URL", () => delete event.configuration.API_URL, "not filled in"],
    ["has a URL without TLS", () => (event.configuration.API_URL = "http://a.example"), "not filled in"],
  ])("is sent again by Auth0 when it %s", async (_, prepare, message) => {
    prepare();
    await expect(onExecuteEventStream(event)).rejects.toThrow(message);
    expect(log).not.toHaveBeenCalled();
  });
});
