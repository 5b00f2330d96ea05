const { makeEventMock } = require("../__mocks__/event-custom-phone-provider");
const { apiMock } = require("../__mocks__/api-custom-phone-provider");
const { onExecuteCustomPhoneProvider } = require("./integration.action");

const answer = (status, body = { id: "t-1" }) => async () => ({
  ok: status < 400,
  status,
  json: async () => body,
});

describe("a phone message", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    jest.clearAllMocks();
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(global, "fetch").mockImplementation(answer(202));
    event = makeEventMock();
    event.notification = {
      ...event.notification,
      recipient: "+12025550100",
      delivery_method: "text",
      as_text: "Your code is 1357",
      as_voice: "Your code is 1, 3, 5, 7",
    };
    event.secrets = { API_KEY: "test-key" };
    event.configuration = {
      API_URL: "https://api.ternside.example",
      FROM: "Example",
      DEBUG: "false",
    };
  });

  afterEach(() => {
    log.mockRestore();
    request.mockRestore();
  });

  it.each([
    ["text", "/messages", "Your code is 1357"],
    ["voice", "/calls", "Your code is 1, 3, 5, 7"],
  ])("is sent as %s", async (delivery_method, path, content) => {
    event.notification.delivery_method = delivery_method;
    await onExecuteCustomPhoneProvider(event, apiMock);

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url.href).toBe(`https://api.ternside.example${path}`);
    expect(options.headers["x-api-key"]).toBe("test-key");
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({ from: "Example", to: "+12025550100", content });
    expect(apiMock.notification.retry).not.toHaveBeenCalled();
    expect(apiMock.notification.drop).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it("is logged by its id when the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecuteCustomPhoneProvider(event, apiMock);
    expect(log.mock.calls).toEqual([["Ternside: sent as t-1"]]);
  });

  it.each([
    ["retry", "is not reached", () => Promise.reject(new TypeError("test-key")), "TypeError"],
    ["retry", "is too slow", () => Promise.reject(new DOMException("", "TimeoutError")), "TimeoutError"],
    ["retry", "has a fault", answer(500), "status 500"],
    ["retry", "is busy", answer(429), "status 429"],
    ["retry", "answers without an id", answer(202, {}), "no id in the answer"],
    ["drop", "refuses the key", answer(401), "status 401"],
    ["drop", "refuses the number", answer(422), "status 422"],
  ])("ends in a %s when the provider %s", async (method, _, respond, cause) => {
    const other = method === "retry" ? "drop" : "retry";
    request.mockImplementation(respond);
    await onExecuteCustomPhoneProvider(event, apiMock);

    expect(apiMock.notification[method].mock.calls).toEqual([[expect.stringContaining(cause)]]);
    expect(apiMock.notification[other]).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();

    event.configuration.DEBUG = "true";
    await onExecuteCustomPhoneProvider(event, apiMock);
    expect(log.mock.calls).toEqual([[`Ternside: not sent (${cause})`]]);
  });

  it.each([
    ["key", () => delete event.secrets.API_KEY],
    ["URL", () => delete event.configuration.API_URL],
    ["sender", () => delete event.configuration.FROM],
  ])("is dropped without a %s", async (_, misconfigure) => {
    misconfigure();
    await onExecuteCustomPhoneProvider(event, apiMock);
    expect(log).not.toHaveBeenCalled();

    event.configuration.DEBUG = "true";
    await onExecuteCustomPhoneProvider(event, apiMock);
    expect(apiMock.notification.drop).toHaveBeenCalledWith("A field of the integration is not filled in.");
    expect(request).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([["Ternside: a field is not filled in"]]);
  });
});
