/**
 * Adds the entitlements of an application to its access token, and denies a suspended application.
 *
 * Applications often ask for tokens, so Pellworth's answer is kept for five minutes. Without an
 * answer no token is issued, because it would lack the entitlements that APIs rely on.
 */

const axios = require("axios");

const REQUEST_TIMEOUT_MS = 3000;
const KEPT_MS = 5 * 60 * 1000;
const ENTITLEMENTS_CLAIM = "https://pellworth.example/entitlements";

exports.onExecuteCredentialsExchange = async (event, api) => {
  const { API_KEY } = event.secrets;
  const { API_URL, DEBUG } = event.configuration;
  const log = (text) => {
    if (DEBUG === "true") console.log(`Pellworth: ${text}`);
  };

  if (!API_KEY || !API_URL?.startsWith("https://")) {
    log("the key or the URL is missing");
    api.access.deny("server_error", "The entitlements of this application are not available.");
    return;
  }

  const cacheKey = `entitlements-${event.client.client_id}`;
  const kept = api.cache.get(cacheKey);
  let application = kept ? JSON.parse(kept.value) : undefined;

  if (!application) {
    try {
      const { data } = await axios.get("/v2/applications", {
        baseURL: API_URL,
        params: { client_id: event.client.client_id },
        headers: { Authorization: `Bearer ${API_KEY}` },
        timeout: REQUEST_TIMEOUT_MS,
        maxRedirects: 0,
      });
      if (!Array.isArray(data.entitlements)) throw new Error("no entitlements in the answer");
      application = { suspended: data.suspended === true, entitlements: data.entitlements };
      api.cache.set(cacheKey, JSON.stringify(application), { ttl: KEPT_MS });
    } catch (error) {
      // Not the error itself: axios keeps the request's headers in it, and the key is one of them.
      log(`no entitlements (${error.response?.status ?? error.code ?? error.name})`);
      api.access.deny("server_error", "The entitlements of this application are not available.");
      return;
    }
  }

  if (application.suspended) {
    log("the application is suspended");
    api.access.deny("invalid_request", "This application is suspended.");
    return;
  }

  api.accessToken.setCustomClaim(ENTITLEMENTS_CLAIM, application.entitlements);
  log(`${application.entitlements.length} entitlements`);
};
