const axios = require("axios");
const { makeEventMock } = require("../__mocks__/event-client-credentials");
const { apiMock } = require("../__mocks__/api-client-credentials");
const { onExecuteCredentialsExchange } = require("./integration.action");

const CLAIM = "https://pellworth.example/entitlements";

describe("entitlements of an application", () => {
  let event;
  let log;

  beforeEach(() => {
    jest.clearAllMocks();
    apiMock.cache.get.mockReturnValue(undefined);
    axios.get.mockResolvedValue({ data: { suspended: false, entitlements: ["read", "write"] } });
    log = jest.spyOn(console, "log").mockImplementation();
    event = makeEventMock();
    event.secrets = { API_KEY: "test-key" };
    event.configuration = { API_URL: "https://api.pellworth.example", DEBUG: "false" };
  });

  afterEach(() => log.mockRestore());

  it("are added to the access token", async () => {
    await onExecuteCredentialsExchange(event, apiMock);

    expect(axios.get.mock.calls).toEqual([
      [
        "/v2/applications",
        {
          baseURL: "https://api.pellworth.example",
          params: { client_id: event.client.client_id },
          headers: { Authorization: "Bearer test-key" },
          timeout: 3000,
          maxRedirects: 0,
        },
      ],
    ]);
    expect(apiMock.accessToken.setCustomClaim.mock.calls).toEqual([[CLAIM, ["read", "write"]]]);
    expect(apiMock.access.deny).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it("are kept for five minutes", async () => {
    await onExecuteCredentialsExchange(event, apiMock);
    const [key, value, options] = apiMock.cache.set.mock.calls[0];
    expect(key).toBe(`entitlements-${event.client.client_id}`);
    expect(options).toEqual({ ttl: 300_000 });

    apiMock.cache.get.mockReturnValue({ value, expires_at: Date.now() + 1000 });
    await onExecuteCredentialsExchange(event, apiMock);
    expect(axios.get).toHaveBeenCalledTimes(1);
    expect(apiMock.accessToken.setCustomClaim).toHaveBeenCalledTimes(2);
  });

  it("are counted in the debug log", async () => {
    event.configuration.DEBUG = "true";
    await onExecuteCredentialsExchange(event, apiMock);
    expect(log.mock.calls).toEqual([["Pellworth: 2 entitlements"]]);
  });

  describe.each(["false", "true"])("with the debug log set to %s", (debug) => {
    beforeEach(() => {
      event.configuration.DEBUG = debug;
    });

    const expectDenial = (code) => {
      expect(apiMock.access.deny.mock.calls).toEqual([[code, expect.any(String)]]);
      expect(apiMock.accessToken.setCustomClaim).not.toHaveBeenCalled();
      expect(log).toHaveBeenCalledTimes(debug === "true" ? 1 : 0);
      expect(JSON.stringify(log.mock.calls)).not.toContain("test-key");
    };

    it("deny a suspended application", async () => {
      axios.get.mockResolvedValue({ data: { suspended: true, entitlements: ["read"] } });
      await onExecuteCredentialsExchange(event, apiMock);
      expectDenial("invalid_request");
    });

    it.each([
      ["cannot be reached", Object.assign(new Error("lost"), { code: "ECONNREFUSED" })],
      ["refuses the key", Object.assign(new Error("test-key"), { response: { status: 401 } })],
      ["breaks off", new TypeError("broken")],
    ])("deny when the provider %s", async (_, error) => {
      axios.get.mockRejectedValue(error);
      await onExecuteCredentialsExchange(event, apiMock);
      expectDenial("server_error");
    });

    it("deny when the answer has none", async () => {
      axios.get.mockResolvedValue({ data: { suspended: false } });
      await onExecuteCredentialsExchange(event, apiMock);
      expectDenial("server_error");
    });

    it.each([
      ["no key", () => delete event.secrets.API_KEY],
      ["no URL", () => delete event.configuration.API_URL],
      ["a URL without TLS", () => (event.configuration.API_URL = "http://api.pellworth.example")],
    ])("deny without a request when there is %s", async (_, misconfigure) => {
      misconfigure();
      await onExecuteCredentialsExchange(event, apiMock);
      expectDenial("server_error");
      expect(axios.get).not.toHaveBeenCalled();
    });
  });
});
