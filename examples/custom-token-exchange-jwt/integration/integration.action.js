/**
 * Logs in the user of a token that Brackenfold has issued.
 *
 * The token's signature, issuer, audience and age are verified before anything in it is used. An email
 * address only counts as verified if Brackenfold has verified it.
 */

const { createRemoteJWKSet, jwtVerify } = require("jose");

const REQUEST_TIMEOUT_MS = 3000;
const OLDEST = "10 minutes";

// Public keys, by the address and the secret used to read them. They contain nothing about a user.
const keySets = new Map();

exports.onExecuteCustomTokenExchange = async (event, api) => {
  const { CLIENT_SECRET } = event.secrets;
  const { ISSUER, AUDIENCE, CONNECTION, DEBUG } = event.configuration;
  const debug = DEBUG === "true";

  if (!CLIENT_SECRET || !ISSUER?.startsWith("https://") || !AUDIENCE || !CONNECTION) {
    if (debug) console.log("Brackenfold: a field is not filled in");
    api.access.deny("server_error", "The token exchange is not set up.");
    return;
  }

  let claims;
  try {
    const { payload } = await jwtVerify(event.transaction.subject_token, keySetOf(ISSUER, CLIENT_SECRET), {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ["RS256", "ES256"],
      maxTokenAge: OLDEST,
    });
    claims = payload;
  } catch (error) {
    if (debug) console.log(`Brackenfold: the token was refused (${error.code ?? error.name})`);
    api.access.rejectInvalidSubjectToken("The subject token is not valid.");
    return;
  }

  if (typeof claims.sub !== "string" || typeof claims.email !== "string") {
    if (debug) console.log("Brackenfold: the token names no user");
    api.access.rejectInvalidSubjectToken("The subject token names no user.");
    return;
  }

  api.authentication.setUserByConnection(
    CONNECTION,
    { user_id: claims.sub, email: claims.email, email_verified: claims.email_verified === true },
    { creationBehavior: "create_if_not_exists", updateBehavior: "none" }
  );
  if (debug) console.log("Brackenfold: the token was accepted");
};

function keySetOf(issuer, secret) {
  const id = `${issuer} ${secret}`;
  const kept = keySets.get(id);
  if (kept) return kept;
  const keySet = createRemoteJWKSet(new URL("/keys", issuer), {
    timeoutDuration: REQUEST_TIMEOUT_MS,
    headers: { authorization: `Bearer ${secret}` },
  });
  keySets.set(id, keySet);
  return keySet;
}
