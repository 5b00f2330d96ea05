const { makeEventMock } = require("../__mocks__/event-post-login");
const { apiMock } = require("../__mocks__/api-post-login");
const { onExecutePostLogin } = require("./integration.action");

const denied = "We could not let you log in. Please contact support.";
const realFetch = global.fetch;

const answer = (body, status = 200) =>
  Promise.resolve({ ok: status < 400, status, json: async () => body });

describe("Action integration", () => {
  let event;
  let consoleLog;

  beforeEach(() => {
    jest.clearAllMocks();
    consoleLog = jest.spyOn(console, "log").mockImplementation();
    global.fetch = jest.fn(() => answer({ score: 12 }));
    event = makeEventMock();
    event.secrets = { RISK_API_KEY: "test-key" };
    event.configuration = {
      RISK_API_URL: "https://api.tarnwick.example",
      RISK_THRESHOLD: "80",
      DEBUG: "false",
    };
  });

  afterEach(() => {
    consoleLog.mockRestore();
    global.fetch = realFetch;
  });

  it("asks the provider once, with the key in a header and the user in the body", async () => {
    await onExecutePostLogin(event, apiMock);

    expect(global.fetch).toHaveBeenCalledTimes(1);
    const [url, request] = global.fetch.mock.calls[0];
    expect(url.href).toEqual("https://api.tarnwick.example/v1/logins/score");
    expect(request.method).toEqual("POST");
    expect(request.headers.Authorization).toEqual("Bearer test-key");
    expect(request.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(request.body)).toEqual({
      user_id: event.user.user_id,
      ip: event.request.ip,
      user_agent: event.request.user_agent,
    });
  });

  it("adds the score of an accepted login to the ID token, and logs nothing", async () => {
    await onExecutePostLogin(event, apiMock);

    expect(apiMock.access.deny).not.toHaveBeenCalled();
    expect(apiMock.idToken.setCustomClaim).toHaveBeenCalledTimes(1);
    expect(apiMock.idToken.setCustomClaim).toHaveBeenCalledWith(
      "https://tarnwick.example/risk-score",
      12
    );
    expect(consoleLog).not.toHaveBeenCalled();
  });

  it("accepts a login with exactly the highest accepted score", async () => {
    global.fetch.mockReturnValue(answer({ score: 80 }));
    await onExecutePostLogin(event, apiMock);

    expect(apiMock.access.deny).not.toHaveBeenCalled();
  });

  it("logs the score while the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecutePostLogin(event, apiMock);

    expect(consoleLog.mock.calls).toEqual([["Tarnwick: accepted with a score of 12"]]);
  });

  describe.each(["false", "true"])("with the debug log set to %s", (debug) => {
    beforeEach(() => {
      event.configuration.DEBUG = debug;
    });

    const expectDenial = () => {
      expect(apiMock.access.deny.mock.calls).toEqual([[denied]]);
      expect(apiMock.idToken.setCustomClaim).not.toHaveBeenCalled();
      expect(consoleLog).toHaveBeenCalledTimes(debug === "true" ? 1 : 0);
      expect(JSON.stringify(consoleLog.mock.calls)).not.toContain("test-key");
    };

    it("denies a login above the highest accepted score", async () => {
      global.fetch.mockReturnValue(answer({ score: 81 }));
      await onExecutePostLogin(event, apiMock);

      expectDenial();
    });

    it.each([
      ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
      ["takes too long", () => Promise.reject(new DOMException("too late", "TimeoutError"))],
      ["answers with an error", () => answer({ error: "unavailable" }, 503)],
      ["answers without a score", () => answer({})],
      ["answers with a score that is no number", () => answer({ score: "12" })],
    ])("denies when the provider %s", async (_, respond) => {
      global.fetch.mockImplementation(respond);
      await onExecutePostLogin(event, apiMock);

      expectDenial();
    });

    it.each([
      ["no key", () => delete event.secrets.RISK_API_KEY],
      ["no URL", () => delete event.configuration.RISK_API_URL],
      ["a URL without TLS", () => (event.configuration.RISK_API_URL = "http://tarnwick.example")],
      ["no accepted score", () => delete event.configuration.RISK_THRESHOLD],
    ])("denies without a request when there is %s", async (_, misconfigure) => {
      misconfigure();
      await onExecutePostLogin(event, apiMock);

      expectDenial();
      expect(global.fetch).not.toHaveBeenCalled();
    });
  });
});
