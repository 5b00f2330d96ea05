import { conductOf } from '../../../src/analysis/facts/conduct/conduct.ts';
import type { Conduct } from '../../../src/analysis/facts/conduct/conduct.ts';
import type { Condition } from '../../../src/analysis/facts/conduct/conditions.ts';
import { parsed } from '../parsed.ts';

const handler = (body: string) => `exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
const conduct = (body: string): Conduct => conductOf(parsed(body.includes('exports.') ? body : handler(body)));

/** `if a < 1 [user.email], unless b`. */
const under = (conditions: readonly Condition[]): string =>
  conditions
    .map(({ test, holds, dependsOn }) => {
      const asks = dependsOn.length > 0 ? ` [${dependsOn.join()}]` : '';
      return ` ${holds ? 'if' : 'unless'} ${test}${asks}`;
    })
    .join();

const ends = (body: string): string[] =>
  conduct(body).ends.map(
    ({ start, kind, after, path, handler: own, helper, method, text, conditions }) =>
      `${start.line}:${start.column} ${kind} after ${after} (${path}) in ${own ?? helper ?? '-'}` +
      `${method === null ? '' : ` ${method}`}${text === null ? '' : ` "${text}"`}${under(conditions)}`,
  );

const requests = (body: string): string[] =>
  conduct(body).requests.map(
    ({ library, method, host, address, sends, path, conditions, timeoutMs, timeout, onError, caughtAt }) =>
      `${library} ${method ?? '-'} ${host ?? '-'} ${address ?? '-'} (${path}) ${timeoutMs ?? timeout} ${onError}` +
      caughtAt.map(({ start, end }) => ` ${start.line}:${start.column}-${end.line}:${end.column}`).join('') +
      sends
        .map(({ value, in: place, header }) => ` ${value} in ${place}${header === null ? '' : ` ${header}`}`)
        .join() +
      under(conditions),
  );

const logs = (body: string): string[] =>
  conduct(body).logs.map(
    ({ method, text, when, gate, conditions, holds }) =>
      `${method} "${text}" ${when}${gate === null ? '' : ` by ${gate}`}` +
      `${holds.length === 0 ? '' : ` holds ${holds.join()}`}${under(conditions)}`,
  );

const earlyEnds = (body: string): string[] =>
  conduct(body).earlyEnds.map(
    ({ start, how, conditions, requests: sent, denials, path }) =>
      `${start.line}:${start.column} ${how} (${path}) before ${[...sent].join()}/${[...denials].join()}${under(conditions)}`,
  );

const calls = (body: string): string[] =>
  conduct(body).calls.map(
    ({ method, name, path, start }) => `${start.line}:${start.column} ${method} ${name ?? '-'} (${path})`,
  );

const emptyCatches = (body: string): string[] =>
  conduct(body).emptyCatches.map(({ start, end }) => `${start.line}:${start.column}-${end.line}:${end.column}`);

describe('what the code of an Action says about its behaviour', () => {
  it.each<[string, string[]]>([
    ['', ['3:1 continues after success (success) in onExecutePostLogin']],
    ['return;', ['2:1 continues after success (success) in onExecutePostLogin']],
    ['return 1;', ['2:1 continues after success (success) in onExecutePostLogin']],
    [
      'if (event.user.blocked) return;\nf();',
      [
        '2:25 continues after success (success) in onExecutePostLogin if event.user.blocked [user.blocked]',
        '4:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (event.user.blocked) api.access.deny("blocked", "You are blocked");',
      [
        '2:25 denies after success (denial) in onExecutePostLogin access.deny "blocked" if event.user.blocked [user.blocked]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (event.user.blocked) return api.access.deny("no");',
      [
        '2:32 denies after success (denial) in onExecutePostLogin access.deny "no" if event.user.blocked [user.blocked]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (!event.user.email) api.access.deny(`no ${event.user.name}`);',
      [
        '2:24 denies after success (denial) in onExecutePostLogin access.deny "no {event.user.name}" unless event.user.email [user.email]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (event.user.blocked) return;\napi.access.deny("no");',
      [
        '2:25 continues after success (success) in onExecutePostLogin if event.user.blocked [user.blocked]',
        '3:1 denies after success (denial) in onExecutePostLogin access.deny "no" unless event.user.blocked [user.blocked]',
      ],
    ],
    [
      'if (event.user.blocked) { f(); return; } else g();\napi.access.deny("no");',
      [
        '2:32 continues after success (success) in onExecutePostLogin if event.user.blocked [user.blocked]',
        '3:1 denies after success (denial) in onExecutePostLogin access.deny "no"',
      ],
    ],
    [
      'if (event.a) throw new Error("no");\napi.access.deny("no");',
      [
        '2:14 throws after failure (failure) in onExecutePostLogin "no" if event.a [a]',
        '3:1 denies after success (success) in onExecutePostLogin access.deny "no" unless event.a [a]',
      ],
    ],
    [
      'if (a) if (b) if (c) if (d) api.access.deny("no");',
      [
        '2:29 denies after success (denial) in onExecutePostLogin access.deny "no" if b, if c, if d',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'switch (event.user.name) {\ncase "a": api.access.deny("no"); break;\ndefault: api.redirect.sendUserTo("https://a.io");\n}',
      [
        '3:11 denies after success (denial) in onExecutePostLogin access.deny "no" if event.user.name is "a" [user.name]',
        '4:10 redirects after success (success) in onExecutePostLogin redirect.sendUserTo "https://a.io" if event.user.name is anything else [user.name]',
        '6:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'while (event.user.name) { api.access.deny("no"); }',
      [
        '2:27 denies after success (denial) in onExecutePostLogin access.deny "no" if event.user.name [user.name]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'api.redirect.sendUserTo("https://a.io");',
      [
        '2:1 redirects after success (success) in onExecutePostLogin redirect.sendUserTo "https://a.io"',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'api.multifactor.enable("any");',
      [
        '2:1 challenges after success (success) in onExecutePostLogin multifactor.enable "any"',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'api.authentication.challengeWith({ type: "otp" });',
      [
        '2:1 challenges after success (success) in onExecutePostLogin authentication.challengeWith "{{ type: "otp" }}"',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'api.authentication.enrollWith({ type: "otp" });',
      [
        '2:1 challenges after success (success) in onExecutePostLogin authentication.enrollWith "{{ type: "otp" }}"',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    ['api.user.setUserMetadata("a", 1);', ['3:1 continues after success (success) in onExecutePostLogin']],
    ['api.access.deny();', ['2:1 denies after success (success) in onExecutePostLogin access.deny']],
    ['throw new Error("no");', ['2:1 throws after failure (failure) in onExecutePostLogin "no"']],
    ['throw "no";', ['2:1 throws after failure (failure) in onExecutePostLogin "no"']],
    ['throw error;', ['2:1 throws after failure (failure) in onExecutePostLogin "{error}"']],
    [
      'try { throw new Error("no"); } catch { api.access.deny("later"); }',
      ['2:40 denies after error (failure) in onExecutePostLogin access.deny "later"'],
    ],
    [
      'const response = await fetch("https://a.io");\nif (!response.ok) api.access.deny("no");',
      [
        '2:24 throws after error (failure) in onExecutePostLogin',
        '3:19 denies after status (failure) in onExecutePostLogin access.deny "no" unless response.ok',
        '4:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'const response = await fetch("https://a.io");\nif (!response.ok) throw new Error(`status ${response.status}`);',
      [
        '2:24 throws after error (failure) in onExecutePostLogin',
        '3:19 throws after status (failure) in onExecutePostLogin "status {response.status}" unless response.ok',
        '4:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'const { statusCode } = await got("https://a.io");\nif (statusCode !== 200) return;',
      [
        '3:25 continues after status (failure) in onExecutePostLogin if statusCode !== 200',
        '4:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'try {\nawait fetch("https://a.io");\n} catch (error) {\napi.access.deny("no");\n}',
      [
        '5:1 denies after error (failure) in onExecutePostLogin access.deny "no"',
        '7:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'try {\nawait fetch("https://a.io");\n} catch (error) {\nif (error.name === "AbortError") api.access.deny("no");\n}',
      [
        '4:3 continues after error (failure) in onExecutePostLogin',
        '5:34 denies after time-out (failure) in onExecutePostLogin access.deny "no" if error.name === "AbortError"',
        '7:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'try {\nawait fetch("https://a.io");\n} catch (error) {\nconsole.log("no");\n}',
      [
        '4:3 continues after error (failure) in onExecutePostLogin',
        '7:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'try {\nawait fetch("https://a.io");\n} catch (error) {\nreturn;\n}',
      [
        '5:1 continues after error (failure) in onExecutePostLogin',
        '7:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'await fetch("https://a.io").catch(() => null);',
      [
        '2:35 continues after error (failure) in onExecutePostLogin',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    ['await fetch("https://a.io").catch(() => f());', ['3:1 continues after success (success) in onExecutePostLogin']],
    [
      'await fetch("https://a.io").catch(() => { f(); });',
      [
        '2:35 continues after error (failure) in onExecutePostLogin',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'await fetch("https://a.io").catch(() => { throw new Error("no"); });',
      ['2:43 throws after error (failure) in - "no"', '3:1 continues after success (success) in onExecutePostLogin'],
    ],
    [
      'if (!event.secrets.KEY) return;',
      [
        '2:25 continues after missing (failure) in onExecutePostLogin unless event.secrets.KEY [secrets.KEY]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (!event.secrets.KEY) { api.access.deny("no"); return; }',
      [
        '2:27 denies after missing (failure) in onExecutePostLogin access.deny "no" unless event.secrets.KEY [secrets.KEY]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (!event.secrets.KEY || event.user.blocked) api.access.deny("no");',
      [
        '2:47 denies after missing (denial) in onExecutePostLogin access.deny "no" if !event.secrets.KEY || event.user.blocked [secrets.KEY,user.blocked]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (event.secrets.KEY && !event.user.blocked) { f(); } else api.access.deny("no");',
      [
        '2:61 denies after missing (denial) in onExecutePostLogin access.deny "no" unless event.secrets.KEY && !event.user.blocked [secrets.KEY,user.blocked]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'if (!(event.secrets.KEY && event.user.name)) api.access.deny("no");',
      [
        '2:46 denies after missing (denial) in onExecutePostLogin access.deny "no" unless event.secrets.KEY && event.user.name [secrets.KEY,user.name]',
        '3:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'function check(event) {\nif (!event.secrets.KEY) return null;\nreturn 1;\n}\nexports.onExecutePostLogin = async (event, api) => {\nif (check(event) === null) api.access.deny("no");\n};',
      [
        '2:25 returns after missing (failure) in check "null" unless event.secrets.KEY [secrets.KEY]',
        '6:28 denies after failure (failure) in onExecutePostLogin access.deny "no" if check(event) === null [secrets.KEY]',
        '7:1 continues after success (success) in onExecutePostLogin',
      ],
    ],
    [
      'exports.onExecutePostLogin = async (event, api) => {\napi.access.deny("a");\n};\nexports.onContinuePostLogin = async (event, api) => { return; };',
      [
        '2:1 denies after success (success) in onExecutePostLogin access.deny "a"',
        '4:55 continues after success (success) in onContinuePostLogin',
      ],
    ],
    [
      'exports.onExecutePostLogin = (event, api) => api.access.deny("a");',
      ['1:46 denies after success (success) in onExecutePostLogin access.deny "a"'],
    ],
    [
      'exports.onExecutePreUserRegistration = async (event, api) => {\napi.access.deny("internal", "Sorry");\napi.validation.error("a", "b");\n};',
      [
        '2:1 denies after success (success) in onExecutePreUserRegistration access.deny "Sorry"',
        '3:1 denies after success (success) in onExecutePreUserRegistration validation.error "b"',
      ],
    ],
  ])('its ends: %s', (body, expected) => {
    expect(ends(body)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['await fetch("https://a.io/b?c=1#d");', ['fetch GET a.io https://a.io/b (success) missing leaves']],
    [
      'await fetch(`https://a.io/${event.user.user_id}/x?e=${event.user.email}`);',
      [
        'fetch GET a.io https://a.io/{event.user.user_id}/x (success) missing leaves user.email in address, user.user_id in address',
      ],
    ],
    [
      'await fetch(event.configuration.URL);',
      [
        'fetch GET {event.configuration.URL} {event.configuration.URL} (success) missing leaves configuration.URL in address',
      ],
    ],
    [
      'await fetch(`${event.configuration.URL}/a`);',
      [
        'fetch GET {event.configuration.URL} {event.configuration.URL}/a (success) missing leaves configuration.URL in address',
      ],
    ],
    [
      'await fetch(new URL("/a", event.configuration.URL));',
      [
        'fetch GET {event.configuration.URL} {event.configuration.URL}/a (success) missing leaves configuration.URL in address',
      ],
    ],
    ['await fetch(new URL("/a", "https://a.io/"));', ['fetch GET a.io https://a.io/a (success) missing leaves']],
    ['await fetch("https://user:pass@a.io/b");', ['fetch GET a.io https://a.io/b (success) missing leaves']],
    ['await fetch("https://a.io", { method: "post" });', ['fetch POST a.io https://a.io (success) missing leaves']],
    [
      'await fetch("https://a.io", { method: event.configuration.METHOD });',
      ['fetch {event.configuration.METHOD} a.io https://a.io (success) missing leaves'],
    ],
    [
      'await fetch("https://a.io", { method: "POST", headers: { Authorization: `Bearer ${event.secrets.KEY}`, "x-b": event.user.email }, body: JSON.stringify({ a: event.user.name }) });',
      [
        'fetch POST a.io https://a.io (success) missing leaves secrets.KEY in header Authorization, user.email in header x-b, user.name in body',
      ],
    ],
    [
      'await fetch("https://a.io", { headers: event.request.query });',
      ['fetch GET a.io https://a.io (success) missing leaves request.query in header'],
    ],
    [
      'await fetch("https://a.io", { body: JSON.stringify(event) });',
      ['fetch GET a.io https://a.io (success) missing leaves * in body'],
    ],
    [
      'if (event.user.blocked) await fetch("https://a.io");',
      ['fetch GET a.io https://a.io (success) missing leaves if event.user.blocked [user.blocked]'],
    ],
    [
      'try {\nawait fetch("https://a.io");\n} catch {\nf();\n}',
      ['fetch GET a.io https://a.io (success) missing caught 4:3-6:2'],
    ],
    [
      'await fetch("https://a.io").catch(() => {});',
      ['fetch GET a.io https://a.io (success) missing caught 2:29-2:44'],
    ],
    ['fetch("https://a.io");', ['fetch GET a.io https://a.io (success) missing dropped']],
    ['fetch("https://a.io").then((r) => r.json());', ['fetch GET a.io https://a.io (success) missing dropped']],
    [
      'try {\nawait fetch("https://a.io").catch(f);\n} catch {}',
      ['fetch GET a.io https://a.io (success) missing caught 3:29-3:37'],
    ],
    [
      'await fetch("https://a.io", { signal: AbortSignal.timeout(3000) });',
      ['fetch GET a.io https://a.io (success) 3000 leaves'],
    ],
    [
      'const axios = require("axios");\nawait axios.get("https://a.io", { timeout: 5000, auth: { username: event.secrets.USER, password: event.secrets.PASS } });',
      [
        'axios GET a.io https://a.io (success) 5000 leaves secrets.PASS in header Authorization, secrets.USER in header Authorization',
      ],
    ],
    [
      'const axios = require("axios");\nawait axios.post("/b", { a: event.user.email }, { baseURL: "https://a.io/" });',
      ['axios POST a.io https://a.io/b (success) missing leaves user.email in body'],
    ],
    [
      'const axios = require("axios");\nawait axios({ url: "https://a.io", method: "put", params: { e: event.user.email }, data: event.user });',
      ['axios PUT a.io https://a.io (success) missing leaves user in body, user.email in address'],
    ],
    [
      'const axios = require("axios");\nconst client = axios.create({ baseURL: event.configuration.URL, timeout: 1000 });\nawait client.get("b");',
      [
        'axios GET {event.configuration.URL} {event.configuration.URL}/b (success) 1000 leaves configuration.URL in address',
      ],
    ],
    [
      'const axios = require("axios");\nawait axios.request({ url: "https://a.io" });',
      ['axios GET a.io https://a.io (success) missing leaves'],
    ],
    [
      'const https = require("https");\nconst r = https.request({ hostname: "a.io", path: "/b?c", method: "POST" }, () => {});\nr.setHeader("x-key", event.secrets.KEY);\nr.write(event.user.email);\nr.end();',
      ['https POST a.io https://a.io/b (success) missing unknown secrets.KEY in header x-key, user.email in body'],
    ],
    [
      'const https = require("https");\nhttps.get("https://a.io/b", () => {});',
      ['https GET a.io https://a.io/b (success) missing unknown'],
    ],
    [
      'const https = require("https");\nhttps.request({ host: event.configuration.HOST }, () => {});',
      [
        'https GET {event.configuration.HOST} https://{event.configuration.HOST} (success) missing unknown configuration.HOST in address',
      ],
    ],
    [
      'const superagent = require("superagent");\nawait superagent.post("https://a.io").set("x-key", event.secrets.KEY).auth("a", event.secrets.PASS).query({ e: event.user.email }).send({ n: event.user.name });',
      [
        'superagent POST a.io https://a.io (success) missing leaves secrets.KEY in header x-key, secrets.PASS in header Authorization, user.email in address, user.name in body',
      ],
    ],
    [
      'const twilio = require("twilio");\nconst client = twilio(event.secrets.SID, event.secrets.TOKEN);\nawait client.messages.create({ to: event.user.phone_number });',
      ['twilio - - - (success) missing leaves secrets.SID in call, secrets.TOKEN in call, user.phone_number in call'],
    ],
    [
      'const got = require("got");\nawait got.post("https://a.io", { json: { a: event.user.email }, searchParams: { b: event.user.name } });',
      ['got POST a.io https://a.io (success) missing leaves user.email in body, user.name in address'],
    ],
    [
      `await fetch("https://auth0.com${'b'.repeat(300)}@evil.io/c");`,
      ['fetch GET evil.io https://evil.io/c (success) missing leaves'],
    ],
    ['await fetch("http://user:pass@a.io/b");', ['fetch GET a.io http://a.io/b (success) missing leaves']],
    [
      'const https = require("https");\nhttps.get("https://a.io");',
      ['https GET a.io https://a.io (success) missing unknown'],
    ],
    [
      'const { post } = require("axios");\nawait post("https://a.io");',
      ['axios POST a.io https://a.io (success) missing leaves'],
    ],
    [
      'const axios = require("axios");\nawait axios.get("b/c", { baseURL: "https://a.io" });',
      ['axios GET a.io https://a.io/b/c (success) missing leaves'],
    ],
    [
      'const axios = require("axios");\nawait axios.get(event.configuration.PATH, { baseURL: "http://a.io" });',
      ['axios GET a.io http://a.io/{event.configuration.PATH} (success) missing leaves configuration.PATH in address'],
    ],
    ['const axios = require("axios");\nawait axios.get("/b");', ['axios GET  /b (success) missing leaves']],
    [
      'await fetch(`https://${hostOf("a/b?c")}/d?e`);',
      ['fetch GET {hostOf("a/b?c")} https://{hostOf("a/b?c")}/d (success) missing leaves'],
    ],
    [
      'const headers = {};\nheaders[name] = event.secrets.KEY;\nawait fetch("https://a.io", { headers });',
      ['fetch GET a.io https://a.io (success) missing leaves secrets.KEY in header'],
    ],
    [
      'await fetch("https://a.io", { method: "POST", body: JSON.stringify({ a: event.request.query[name], b: event.user.name, c: event.user.email }) });',
      [
        'fetch POST a.io https://a.io (success) missing leaves request.query in body, user.email in body, user.name in body',
      ],
    ],
    [
      'const ask = () => fetch("https://a.io");\ntry {\nawait ask();\n} catch { f(); }\ntry {\nawait ask();\n} catch { g(); }',
      ['fetch GET a.io https://a.io (success) missing caught 5:3-5:17 8:3-8:17'],
    ],
    [
      'const superagent = require("superagent");\nawait superagent.put("https://a.io").set({ "x-key": event.secrets.KEY }).set("x-none").offset(event.user.name).field("a", event.user.email);',
      ['superagent PUT a.io https://a.io (success) missing leaves secrets.KEY in header x-key, user.email in body'],
    ],
  ])('its requests: %s', (body, expected) => {
    expect(requests(body)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['console.log("a");', ['console.log "a" always']],
    [
      'console.log("a", event.user.email, f(1));',
      ['console.log "a {event.user.email} {f(1)}" always holds user.email'],
    ],
    [
      'console.error(`a ${event.user.email} ${event.user.name}`);',
      ['console.error "a {event.user.email} {event.user.name}" always holds user.email,user.name'],
    ],
    ['console.log(event);', ['console.log "{event}" always holds ']],
    [
      'console.log(event.request.query[name]);',
      ['console.log "{event.request.query[name]}" always holds request.query'],
    ],
    [
      'const log = (text) => { console.info(text); if (process.env.DEBUG) console.log(text); };\nexports.onExecutePostLogin = async (event) => {\nlog("a");\n};',
      ['console.info "a" always', 'console.log "a" switch by process.env.DEBUG if process.env.DEBUG', 'log "a" always'],
    ],
    [
      'const inner = (text) => { if (process.env.DEBUG) console.log(text); };\nconst outer = (text) => inner(text);\nexports.onExecutePostLogin = async (event) => {\nouter("a");\n};',
      [
        'console.log "a" switch by process.env.DEBUG if process.env.DEBUG',
        'inner "a" switch by process.env.DEBUG',
        'outer "a" switch by process.env.DEBUG',
      ],
    ],
    [
      'if (event.configuration.DEBUG === "true") console.log("a");',
      [
        'console.log "a" switch by event.configuration.DEBUG === "true" if event.configuration.DEBUG === "true" [configuration.DEBUG]',
      ],
    ],
    ['if (!event.secrets.KEY) console.log("a");', ['console.log "a" failure unless event.secrets.KEY [secrets.KEY]']],
    [
      'if (event.user.blocked) { console.log("a"); api.access.deny("no"); }',
      ['console.log "a" denial if event.user.blocked [user.blocked]'],
    ],
    [
      'try { await fetch("https://a.io"); } catch (error) { console.log(error.message); }',
      ['console.log "{error.message}" failure'],
    ],
    ['if (event.user.blocked) console.log("a");', ['console.log "a" always if event.user.blocked [user.blocked]']],
    ['console.log("a");\nexports.onExecutePostLogin = async (event) => {};', ['console.log "a" load']],
    [
      'const log = (debug, text) => { if (debug) console.log(text); };\nexports.onExecutePostLogin = async (event) => {\nlog(event.configuration.DEBUG === "yes", "a");\n};',
      ['console.log "a" switch by debug if debug', 'log "{event.configuration.DEBUG === "yes"} a" switch by debug'],
    ],
    [
      'const say = (text) => console.log(text);\nexports.onExecutePostLogin = async (event) => {\nsay(event.user.email);\n};',
      ['console.log "{event.user.email}" always holds user.email', 'say "{event.user.email}" always holds user.email'],
    ],
    [
      'const log = (text) => { if (process.env.DEBUG) console.log(text); };\nexports.onExecutePostLogin = async (event) => {\nlog("a");\n};',
      ['console.log "a" switch by process.env.DEBUG if process.env.DEBUG', 'log "a" switch by process.env.DEBUG'],
    ],
  ])('its logs: %s', (body, expected) => {
    expect(logs(body)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    [
      'if (event.user.blocked) return;\nawait fetch("https://a.io");',
      ['2:25 ends (success) before 3/ if event.user.blocked [user.blocked]'],
    ],
    [
      'if (event.user.blocked) return;\napi.access.deny("no");',
      ['2:25 ends (success) before /3 if event.user.blocked [user.blocked]'],
    ],
    ['return;\nawait fetch("https://a.io");', []],
    ['await fetch("https://a.io");\nif (event.user.blocked) return;\nf();', []],
    ['if (event.user.blocked) { api.redirect.sendUserTo("a"); return; }\nawait fetch("https://a.io");', []],
    ['if (event.user.blocked) { api.multifactor.enable("any"); return; }\nawait fetch("https://a.io");', []],
    ['if (event.user.blocked) return void api.redirect.sendUserTo("a");\nawait fetch("https://a.io");', []],
    [
      'if (event.user.blocked) { await fetch("https://b.io"); return; }\nawait fetch("https://a.io");',
      [
        '2:5 skips (success) before 2/ if event.user.blocked [user.blocked]',
        '2:56 ends (success) before 3/ if event.user.blocked [user.blocked]',
      ],
    ],
    [
      'const response = await fetch("https://a.io");\nif (response.ok) await fetch("https://b.io");',
      ['3:5 skips (failure) before 3/ if response.ok'],
    ],
    [
      'if (event.user.blocked) return;\nelse await fetch("https://a.io");',
      ['2:5 skips (success) before 3/ unless event.user.blocked [user.blocked]'],
    ],
    ['try {\nif (event.user.blocked) return;\n} catch {\nawait fetch("https://a.io");\n}', []],
    ['try {\nf();\n} catch {\nif (event.user.blocked) return;\n} finally {\nawait fetch("https://a.io");\n}', []],
    [
      'exports.onExecutePostLogin = async (event, api) => {\nif (event.user.blocked) return;\nawait check(event);\n};\nasync function check(event) {\nif (event.user.name) return;\nawait fetch("https://a.io");\n}',
      [
        '2:25 ends (success) before 7/ if event.user.blocked [user.blocked]',
        '6:22 ends (success) before 7/ if event.user.name [user.name]',
      ],
    ],
    ['if (event.user.blocked) return;\nf();', []],
    ['if (event.user.blocked) { api.access.deny("a"); return; }\nawait fetch("https://a.io");', []],
    ['if (event.user.blocked) return api.access.deny("a");\nawait fetch("https://a.io");', []],
    ['if (event.user.blocked) { api.access.deny("a"); f(); return; }\nawait fetch("https://a.io");', []],
    [
      'if (event.user.blocked) { return; } else { await fetch("https://a.io"); }',
      ['2:5 skips (success) before 2/ unless event.user.blocked [user.blocked]'],
    ],
    [
      'if (event.user.blocked) { await fetch("https://a.io"); }',
      ['2:5 skips (success) before 2/ if event.user.blocked [user.blocked]'],
    ],
    [
      'if (!event.secrets.KEY) return;\nawait fetch("https://a.io");',
      ['2:25 ends (failure) before 3/ unless event.secrets.KEY [secrets.KEY]'],
    ],
    [
      'if (event.secrets.KEY) await fetch("https://a.io");',
      ['2:5 skips (failure) before 2/ if event.secrets.KEY [secrets.KEY]'],
    ],
    [
      'if (!event.user.blocked) await fetch("https://a.io");',
      ['2:6 skips (success) before 2/ unless event.user.blocked [user.blocked]'],
    ],
    [
      'event.user.blocked || await fetch("https://a.io");',
      ['2:1 skips (success) before 2/ unless event.user.blocked [user.blocked]'],
    ],
    [
      'event.user.blocked ? f() : await fetch("https://a.io");',
      ['2:1 skips (success) before 2/ unless event.user.blocked [user.blocked]'],
    ],
    ['if (event.user.blocked) api.access.deny("no");', []],
    [
      'try {\nif (event.user.blocked) return;\nawait fetch("https://a.io");\n} catch {\napi.access.deny("no");\n}',
      ['3:25 ends (success) before 4/ if event.user.blocked [user.blocked]'],
    ],
    [
      'try {\nawait fetch("https://a.io");\n} catch {\nif (event.user.blocked) return;\n} finally {\nawait fetch("https://b.io");\n}',
      [],
    ],
    [
      'switch (event.user.name) {\ncase "a": return;\ncase "b": api.access.deny("no"); return;\n}\nawait fetch("https://a.io");',
      ['3:11 ends (success) before 6/4 if event.user.name is "a" [user.name]'],
    ],
    [
      'const check = async (event) => {\nif (event.user.name) return;\nawait fetch("https://a.io");\n};\nexports.onExecutePostLogin = async (event, api) => {\nif (event.user.blocked) return;\nawait check(event);\nawait check(event);\n};',
      [
        '2:22 ends (success) before 3/ if event.user.name [user.name]',
        '6:25 ends (success) before 3/ if event.user.blocked [user.blocked]',
      ],
    ],
    [
      'if (event.user.blocked) return;\nawait fetch("https://a.io");\nawait fetch("https://b.io"); await fetch("https://c.io");\napi.access.deny("no");\napi.redirect.sendUserTo("a");',
      ['2:25 ends (success) before 3,4/5,6 if event.user.blocked [user.blocked]'],
    ],
  ])('what ends or is left out before a request or a denial: %s', (body, expected) => {
    expect(earlyEnds(body)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['api.idToken.setCustomClaim("a", 1);', ['2:1 idToken.setCustomClaim a (success)']],
    [
      'api.user.setUserMetadata("a", 1);\napi.user.setAppMetadata(event.user.name, 1);',
      ['2:1 user.setUserMetadata a (success)', '3:1 user.setAppMetadata {event.user.name} (success)'],
    ],
    ['api.accessToken.addScope("read");', ['2:1 accessToken.addScope read (success)']],
    ['api.accessToken.removeScope("read");', ['2:1 accessToken.removeScope read (success)']],
    ['api.access.deny("no");', ['2:1 access.deny - (success)']],
    ['api.user.setUserMetadata();', ['2:1 user.setUserMetadata - (success)']],
    ['if (!event.secrets.KEY) api.cache.delete("a");', ['2:25 cache.delete - (failure)']],
    ['api.idToken.setCustomClaim();', ['2:1 idToken.setCustomClaim - (success)']],
    ['api.samlResponse.setAttribute("a", 1);', ['2:1 samlResponse.setAttribute a (success)']],
    ['const f = () => api.cache.get("a");', []],
  ])('the methods of api that it calls: %s', (body, expected) => {
    expect(calls(body)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['try { f(); } catch {}', ['2:14-2:22']],
    ['try { f(); } catch (error) { ; }', ['2:14-2:33']],
    ['try { f(); } catch (error) { g(); }', []],
    ['f().catch(() => {});', ['2:11-2:19']],
    ['f().catch(() => null);', ['2:11-2:21']],
    ['f().catch(() => false);', ['2:11-2:22']],
    ['f().catch(() => undefined);', ['2:11-2:26']],
    ['f().catch(() => ({}));', ['2:11-2:21']],
    ['f().catch(() => 0);', []],
    ['f().catch(() => "");', []],
    ['f().then(() => {}, g);', []],
    ['f().finally(g, () => {});', []],
    ['f().catch(() => other);', []],
    ['f().catch(() => true);', []],
    ['f().catch(() => ({ a: 1 }));', []],
    ['f().catch(() => error);', []],
    ['f().catch(g);', []],
    ['f().then(g, () => {});', ['2:13-2:21']],
    ['f().then(() => {});', []],
    ['f().catch();', []],
    ['f().finally(() => {});', []],
    ['catchAll(() => {});', []],
    ['const none = () => {};\nf().catch(none); g().catch(none);', ['2:14-2:22']],
    ['f().catch(() => {}); try { f(); } catch {}', ['2:11-2:19', '2:35-2:43']],
  ])('what catches an error and does nothing: %s', (body, expected) => {
    expect(emptyCatches(body)).toEqual(expected);
  });
});
