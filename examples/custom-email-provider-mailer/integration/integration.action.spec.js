const { EventEmitter } = require("node:events");
const https = require("node:https");
const { makeEventMock } = require("../__mocks__/event-custom-email-provider");
const { apiMock } = require("../__mocks__/api-custom-email-provider");
const { onExecuteCustomEmailProvider } = require("./integration.action");

/** A request that gets a response with a status as soon as it is sent. */
const answered = (statusCode) => (_options, onResponse) => {
  const response = Object.assign(new EventEmitter(), { statusCode });
  // It ends after its reader has had time to add listeners.
  response.resume = () => setImmediate(() => response.emit("end"));
  return Object.assign(new EventEmitter(), { end: jest.fn(() => onResponse(response)) });
};

/** A request that is cut off. */
const broken = (error) => () => {
  const request = new EventEmitter();
  return Object.assign(request, { end: () => request.emit("error", error) });
};

/** A request whose response is cut off. */
const cutOff = (error) => (_options, onResponse) => {
  const response = new EventEmitter();
  response.resume = () => setImmediate(() => response.emit("error", error));
  return Object.assign(new EventEmitter(), { end: () => onResponse(response) });
};

describe("an email", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    jest.clearAllMocks();
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(https, "request").mockImplementation(answered(202));
    event = makeEventMock();
    event.secrets = { API_KEY: "test-key" };
    event.configuration = {
      API_HOST: "api.larkmont.example",
      STREAM: "transactional",
      DEBUG: "false",
    };
  });

  afterEach(() => {
    log.mockRestore();
    request.mockRestore();
  });

  it("is sent as the tenant created it", async () => {
    await onExecuteCustomEmailProvider(event, apiMock);

    expect(request).toHaveBeenCalledTimes(1);
    const [options] = request.mock.lastCall;
    const [body] = request.mock.results[0].value.end.mock.lastCall;
    const { from, to, subject, html, text } = event.notification;
    expect(JSON.parse(body)).toEqual({ stream: "transactional", from, to, subject, html, text });
    expect(options).toMatchObject({ host: "api.larkmont.example", path: "/email", method: "POST" });
    expect(options.headers).toEqual({
      authorization: "Bearer test-key",
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    });
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(apiMock.notification.retry).not.toHaveBeenCalled();
    expect(apiMock.notification.drop).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    [429, "retry"],
    [503, "retry"],
    [301, "drop"],
    [401, "drop"],
    [422, "drop"],
  ])("with the status %d ends in a %s", async (status, method) => {
    const other = method === "retry" ? "drop" : "retry";
    request.mockImplementation(answered(status));
    await onExecuteCustomEmailProvider(event, apiMock);

    expect(apiMock.notification[method].mock.calls).toEqual([[expect.stringContaining(String(status))]]);
    expect(apiMock.notification[other]).not.toHaveBeenCalled();
  });

  it.each([
    ["its host is not found", broken(Object.assign(new Error("test-key"), { code: "ENOTFOUND" })), "ENOTFOUND"],
    ["its answer breaks off", cutOff(new Error("aborted")), "Error"],
    ["it takes too long", broken(Object.assign(new Error("late"), { code: "ABORT_ERR" })), "ABORT_ERR"],
  ])("is retried when %s", async (_, respond, cause) => {
    event.configuration.DEBUG = "true";
    request.mockImplementation(respond);
    await onExecuteCustomEmailProvider(event, apiMock);

    expect(apiMock.notification.retry.mock.calls).toEqual([["The provider cannot be reached."]]);
    expect(log.mock.calls).toEqual([[`Larkmont: not reached (${cause})`]]);
  });

  it("is retried without a line in the log when the debug log is off", async () => {
    request.mockImplementation(broken(new Error("lost")));
    await onExecuteCustomEmailProvider(event, apiMock);
    expect(apiMock.notification.retry).toHaveBeenCalledTimes(1);
    expect(log).not.toHaveBeenCalled();
  });

  it("is logged by the status when the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecuteCustomEmailProvider(event, apiMock);
    expect(log.mock.calls).toEqual([["Larkmont: status 202"]]);
  });

  it.each([
    ["key", () => delete event.secrets.API_KEY],
    ["host", () => delete event.configuration.API_HOST],
    ["stream", () => delete event.configuration.STREAM],
  ])("is dropped without a %s", async (_, misconfigure) => {
    misconfigure();
    await onExecuteCustomEmailProvider(event, apiMock);
    expect(log).not.toHaveBeenCalled();

    event.configuration.DEBUG = "true";
    await onExecuteCustomEmailProvider(event, apiMock);
    expect(apiMock.notification.drop).toHaveBeenCalledWith("A field of the integration is not filled in.");
    expect(request).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([["Larkmont: a field is not filled in"]]);
  });
});
