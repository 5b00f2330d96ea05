/**
 * Sends users to Hallmere to prove who they are before they choose a new password.
 *
 * The tokens in both directions are signed with a key that only Auth0 and Hallmere have. The one to
 * Hallmere expires after two minutes. The result in the address only counts if its token is valid.
 */

const TOKEN_SECONDS = 120;
const TOKEN_PARAMETER = "identity_token";
const MESSAGE_UNAVAILABLE = "We cannot check your identity right now. Please try again later.";
const MESSAGE_NOT_VERIFIED = "We could not confirm your identity, so that your password stays as it is.";

exports.onExecutePostChallenge = async (event, api) => {
  const { SIGNING_KEY } = event.secrets;
  const { VERIFY_URL, DEBUG } = event.configuration;

  if (!SIGNING_KEY || !VERIFY_URL?.startsWith("https://")) {
    if (DEBUG === "true") console.log("Hallmere: the key or the page is missing");
    api.access.deny(MESSAGE_UNAVAILABLE);
    return;
  }

  const session_token = api.redirect.encodeToken({
    secret: SIGNING_KEY,
    expiresInSeconds: TOKEN_SECONDS,
    payload: { purpose: "password-reset" },
  });
  api.redirect.sendUserTo(VERIFY_URL, { query: { session_token } });
};

exports.onContinuePostChallenge = async (event, api) => {
  const { SIGNING_KEY } = event.secrets;
  const { DEBUG } = event.configuration;

  let identity;
  try {
    identity = api.redirect.validateToken({
      secret: SIGNING_KEY,
      tokenParameterName: TOKEN_PARAMETER,
    });
  } catch (error) {
    if (DEBUG === "true") console.log(`Hallmere: no valid token (${error.name})`);
    api.access.deny(MESSAGE_UNAVAILABLE);
    return;
  }

  if (identity.verified !== true) {
    if (DEBUG === "true") console.log("Hallmere: not verified");
    api.access.deny(MESSAGE_NOT_VERIFIED);
    return;
  }

  if (DEBUG === "true") console.log("Hallmere: verified");
};
