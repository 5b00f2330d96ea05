import { givenAddressesOf } from '../../../src/analysis/facts/given-addresses.ts';
import { parsed } from '../parsed.ts';

const addresses = (text: string): string[] =>
  givenAddressesOf(parsed(text)).map((node) => (node.range ? text.slice(...node.range) : '-'));

describe('the addresses that packages get', () => {
  it.each<[string, string, string[]]>([
    ['of a client', 'const { Client } = require("risk");\nnew Client(u);', ['u']],
    [
      'of a client by its options',
      'const { Client } = require("risk");\nnew Client({ baseUrl: u });',
      ['{ baseUrl: u }', 'u'],
    ],
    [
      'of a client by several options',
      'const { Client } = require("risk");\nnew Client({ host: h, endpoint: e, key: k });',
      ['{ host: h, endpoint: e, key: k }', 'e', 'h'],
    ],
    [
      'of a client by options in a variable',
      'const { Client } = require("risk");\nconst options = { url: u };\nnew Client(options);',
      ['options', 'u'],
    ],
    ['of a function that makes one', 'const { createClient } = require("risk");\ncreateClient(u);', ['u']],
    ['of a transport', 'const { httpTransport } = require("risk");\nhttpTransport(u);', ['u']],
    ['of an API', 'const { RiskApi } = require("risk");\nnew RiskApi(u);', ['u']],
    ['of an API in capitals', 'const { RiskAPI } = require("risk");\nnew RiskAPI(u);', ['u']],
    ['of the package itself', 'const Risk = require("risk");\nnew Risk(u);', ['u']],
    ['of the default of the package', 'const connect = require("@risk/connect");\nconnect(u);', ['u']],
    ['the first two arguments', 'const { Client } = require("risk");\nnew Client(k, u, x);', ['k', 'u']],
    ['not: of a client without arguments', 'const { Client } = require("risk");\nnew Client();', []],
    ['not: of a client with spread arguments', 'const { Client } = require("risk");\nnew Client(...all);', []],
    ['not: of a function of the package', 'const risk = require("risk");\nrisk(u);', []],
    ['not: of a class that is no client', 'const { Score } = require("risk");\nnew Score(u);', []],
    ['not: of a word that begins like it', 'const { Apiary } = require("risk");\nnew Apiary(u);', []],
    ['not: of a proxy', 'const { ProxyClient } = require("risk");\nnew ProxyClient(u);', []],
    ['not: of a package for proxies', 'const { Client } = require("https-proxy-agent");\nnew Client(u);', []],
    ['not: of a message of a service', 'const { ServiceMessage } = require("risk");\nnew ServiceMessage(u);', []],
    ['not: of what a client has made', 'const { Client } = require("risk");\nnew Client(k).connect(u);', ['k']],
    ['not: of a class of the file', 'class Client {}\nnew Client(u);', []],
    ['not: of a global', 'new Client(u);', []],
    ['not: of a parent class', 'class Client extends require("risk").Client { constructor(u) { super(u); } }', []],
  ])('%s', (_name, text, expected) => {
    expect(addresses(text)).toEqual(expected);
  });
});
