const {
  getDefaultArguments,
  loadAction,
} = require("@auth0/actions/pre-user-registration/v2/test");

const answer = (body, status = 200) => ({ ok: status < 400, status, json: async () => body });

describe("an email address", () => {
  let event;
  let api;
  let request;

  beforeEach(() => {
    [event, api] = getDefaultArguments();
    event.user.email = "casey@example.com";
    event.secrets = { API_TOKEN: "test-token" };
    event.configuration = {
      API_URL: "https://eu.ostermoor.example",
      DISPOSABLE: "deny",
      DEBUG: "false",
    };
    jest.spyOn(api.access, "deny");
    jest.spyOn(api.validation, "error");
    jest.spyOn(api.user, "setAppMetadata");
    request = jest.spyOn(global, "fetch").mockResolvedValue(answer({ result: "deliverable" }));
  });

  afterEach(() => request.mockRestore());

  const run = async () => {
    const action = await loadAction(require.resolve("./integration.action"));
    const { getLogs } = await action.execute("onExecutePreUserRegistration", event, api);
    return getLogs();
  };

  it("is sent in the body, with the token in a header", async () => {
    await run();

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url.href).toBe("https://eu.ostermoor.example/check");
    expect(options).toMatchObject({ method: "POST", redirect: "error" });
    expect(options.headers.authorization).toBe("Token test-token");
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({ email: "casey@example.com" });
  });

  it("is accepted if it can receive mail, and the result is kept", async () => {
    expect(await run()).toBe("");
    expect(api.user.setAppMetadata).toHaveBeenCalledWith("mail_check", "deliverable");
    expect(api.access.deny).not.toHaveBeenCalled();
    expect(api.validation.error).not.toHaveBeenCalled();
  });

  it.each([
    ["undeliverable", "deny", "cannot receive mail"],
    ["undeliverable", "allow", "cannot receive mail"],
    ["disposable", "deny", "that you keep"],
  ])("that is %s is refused, with disposable addresses set to %s", async (result, disposable, told) => {
    event.configuration.DISPOSABLE = disposable;
    request.mockResolvedValue(answer({ result }));
    await run();

    const [[code, message]] = api.validation.error.mock.calls;
    expect(code).toBe(`email_${result}`);
    expect(message).toContain(told);
    expect(api.user.setAppMetadata).not.toHaveBeenCalled();
  });

  it("that is disposable is accepted if the setting allows it", async () => {
    event.configuration.DISPOSABLE = "allow";
    request.mockResolvedValue(answer({ result: "disposable" }));
    await run();
    expect(api.user.setAppMetadata).toHaveBeenCalledWith("mail_check", "disposable");
  });

  it("is logged only as its result", async () => {
    event.configuration.DEBUG = "true";
    expect(await run()).toBe("Ostermoor: deliverable\n");
  });

  it("is not checked if there is none", async () => {
    delete event.user.email;
    await run();
    expect(request).not.toHaveBeenCalled();
    expect(api.access.deny).not.toHaveBeenCalled();
  });

  describe.each(["false", "true"])("with the debug log set to %s", (debug) => {
    beforeEach(() => {
      event.configuration.DEBUG = debug;
    });

    const expectDenial = async (reason) => {
      const logs = await run();
      expect(api.access.deny).toHaveBeenCalledTimes(1);
      expect(api.access.deny).toHaveBeenCalledWith(reason, expect.stringContaining("try again later"));
      expect(api.user.setAppMetadata).not.toHaveBeenCalled();
      expect(logs.split("\n")).toHaveLength(debug === "true" ? 2 : 1);
      expect(logs).not.toMatch(/test-token|casey/);
    };

    it.each([
      ["the provider cannot be reached", () => Promise.reject(new TypeError("test-token"))],
      ["the provider takes too long", () => Promise.reject(new DOMException("late", "TimeoutError"))],
      ["the provider fails", async () => answer({}, 502)],
      ["the result is another one", async () => answer({ result: "perhaps" })],
    ])("is not accepted when %s", async (_, respond) => {
      request.mockImplementation(respond);
      await expectDenial("mail check failed");
    });

    it.each([
      ["token", () => delete event.secrets.API_TOKEN],
      ["URL", () => delete event.configuration.API_URL],
      ["choice on disposable addresses", () => delete event.configuration.DISPOSABLE],
    ])("is not accepted without a %s", async (_, misconfigure) => {
      misconfigure();
      await expectDenial("mail check not configured");
      expect(request).not.toHaveBeenCalled();
    });
  });
});
