const { makeEventMock } = require("../__mocks__/event-password-reset-post-challenge");
const { apiMock } = require("../__mocks__/api-password-reset-post-challenge");
const { onExecutePostChallenge, onContinuePostChallenge } = require("./integration.action");

const KEY = "a key that only the two sides have";

describe("a reset of a password", () => {
  let event;
  let log;

  beforeEach(() => {
    jest.clearAllMocks();
    log = jest.spyOn(console, "log").mockImplementation();
    event = makeEventMock();
    event.secrets = { SIGNING_KEY: KEY };
    event.configuration = { VERIFY_URL: "https://verify.hallmere.example/acme", DEBUG: "true" };
  });

  afterEach(() => log.mockRestore());

  /** The user returns with a token that was signed with a key. */
  const comeBack = (payload, secret = KEY) => {
    event.request.query.identity_token = apiMock.redirect.encodeToken({ secret, payload });
  };

  it("sends the user to the verification page, with a signed token", async () => {
    await onExecutePostChallenge(event, apiMock);

    expect(apiMock.redirect.encodeToken).toHaveBeenCalledWith({
      secret: KEY,
      expiresInSeconds: 120,
      payload: { purpose: "password-reset" },
    });
    const [{ value: session_token }] = apiMock.redirect.encodeToken.mock.results;
    expect(apiMock.redirect.sendUserTo.mock.calls).toEqual([
      ["https://verify.hallmere.example/acme", { query: { session_token } }],
    ]);
    expect(apiMock.access.deny).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it.each([
    ["key", () => delete event.secrets.SIGNING_KEY],
    ["page", () => delete event.configuration.VERIFY_URL],
    ["page with TLS", () => (event.configuration.VERIFY_URL = "http://verify.hallmere.example")],
  ])("is denied without a %s", async (_, misconfigure) => {
    misconfigure();
    await onExecutePostChallenge(event, apiMock);

    expect(apiMock.redirect.sendUserTo).not.toHaveBeenCalled();
    expect(apiMock.access.deny.mock.calls).toEqual([[expect.stringContaining("try again later")]]);
    expect(log.mock.calls).toEqual([["Hallmere: the key or the page is missing"]]);
  });

  it("goes on for a user who was verified", async () => {
    comeBack({ verified: true });
    await onContinuePostChallenge(event, apiMock);

    expect(apiMock.redirect.validateToken).toHaveBeenCalledWith({
      secret: KEY,
      tokenParameterName: "identity_token",
    });
    expect(apiMock.access.deny).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([["Hallmere: verified"]]);
  });

  it.each([
    ["was not verified", { verified: false }],
    ["was not checked", {}],
    ["was verified as a word", { verified: "true" }],
  ])("is denied for a user who %s", async (_, payload) => {
    comeBack(payload);
    await onContinuePostChallenge(event, apiMock);
    expect(apiMock.access.deny.mock.calls).toEqual([[expect.stringContaining("could not confirm")]]);
    expect(log.mock.calls).toEqual([["Hallmere: not verified"]]);
  });

  it.each([
    ["is missing", () => delete event.request.query.identity_token],
    ["is signed with another key", () => comeBack({ verified: true }, "a key that somebody guessed")],
    ["is none", () => (event.request.query.identity_token = "verified")],
  ])("is denied if the token %s", async (_, prepare) => {
    prepare();
    await onContinuePostChallenge(event, apiMock);
    expect(apiMock.access.deny.mock.calls).toEqual([[expect.stringContaining("try again later")]]);
    expect(log.mock.calls).toEqual([[expect.stringContaining("Hallmere: no valid token (")]]);
  });

  it.each([
    ["a verified user", () => comeBack({ verified: true }), 0],
    ["a user who was not verified", () => comeBack({ verified: false }), 1],
    ["a missing token", () => undefined, 1],
  ])("leaves nothing in the log for %s when the debug log is off", async (_, prepare, denials) => {
    event.configuration.DEBUG = "false";
    prepare();
    await onContinuePostChallenge(event, apiMock);
    expect(apiMock.access.deny).toHaveBeenCalledTimes(denials);
    expect(log).not.toHaveBeenCalled();
  });

  it("leaves nothing in the log for a missing key when the debug log is off", async () => {
    event.configuration.DEBUG = "false";
    delete event.secrets.SIGNING_KEY;
    await onExecutePostChallenge(event, apiMock);
    expect(apiMock.access.deny).toHaveBeenCalledTimes(1);
    expect(log).not.toHaveBeenCalled();
  });
});
