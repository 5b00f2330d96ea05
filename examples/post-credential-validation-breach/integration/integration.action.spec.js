const { createHmac } = require("node:crypto");
const { makeEventMock } = require("../__mocks__/event-post-credential-validation");
const { apiMock } = require("../__mocks__/api-post-credential-validation");
const { onExecutePostCredentialValidation } = require("./integration.action");

const KEY = "test-verification-key";

/** An answer, signed with a key. */
const signed = (body, key = KEY, status = 200) => {
  const text = JSON.stringify(body);
  const signature = createHmac("sha256", key).update(text).digest("hex");
  return {
    ok: status < 400,
    status,
    headers: new Headers({ "x-signature": signature }),
    text: async () => text,
  };
};

describe("right credentials", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    jest.clearAllMocks();
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(global, "fetch").mockResolvedValue(signed({ breached: false }));
    event = makeEventMock();
    event.credential = { valid: true, identifier: "casey@example.com" };
    event.secrets = { API_KEY: "test-key", VERIFICATION_KEY: KEY };
    event.configuration = { API_URL: "https://api.dunmarsh.example", DEBUG: "false" };
  });

  afterEach(() => {
    log.mockRestore();
    request.mockRestore();
  });

  it("are accepted where no breach has them", async () => {
    await onExecutePostCredentialValidation(event, apiMock);

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url.href).toBe("https://api.dunmarsh.example/v1/credentials/check");
    expect(options.headers.authorization).toBe("Bearer test-key");
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({
      identifier: "casey@example.com",
      ip: event.request.ip,
    });
    expect(apiMock.transaction.setMetadata.mock.calls).toEqual([["credentials_checked", "true"]]);
    expect(apiMock.authentication.deny).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it("are logged as such where the debug log is on", async () => {
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

    it("are denied where a breach has them", async () => {
      request.mockResolvedValue(signed({ breached: true }));
      await onExecutePostCredentialValidation(event, apiMock);
      expectDenial("The credentials were found in a breach.", "found in a breach");
    });

    it.each([
      ["is not reached", () => request.mockRejectedValue(new TypeError("lost")), "TypeError"],
      ["takes too long", () => request.mockRejectedValue(new DOMException("", "TimeoutError")), "TimeoutError"],
      ["fails", () => request.mockResolvedValue(signed({ breached: false }, KEY, 500)), "Error"],
      ["has another key", () => request.mockResolvedValue(signed({ breached: false }, "x")), "Error"],
      ["signs nothing", () => request.mockResolvedValue({ ...signed({}), headers: new Headers() }), "Error"],
      ["says nothing", () => request.mockResolvedValue(signed({})), "Error"],
    ])("are denied when the provider %s", async (_, prepare, cause) => {
      prepare();
      await onExecutePostCredentialValidation(event, apiMock);
      expectDenial("The credentials could not be checked.", `no result (${cause})`);
    });

    it.each([
      ["key", () => delete event.secrets.API_KEY],
      ["verification key", () => delete event.secrets.VERIFICATION_KEY],
      ["URL", () => delete event.configuration.API_URL],
    ])("are denied without a request when there is no %s", async (_, misconfigure) => {
      misconfigure();
      await onExecutePostCredentialValidation(event, apiMock);
      expectDenial("A field of the integration is not filled in.", "a field is not filled in");
      expect(request).not.toHaveBeenCalled();
    });
  });

  it("are all that is checked: wrong ones are denied already", async () => {
    event.credential.valid = false;
    await onExecutePostCredentialValidation(event, apiMock);
    expect(request).not.toHaveBeenCalled();
    expect(apiMock.authentication.deny).not.toHaveBeenCalled();
  });
});
