/**
 * Asks Tarnwick how risky a login is, and denies it when the score is above the accepted one.
 *
 * Only the user's id, IP address and user agent are sent, in the body of the request. Without an
 * answer the login is also denied: a risk check that can be skipped by breaking it protects nobody.
 */

const REQUEST_TIMEOUT_MS = 3000;
const RISK_CLAIM = "https://tarnwick.example/risk-score";

// The same text for every cause: only the log says why a login was denied.
const MESSAGE_DENIED = "We could not let you log in. Please contact support.";

exports.onExecutePostLogin = async (event, api) => {
  const { RISK_API_KEY } = event.secrets;
  const { RISK_API_URL, RISK_THRESHOLD, DEBUG } = event.configuration;
  const debug = DEBUG === "true";
  const threshold = parseInt(RISK_THRESHOLD, 10);

  if (!RISK_API_KEY || !RISK_API_URL?.startsWith("https://") || Number.isNaN(threshold)) {
    if (debug) console.log("Tarnwick: the key, the URL or the highest accepted score is missing");
    api.access.deny(MESSAGE_DENIED);
    return;
  }

  let score;
  try {
    const response = await fetch(new URL("/v1/logins/score", RISK_API_URL), {
      method: "POST",
      headers: {
        Authorization: `Bearer ${RISK_API_KEY}`,
        "Content-Type": "application/json",
      },
      body: JSON.stringify({
        user_id: event.user.user_id,
        ip: event.request.ip,
        user_agent: event.request.user_agent,
      }),
      redirect: "error",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    ({ score } = await response.json());
    if (!Number.isFinite(score)) throw new Error("no score in the answer");
  } catch (error) {
    // Only the name: the message about a refused header quotes the header, which contains the key.
    if (debug) console.log(`Tarnwick: the login could not be scored (${error.name})`);
    api.access.deny(MESSAGE_DENIED);
    return;
  }

  if (score > threshold) {
    if (debug) console.log(`Tarnwick: denied with a score of ${score}`);
    api.access.deny(MESSAGE_DENIED);
    return;
  }

  api.idToken.setCustomClaim(RISK_CLAIM, score);
  if (debug) console.log(`Tarnwick: accepted with a score of ${score}`);
};
