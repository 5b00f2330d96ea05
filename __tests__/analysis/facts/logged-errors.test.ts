import { loggedRequestsOf } from '../../../src/analysis/facts/logged-errors.ts';
import { rangeOf } from '../../../src/analysis/syntax/tree.ts';
import { parsed } from '../parsed.ts';

const PACKAGES =
  'const axios = require("axios");\nconst ky = require("ky").default;\nconst got = require("got");\nconst request = require("request");\n';
const handler = (body: string) => `${PACKAGES}exports.onExecutePostLogin = async (event, api) => {\n${body}\n};\n`;
const OPTIONS = '{ headers: { Authorization: event.secrets.API_KEY } }';
const GET = `await axios.get("https://a.io", ${OPTIONS})`;
/** The request fails, and this happens to its error. */
const failed = (body: string) => handler(`try {\n${GET};\n} catch (error) {\n${body}\n}`);

/** `WHAT LIBRARY CREDENTIAL: CODE` */
function logged(text: string): string[] {
  return loggedRequestsOf(parsed(text)).map(({ what, library, carried, node }) => {
    const credential = carried.kind === 'secret' ? carried.name : 'token';
    return `${what} ${library} ${credential}: ${text.slice(...rangeOf(node))}`;
  });
}

describe('logged errors and responses with their request', () => {
  it.each<[string, string, string[]]>([
    [
      'the error and the response of axios, and of ky the error alone',
      handler(
        `try {\nconst answer = ${GET};\nconsole.log(answer);\n} catch (error) {\nconsole.error("no", error);\n}\nawait ky.get("https://a.io", ${OPTIONS}).then((answer) => console.log(answer), (reason) => console.log(reason, reason.response));`,
      ),
      ['response axios API_KEY: answer', 'error axios API_KEY: error', 'error ky API_KEY: reason'],
    ],
    [
      'no error of a library that hides its request',
      handler(`await got("https://a.io", ${OPTIONS}).catch((error) => console.log(error));`),
      [],
    ],
    [
      'no error of a request without a credential',
      handler(
        'await axios("https://a.io").catch(console.log);\ntry { await axios("https://a.io"); } catch (error) { console.log(error); }',
      ),
      [],
    ],
    [
      'an error of a request with a token',
      handler(
        'const { data: { access_token } } = await axios.post("https://a.io/token");\ntry {\nawait axios.get("https://a.io", { headers: { Authorization: `Bearer ${access_token}` } });\n} catch ({ config }) {\nconsole.log(config);\n}',
      ),
      ['error axios token: config'],
    ],
    [
      'the error that `.catch` gets, but not what `.then` gets first',
      handler(
        `const fail = (error) => console.log(error);\nawait ${GET.slice(6)}.catch(fail);\nawait ky.get("https://a.io", ${OPTIONS}).then((answer) => console.log(answer));`,
      ),
      ['error axios API_KEY: error'],
    ],
    [
      'an error that is thrown again, three times',
      `${handler('try { await two(event); } catch (last) { console.log(last); }')}async function one(event) { try { ${GET}; } catch (error) { throw error; } }\nasync function two(event) { try { await one(event); } catch (error) { report(); throw error; } }\n`,
      ['error axios API_KEY: last'],
    ],
    [
      'the argument of a helper that logs it',
      `${failed('fail("axios", error);')}function fail(name, reason) { console.warn(name, reason); }\n`,
      ['error axios API_KEY: error'],
    ],
    [
      'its error although only requests or answers are replaced',
      `${failed('console.log(error);')}axios.interceptors.request.use(before, failing);\naxios.interceptors.response.use((answer) => answer);\n`,
      ['error axios API_KEY: error'],
    ],
    [
      'no error that an interceptor replaces',
      `${failed('console.log(error);')}axios.create({}).interceptors.response.use(undefined, (error) => Promise.reject(error.code));\n`,
      [],
    ],
  ])('are %s', (_name, text, expected) => {
    expect([...new Set(logged(text))]).toEqual(expected);
  });

  it.each<[string, Readonly<Record<string, string[]>>]>([
    [
      'parts of it',
      {
        'console.log(error.config, error.request);': ['error.config', 'error.request'],
        'console.log(error.config.headers, error.config.headers.Authorization, error.config.data);': [
          'error.config.headers',
          'error.config.headers.Authorization',
          'error.config.data',
        ],
        'console.log(error.response);': ['error.response'],
        'console.log(error.response.config, error.response.request.headers);': [
          'error.response.config',
          'error.response.request.headers',
        ],
        'console.log(error.message, error.code, error.config.url, error.config.method, error.response.status);': [],
        'console.log(error.response.data, error.response.headers, error.data);': [],
        'console.log(error.config.params.filter.user.name);': [],
        'console.log({ error });': [],
      },
    ],
    [
      'texts',
      {
        'console.log(JSON.stringify(error));': ['JSON.stringify(error)'],
        'const text = JSON.stringify({ error });\nconsole.log(text);': ['text'],
        'const text = verbose ? JSON.stringify(error) : String(error);\nconsole.log(text);': ['text'],
        'console.log("body " + error.config.data);': ['error.config.data'],
        'console.log(`${error.response.config.headers.Authorization}`);': [
          'error.response.config.headers.Authorization',
        ],
        'console.log("failed: " + error, String(error), `${error.config}`);': [],
        'console.log(JSON.stringify(error).slice(0, 80));': [],
      },
    ],
    [
      'choices',
      {
        'console.log(verbose ? error : error.message);': ['verbose ? error : error.message'],
        'const what = verbose ? error.message : error;\nconsole.log(what);': ['what'],
        'console.log(error.response ? error : error.message);': ['error.response ? error : error.message'],
        'console.log(axios.isAxiosError(error) ? error.config : error);': [
          'axios.isAxiosError(error) ? error.config : error',
        ],
        'console.log(axios.isAxiosError(error) ? error.code : error);': [],
        'const what = axios.isAxiosError(error) ? error.code : error;\nconsole.log(what);': [],
      },
    ],
    [
      'branches in which it may be the error of a request, or not',
      {
        'if (axios.isAxiosError(error)) console.log(error);': ['error'],
        'if (isRetryable(error)) retry(); else console.log(error);': ['error'],
        'if (error.code === "E_BAD") retry(); else console.log(error);': ['error'],
        'if (error.responseTime) retry(); else console.log(error);': ['error'],
        'if (!verbose) console.log(error);': ['error'],
        'if (typeof error.request) console.log(error);': ['error'],
        'if (!(error instanceof AxiosError)) retry(); else console.log(error);': ['error'],
        'if (axios.isAxiosError(error)) retry(); else console.log(error);': [],
        'const { isAxiosError } = axios;\nif (isAxiosError(error)) retry(); else console.log(error);': [],
        'if (!axios.isAxiosError(error)) console.log(error);': [],
        'if (!(error instanceof AxiosError)) { console.log(error); }': [],
        'if (error instanceof axios.AxiosError) retry(); else console.log(error);': [],
      },
    ],
  ])('are found as %s', (_name, bodies) => {
    const found = Object.keys(bodies).map((body) => [body, [...new Set(logged(failed(body)))]]);
    const expected = Object.entries(bodies).map(([body, all]) => [
      body,
      all.map((code) => `error axios API_KEY: ${code}`),
    ]);
    expect(found).toEqual(expected);
  });

  it('are not thrown again as another error, or as a part of it', () => {
    const again = ['error.code', '`no ${error}`', 'new Error("no")', '{ error }'];
    const found = again.map((thrown) =>
      logged(
        handler(`try {\ntry { ${GET}; } catch (error) { throw ${thrown}; }\n} catch (last) {\nconsole.log(last);\n}`),
      ),
    );
    expect(found).toEqual(again.map(() => []));
  });
});
