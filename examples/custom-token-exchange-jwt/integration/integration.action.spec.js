const { createRemoteJWKSet, jwtVerify } = require("jose");
const { makeEventMock } = require("../__mocks__/event-custom-token-exchange");
const { apiMock } = require("../__mocks__/api-custom-token-exchange");
const { onExecuteCustomTokenExchange } = require("./integration.action");

// jose has its own tests of what it does with a token. Here we test what it is asked to verify.
jest.mock("jose", () => ({ createRemoteJWKSet: jest.fn(), jwtVerify: jest.fn() }), { virtual: true });

const KEYS = () => undefined;
const claims = { sub: "b-1", email: "casey@example.com", email_verified: true };

describe("a subject token", () => {
  let event;
  let log;

  beforeEach(() => {
    jest.clearAllMocks();
    createRemoteJWKSet.mockReturnValue(KEYS);
    jwtVerify.mockResolvedValue({ payload: claims });
    log = jest.spyOn(console, "log").mockImplementation();
    event = makeEventMock();
    event.secrets = { CLIENT_SECRET: "test-secret" };
    event.configuration = {
      ISSUER: "https://accounts.brackenfold.example",
      AUDIENCE: "auth0",
      CONNECTION: "partners",
      DEBUG: "false",
    };
  });

  afterEach(() => log.mockRestore());

  const setUser = apiMock.authentication.setUserByConnection;
  const reject = apiMock.access.rejectInvalidSubjectToken;

  it("is verified with the issuer's keys, which are read once", async () => {
    event.secrets.CLIENT_SECRET = "another-secret";
    await onExecuteCustomTokenExchange(event, apiMock);
    await onExecuteCustomTokenExchange(event, apiMock);

    expect(createRemoteJWKSet).toHaveBeenCalledTimes(1);
    const [url, options] = createRemoteJWKSet.mock.lastCall;
    expect(url.href).toBe("https://accounts.brackenfold.example/keys");
    expect(options).toEqual({
      timeoutDuration: 3000,
      headers: { authorization: "Bearer another-secret" },
    });
    expect(jwtVerify).toHaveBeenCalledTimes(2);
    expect(jwtVerify).toHaveBeenCalledWith(event.transaction.subject_token, KEYS, {
      issuer: "https://accounts.brackenfold.example",
      audience: "auth0",
      algorithms: ["RS256", "ES256"],
      maxTokenAge: "10 minutes",
    });
  });

  it("logs its user in", async () => {
    await onExecuteCustomTokenExchange(event, apiMock);

    expect(setUser.mock.calls).toEqual([
      [
        "partners",
        { user_id: "b-1", email: "casey@example.com", email_verified: true },
        { creationBehavior: "create_if_not_exists", updateBehavior: "none" },
      ],
    ]);
    expect(reject).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it.each([[false], [undefined], ["true"]])("with email_verified %p does not verify the address", async (said) => {
    jwtVerify.mockResolvedValue({ payload: { ...claims, email_verified: said } });
    await onExecuteCustomTokenExchange(event, apiMock);
    expect(setUser.mock.calls[0][1].email_verified).toBe(false);
  });

  it("is logged as accepted when the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecuteCustomTokenExchange(event, apiMock);
    expect(log.mock.calls).toEqual([["Brackenfold: the token was accepted"]]);
  });

  describe.each(["false", "true"])("with the debug log set to %s", (debug) => {
    beforeEach(() => {
      event.configuration.DEBUG = debug;
    });

    const expectLog = (text) => expect(log.mock.calls).toEqual(debug === "true" ? [[text]] : []);

    it.each([
      ["has expired", Object.assign(new Error("exp"), { code: "ERR_JWT_EXPIRED" }), "ERR_JWT_EXPIRED"],
      ["cannot be verified, as no key is there", new TypeError("lost"), "TypeError"],
    ])("is refused when it %s", async (_, error, cause) => {
      jwtVerify.mockRejectedValue(error);
      await onExecuteCustomTokenExchange(event, apiMock);

      expect(reject.mock.calls).toEqual([["The subject token is not valid."]]);
      expect(setUser).not.toHaveBeenCalled();
      expectLog(`Brackenfold: the token was refused (${cause})`);
    });

    it.each([["sub"], ["email"]])("is refused without %s", async (claim) => {
      jwtVerify.mockResolvedValue({ payload: { ...claims, [claim]: undefined } });
      await onExecuteCustomTokenExchange(event, apiMock);

      expect(reject.mock.calls).toEqual([["The subject token names no user."]]);
      expect(setUser).not.toHaveBeenCalled();
      expectLog("Brackenfold: the token names no user");
    });

    it.each([
      ["secret", () => delete event.secrets.CLIENT_SECRET],
      ["issuer", () => delete event.configuration.ISSUER],
      ["audience", () => delete event.configuration.AUDIENCE],
      ["connection", () => delete event.configuration.CONNECTION],
    ])("is denied without a request when there is no %s", async (_, misconfigure) => {
      misconfigure();
      await onExecuteCustomTokenExchange(event, apiMock);

      expect(apiMock.access.deny.mock.calls).toEqual([["server_error", "The token exchange is not set up."]]);
      expect(jwtVerify).not.toHaveBeenCalled();
      expectLog("Brackenfold: a field is not filled in");
    });
  });
});
