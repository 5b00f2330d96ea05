import type { Node } from 'estree';
import { parsed } from '../parsed.ts';

/** `url=… body=… options=…` by their sources, for the only request. */
function roles(text: string): string {
  const [request] = parsed(text).requests;
  if (request === undefined) return 'no request';
  const of = (node: Node | null | undefined) => (node?.range ? text.slice(...node.range) : '-');
  const body = request.body.map(of).join() || '-';
  return `url=${of(request.url)} body=${body} options=${of(request.options)}`;
}

const AXIOS = 'const axios = require("axios");\n';
const NEEDLE = 'const needle = require("needle");\n';
const HTTPS = 'const https = require("https");\n';

describe("the roles of a request's arguments", () => {
  it.each<[string, string, string]>([
    ['a URL and options', 'fetch(u, o);', 'url=u body=- options=o'],
    ['a Request', 'fetch(new Request(u, i), o);', 'url=u body=- options=o'],
    ['another new object', 'fetch(new Other(u, i), o);', 'url=new Other(u, i) body=- options=o'],
    ['a function of a Request', 'fetch(Request.of(u));', 'url=Request.of(u) body=- options=-'],
    ['no argument', 'fetch();', 'url=- body=- options=-'],
    ['a URL and a body', `${AXIOS}axios.post(u, b, o);`, 'url=u body=b options=o'],
    ['a text instead of options', `${AXIOS}axios("https://a.io");`, 'url="https://a.io" body=- options=-'],
    ['a template instead of options', `${AXIOS}axios(\`\${a}/b\`);`, 'url=`${a}/b` body=- options=-'],
    ['a sum instead of options', `${AXIOS}axios(a + "/b");`, 'url=a + "/b" body=- options=-'],
    ['a new URL instead of options', `${AXIOS}axios(new URL("/b", a));`, 'url=new URL("/b", a) body=- options=-'],
    ['a variable of a new URL', `${AXIOS}const at = new URL(a);\naxios(at);`, 'url=at body=- options=-'],
    ['a function of the URL', `${AXIOS}const at = URL.parse(a);\naxios(at);`, 'url=- body=- options=at'],
    ['a variable of a text', `${AXIOS}const at = "https://a.io";\naxios(at);`, 'url=at body=- options=-'],
    ['a variable of a template', `${AXIOS}const at = \`\${a}/b\`;\naxios(at);`, 'url=at body=- options=-'],
    ['a variable of a sum', `${AXIOS}const at = a + "/b";\naxios(at);`, 'url=at body=- options=-'],
    ['a variable of something else', `${AXIOS}const at = f();\naxios(at);`, 'url=- body=- options=at'],
    ['a variable that says it', `${AXIOS}const apiUrl = f();\naxios(apiUrl);`, 'url=apiUrl body=- options=-'],
    [
      'a variable that only begins with it',
      `${AXIOS}const urlOptions = f();\naxios(urlOptions);`,
      'url=- body=- options=urlOptions',
    ],
    ['a property that says it', `${AXIOS}axios(settings.endpoint);`, 'url=settings.endpoint body=- options=-'],
    [
      'a property that only begins with it',
      `${AXIOS}axios(settings.endpointOptions);`,
      'url=- body=- options=settings.endpointOptions',
    ],
    ['a computed property', `${AXIOS}axios(settings["a" + b]);`, 'url=- body=- options=settings["a" + b]'],
    ['a parameter', `${AXIOS}exports.f = (at) => axios(at);`, 'url=- body=- options=at'],
    ['an object', `${AXIOS}axios({ url: u, data: b });`, 'url=u body=b options={ url: u, data: b }'],
    ['a value before options', `${AXIOS}axios(at, o);`, 'url=at body=- options=o'],
    ['an object before options', `${AXIOS}axios({ url: u }, o);`, 'url=u body=- options=o'],
    ['a value before a callback', `${HTTPS}https.get(at, (response) => {});`, 'url=- body=- options=at'],
    [
      'a text before a callback',
      `${HTTPS}https.get("https://a.io", (response) => {});`,
      'url="https://a.io" body=- options=-',
    ],
    ['a callback instead of options', `${HTTPS}https.get(() => {});`, 'url=- body=- options=-'],
    ['needle with a body', `${NEEDLE}needle("post", u, b, o);`, 'url=u body=b options=o'],
    ['needle without a body', `${NEEDLE}needle("head", u, o);`, 'url=u body=- options=o'],
    ['needle with a similar method', `${NEEDLE}needle("target", u, b);`, 'url=u body=b options=-'],
    ['needle with a method that begins like it', `${NEEDLE}needle("getter", u, b);`, 'url=u body=b options=-'],
    ['needle with any method and three arguments', `${NEEDLE}needle(m, u, o);`, 'url=u body=- options=o'],
    ['needle with any method and four arguments', `${NEEDLE}needle(m, u, b, o);`, 'url=u body=b options=o'],
  ])('%s', (_name, text, expected) => {
    expect(roles(text)).toBe(expected);
  });
});
