const { makeEventMock } = require("../__mocks__/event-post-user-registration");
const { onExecutePostUserRegistration } = require("./integration.action");

const answer = (status, body = { id: "c-1" }) => ({ ok: status < 400, status, json: async () => body });

describe("a new user", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    jest.useFakeTimers();
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(global, "fetch").mockResolvedValue(answer(201));
    event = makeEventMock();
    event.secrets = { ACCESS_TOKEN: "test-token" };
    event.configuration = {
      API_URL: "https://api.corvane.example",
      LIFECYCLE_STAGE: "lead",
      DEBUG: "true",
    };
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const run = async () => {
    const done = onExecutePostUserRegistration(event);
    await jest.advanceTimersByTimeAsync(500);
    await done;
  };

  it("becomes a contact", async () => {
    await run();

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url.href).toBe("https://api.corvane.example/contacts");
    expect(options.method).toBe("POST");
    expect(options.headers.authorization).toBe("Bearer test-token");
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({
      key: event.user.user_id,
      email: event.user.email,
      name: event.user.name,
      stage: "lead",
    });
    expect(log.mock.calls).toEqual([["Corvane: contact c-1 created"]]);
  });

  it("who is already a contact stays one", async () => {
    request.mockResolvedValue(answer(200));
    await run();
    expect(log.mock.calls).toEqual([["Corvane: contact c-1 was there"]]);
  });

  it.each([
    ["fails", async () => answer(503)],
    ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
    ["answers without an id", async () => answer(201, {})],
  ])("becomes a contact at the second try when the provider %s", async (_, respond) => {
    request.mockImplementationOnce(respond);
    await run();
    expect(request).toHaveBeenCalledTimes(2);
    expect(log.mock.calls).toEqual([["Corvane: contact c-1 created"]]);
  });

  it.each([
    ["fails twice", 503, 2],
    ["refuses the token", 401, 1],
  ])("is logged when the provider %s", async (_, status, tries) => {
    request.mockResolvedValue(answer(status));
    await run();
    expect(request).toHaveBeenCalledTimes(tries);
    expect(log.mock.calls).toEqual([[`Corvane: no contact (${status})`]]);
  });

  it("is logged with the type of the error if there is no status", async () => {
    request.mockRejectedValue(new TypeError("test-token"));
    await run();
    expect(log.mock.calls).toEqual([["Corvane: no contact (TypeError)"]]);
  });

  it.each([
    ["token", () => delete event.secrets.ACCESS_TOKEN],
    ["URL", () => delete event.configuration.API_URL],
    ["stage", () => delete event.configuration.LIFECYCLE_STAGE],
  ])("becomes no contact without a %s", async (_, misconfigure) => {
    misconfigure();
    await run();
    expect(request).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([["Corvane: a field is not filled in"]]);
  });

  it.each([
    ["with a contact", () => undefined],
    ["with a failure", () => request.mockResolvedValue(answer(401))],
    ["without a token", () => delete event.secrets.ACCESS_TOKEN],
  ])("leaves nothing in the log %s when the debug log is off", async (_, prepare) => {
    event.configuration.DEBUG = "false";
    prepare();
    await run();
    expect(log).not.toHaveBeenCalled();
  });
});
