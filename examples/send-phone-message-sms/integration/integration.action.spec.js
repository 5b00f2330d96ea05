const { makeEventMock } = require("../__mocks__/event-phone-message");
const { onExecuteSendPhoneMessage } = require("./integration.action");

const answer = (status, body) => ({ ok: status < 400, status, json: async () => body });

describe("a code", () => {
  let event;
  let log;
  let request;

  beforeEach(() => {
    log = jest.spyOn(console, "log").mockImplementation();
    request = jest.spyOn(global, "fetch").mockResolvedValue(answer(202, { id: "m-1" }));
    event = makeEventMock();
    event.message_options = {
      ...event.message_options,
      message_type: "sms",
      recipient: "+12025550100",
      text: "1357 is your code",
      code: "1357",
    };
    event.secrets = { API_SECRET: "test-secret" };
    event.configuration = { API_KEY_ID: "qk_1", SENDER: "Example", DEBUG: "false" };
  });

  afterEach(() => jest.restoreAllMocks());

  it.each([
    ["sms", "/v1/messages", { text: "1357 is your code" }],
    ["voice", "/v1/calls", { say: "Your code is 1, 3, 5, 7." }],
  ])("is sent by %s", async (message_type, path, content) => {
    event.message_options.message_type = message_type;
    await onExecuteSendPhoneMessage(event);

    expect(request).toHaveBeenCalledTimes(1);
    const [url, options] = request.mock.lastCall;
    expect(url).toBe(`https://api.quillon.example${path}`);
    expect(options.headers.Authorization).toBe(
      `Basic ${Buffer.from("qk_1:test-secret").toString("base64")}`
    );
    expect(options.signal).toBeInstanceOf(AbortSignal);
    expect(JSON.parse(options.body)).toEqual({ from: "Example", to: "+12025550100", ...content });
    expect(log).not.toHaveBeenCalled();
  });

  it("is logged by the message's id when the debug log is on", async () => {
    event.configuration.DEBUG = "true";
    await onExecuteSendPhoneMessage(event);
    expect(log.mock.calls).toEqual([["Quillon: sent as m-1"]]);
  });

  it.each([
    ["the provider refuses it", () => request.mockResolvedValue(answer(422, {})), "status 422"],
    ["the answer has no id", () => request.mockResolvedValue(answer(202, {})), "no id"],
    ["the provider is not reached", () => request.mockRejectedValue(new TypeError("lost")), "lost"],
    ["there is no secret", () => delete event.secrets.API_SECRET, "not filled in"],
    ["there is no key", () => delete event.configuration.API_KEY_ID, "not filled in"],
    ["there is no sender", () => delete event.configuration.SENDER, "not filled in"],
  ])("fails when %s", async (_, prepare, message) => {
    prepare();
    const failure = onExecuteSendPhoneMessage(event);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.not.toThrow(/1357|2025550100|test-secret/);
    expect(log).not.toHaveBeenCalled();
  });
});
