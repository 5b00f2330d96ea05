const { createHash } = require("node:crypto");
const { makeEventMock } = require("../__mocks__/event-post-credential-validation");
const { apiMock } = require("../__mocks__/api-post-credential-validation");
const { onExecutePostCredentialValidation } = require("./integration.action");

const HASH = createHash("sha256").update("casey@example.com").digest("hex");
const answer = (body, status = 200) => ({ ok: status < 400, status, json: async () => body });

describe("right credentials", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    jest.clearAllMocks();
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(global, "fetch").mockResolvedValue(answer({ hashes: [] }));
    event = makeEventMock();
    event.credential = { valid: true, identifier: "Casey@example.com" };
    event.secrets = { API_KEY: "test-key" };
    event.configuration = { API_URL: "https://api.dunmarsh.example", DEBUG: "false" };
  });

  afterEach(() => {
    log.mockRestore();
    request.mockRestore();
  });

  it("are looked up by the beginning of their hash", async () => {
    await onExecutePostCredentialValidation(event, apiMock);

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url.href).toBe("https://api.dunmarsh.example/v1/breached");
    expect(options.headers.authorization).toBe("Bearer test-key");
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({ prefix: HASH.slice(0, 6) });
    expect(JSON.stringify(options)).not.toMatch(/casey/i);
  });

  it.each([
    ["no breach has them", []],
    ["a breach has others that begin so", [`${HASH.slice(0, 6)}${"0".repeat(58)}`]],
  ])("are accepted if %s", async (_, hashes) => {
    request.mockResolvedValue(answer({ hashes }));
    await onExecutePostCredentialValidation(event, apiMock);

    expect(apiMock.transaction.setMetadata.mock.calls).toEqual([["credentials_checked", "true"]]);
    expect(apiMock.authentication.deny).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it("are logged as such when the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecutePostCredentialValidation(event, apiMock);
    expect(log.mock.calls).toEqual([["Dunmarsh: not in a breach"]]);
  });

  describe.each(["false", "true"])("with the debug log set to %s", (debug) => {
    beforeEach(() => {
      event.configuration.DEBUG = debug;
    });

    const expectDenial = (reason, logged) => {
      expect(apiMock.authentication.deny.mock.calls).toEqual([[{ reason }]]);
      expect(apiMock.transaction.setMetadata).not.toHaveBeenCalled();
      expect(log.mock.calls).toEqual(debug === "true" ? [[`Dunmarsh: ${logged}`]] : []);
    };

    it("are denied if a breach contains them", async () => {
      request.mockResolvedValue(answer({ hashes: ["0".repeat(64), HASH] }));
      await onExecutePostCredentialValidation(event, apiMock);
      expectDenial("The credentials were found in a breach.", "found in a breach");
    });

    it.each([
      ["is not reached", () => Promise.reject(new TypeError("lost")), "TypeError"],
      ["takes too long", () => Promise.reject(new DOMException("", "TimeoutError")), "TimeoutError"],
      ["fails", async () => answer({ hashes: [] }, 500), "Error"],
      ["answers without a list", async () => answer({}), "Error"],
    ])("are denied when the provider %s", async (_, respond, cause) => {
      request.mockImplementation(respond);
      await onExecutePostCredentialValidation(event, apiMock);
      expectDenial("The credentials could not be checked.", `no answer (${cause})`);
    });

    it.each([
      ["key", () => delete event.secrets.API_KEY],
      ["URL", () => delete event.configuration.API_URL],
      ["URL with TLS", () => (event.configuration.API_URL = "http://api.dunmarsh.example")],
    ])("are denied without a request when there is no %s", async (_, misconfigure) => {
      misconfigure();
      await onExecutePostCredentialValidation(event, apiMock);
      expectDenial("A field of the integration is not filled in.", "a field is not filled in");
      expect(request).not.toHaveBeenCalled();
    });
  });

  it("are the only ones checked: wrong ones are already denied", async () => {
    event.credential.valid = false;
    await onExecutePostCredentialValidation(event, apiMock);
    expect(request).not.toHaveBeenCalled();
    expect(apiMock.authentication.deny).not.toHaveBeenCalled();
  });
});
