import type { Run } from './of-runs.ts';
import { declared, inAction, login, withAction } from './worked.ts';

const FAILED = 'api.access.deny("The login could not be checked.");';
const CALL = 'await fetch(event.configuration.API_URL, { signal: AbortSignal.timeout(3000) })';
const continuing = (first: string, then: string) =>
  withAction(`${login(first)}exports.onContinuePostLogin = async (event, api) => {\n${then}\n};\n`);
const SENT =
  'const token = api.redirect.encodeToken({ secret: event.secrets.API_KEY, payload: {} });\napi.redirect.sendUserTo("https://merrow.io/verify", { query: { session_token: token } });';

/** Actions with faults that only executions show, and the steps to follow each hint. */
export const behaviours: Readonly<Record<string, Run>> = {
  'an Action that tells too much': {
    files: withAction(
      login(`console.log("checking", event.secrets.API_KEY.slice(0, 6));
console.log("x".repeat(event.secrets.API_KEY ? 3000 : 1));
const response = await fetch("http://api.merrow.io/check?key=" + event.secrets.API_KEY);
if (!response.ok) {
  api.access.deny(await response.text());
  return;
}
const { score } = await response.json();
if (score.value > 3) api.access.deny("No.");`),
    ),
    follow: {
      'behaviour/logs-always logs': [inAction('console.log(', (hint) => `${hint.code()} console.log(`), declared],
      'behaviour/secret-exposed log': [inAction('event.secrets.API_KEY.slice(0, 6)', (hint) => hint.code())],
      'behaviour/log-too-long long': [inAction('"x".repeat(event.secrets.API_KEY ? 3000 : 1)', '"started"')],
      'behaviour/secret-exposed url': [
        inAction('?key=" + event.secrets.API_KEY)', '", { headers: { authorization: event.secrets.API_KEY } })'),
      ],
      'behaviour/insecure-request request': [inAction('http://', (hint) => /https:\/\//u.exec(hint.text)?.[0] ?? '')],
      'behaviour/detail-exposed shown': [
        inAction('api.access.deny(await response.text());', 'api.access.deny("Merrow refuses the login.");'),
      ],
      'behaviour/hangs neverSettles': [inAction('API_KEY } })', (hint) => `API_KEY }, ${hint.code()} })`)],
      'behaviour/throws throws': [
        inAction('const response', 'try {\nconst response'),
        inAction(
          'deny("No.");',
          (hint) => `deny("No.");\n} catch {\n${hint.code().replace('…', 'The login could not be checked.')};\n}`,
        ),
      ],
      'behaviour/throws throwsRarely': [
        inAction(
          'if (score.value > 3)',
          (hint) =>
            `if (score === undefined) ${hint.code().replace('…', 'The login could not be checked.')};\nelse if (score.value > 3)`,
        ),
      ],
    },
  },
  'an Action whose time-out ends with the headers': {
    files: withAction(
      login(`const controller = new AbortController();
const timer = setTimeout(() => controller.abort(), 3000);
try {
  const response = await fetch(event.configuration.API_URL, { signal: controller.signal });
  clearTimeout(timer);
  const { level } = await response.json();
  api.idToken.setCustomClaim("https://merrow.io/level", level ?? 0);
} catch {
  ${FAILED}
}`),
    ),
    follow: {
      'behaviour/hangs bodyNeverEnds': [
        inAction('  clearTimeout(timer);\n', ''),
        inAction(/\n\}$/, '\n} finally {\n  clearTimeout(timer);\n}'),
      ].slice(0, 1),
    },
  },
  'an Action that waits as it is asked': {
    files: withAction(
      login(`try {
  let response = ${CALL};
  if (response.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get("retry-after")) * 1000));
    response = ${CALL};
  }
  if (!response.ok) throw new Error("Merrow does not answer.");
} catch {
  ${FAILED}
}`),
    ),
    follow: {
      'behaviour/hangs waitsAsAsked': [
        inAction('Number(response.headers.get("retry-after")) * 1000', (hint) =>
          hint.code().replace('wait', 'Number(response.headers.get("retry-after")) * 1000'),
        ),
      ],
    },
  },
  'an Action that tries too often': {
    files: withAction(
      login(`for (let index = 0; index < 9; index += 1) {
  try {
    const response = ${CALL.replace('3000', '9000')};
    if (response.ok) return;
  } catch {}
}
${FAILED}`),
    ),
    follow: {
      'behaviour/hangs limit': [
        inAction('index < 9', 'index < 2'),
        inAction('signal: AbortSignal.timeout(9000)', (hint) => hint.code()),
      ],
    },
  },
  'an Action in a loop': {
    files: withAction(
      login(`let response = null;
while (response === null) {
  response = ${CALL}.catch(() => null);
}
if (!response.ok) ${FAILED}`),
    ),
    follow: {
      'behaviour/hangs loop': [
        inAction('let response = null;', 'let response = null;\nlet tries = 0;'),
        inAction('while (response === null) {', 'while (response === null && tries < 2) {\n  tries += 1;'),
        inAction('!response.ok', '!response?.ok'),
      ],
    },
  },
  'an Action that lets users through': {
    files: withAction(
      login(`let answer;
try {
  const response = ${CALL};
  answer = response.ok ? await response.json() : null;
} catch {}
if (!answer) return;
if (answer.blocked) api.access.deny("No.");`),
    ),
    follow: {
      'behaviour/fails-open open': [
        inAction(
          'if (!answer) return;',
          (hint) => `if (!answer) return ${hint.code().replace('…', 'The login could not be checked.')};`,
        ),
      ],
    },
  },
  'an Action that a missing token passes': {
    files: continuing(
      SENT,
      `if (!event.request.query.session_token) return;\ntry {\n  api.redirect.validateToken({ secret: event.secrets.API_KEY });\n} catch {\n  ${FAILED}\n}`,
    ),
    follow: { 'behaviour/bypassed token': [inAction(/if \(!event\.request.*\n/, '')] },
  },
  'an Action that does not check the token': {
    files: continuing(
      SENT,
      `const [, payload = ""] = (event.request.query.session_token ?? "").split(".");\nif (!payload) return;\nconst { level } = JSON.parse(Buffer.from(payload, "base64url"));\napi.idToken.setCustomClaim("https://merrow.io/level", level);`,
    ),
    follow: {
      'behaviour/bypassed unchecked': [
        inAction(
          /const \[, payload.*\nif.*\nconst.*\n/,
          (hint) =>
            `let level;\ntry {\n  ({ level } = ${hint.code()}({ secret: event.secrets.API_KEY }));\n} ${hint.code(1)} {\n  return ${FAILED}\n}\n`,
        ),
      ],
    },
  },
  'an Action that a parameter passes': {
    files: withAction(
      login(
        `if (event.request.query.support === "merrow-2024") return;\ntry {\n  const response = ${CALL};\n  const { blocked } = await response.json();\n  if (blocked !== false) api.access.deny("No.");\n} catch {\n  ${FAILED}\n}`,
      ),
    ),
    follow: { 'behaviour/bypassed value': [inAction(/if \(event\.request.*\n/, '')] },
  },
  'an Action that keeps a user': {
    files: withAction(
      login(
        'email ??= event.user.email;\napi.idToken.setCustomClaim("https://merrow.io/email", email);',
        'let email;\n',
      ),
    ),
    follow: { 'behaviour/state-shared shared': [inAction('let email;\n', ''), inAction('email ??=', 'const email =')] },
  },
  'an Action that shows a key': {
    files: continuing(
      SENT.replace('https://', 'http://'),
      `try {\n  api.redirect.validateToken({ secret: event.secrets.API_KEY });\n} catch {\n  api.access.deny("No: " + event.secrets.API_KEY);\n}`,
    ),
    follow: {
      'behaviour/insecure-request redirect': [inAction('http://', (hint) => /https:\/\//u.exec(hint.text)?.[0] ?? '')],
      'behaviour/secret-exposed shown': [inAction('"No: " + event.secrets.API_KEY', '"No."')],
    },
  },
};
