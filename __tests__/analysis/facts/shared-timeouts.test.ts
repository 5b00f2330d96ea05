import { timeouts } from './timeouts-in.ts';

const AXIOS = 'const axios = require("axios");\n';
const SUPERAGENT = 'const superagent = require("superagent");\n';
const REQUEST = 'const request = require("request");\n';

describe('the settings of a client', () => {
  it.each<[string, string, string[]]>([
    ['a default', `${AXIOS}axios.defaults.timeout = 9;\naxios.get(u);`, ['9']],
    ['a default signal', `${AXIOS}axios.defaults.signal = s;\naxios.get(u);`, ['?']],
    ['another default', `${AXIOS}axios.defaults.baseURL = 9;\naxios.get(u);`, ['missing']],
    ['another property', `${AXIOS}axios.timeout = 9;\naxios.get(u);`, ['missing']],
    ['a property of a default', `${AXIOS}axios.defaults.headers.timeout = 9;\naxios.get(u);`, ['missing']],
    ['a default of something else', `${AXIOS}other.defaults.timeout = 9;\naxios.get(u);`, ['missing']],
    [
      'a default of each client',
      `${AXIOS}const a = axios.create();\nconst b = axios.create();\na.defaults.timeout = 9;\na.get(u);\nb.get(u);`,
      ['9', 'missing'],
    ],
    [
      'a default of a client with its own options',
      `${AXIOS}const a = axios.create({ timeout: 3 });\na.defaults.timeout = 9;\na.get(u);`,
      ['3'],
    ],
    ['an interceptor', `${AXIOS}axios.interceptors.request.use(f);\naxios.get(u);`, ['unknown']],
    ['an interceptor of answers', `${AXIOS}axios.interceptors.response.use(f);\naxios.get(u);`, ['missing']],
    ['an interceptor that is removed', `${AXIOS}axios.interceptors.request.use.f();\naxios.get(u);`, ['missing']],
    [
      'a method of a mail client',
      'const mail = require("@sendgrid/mail");\nmail.setTimeout(3);\nmail.send({});',
      ['3'],
    ],
    [
      'a method without a value',
      'const mail = require("@sendgrid/mail");\nmail.setTimeout();\nmail.send({});',
      ['missing'],
    ],
    [
      'a method with nothing',
      'const mail = require("@sendgrid/mail");\nmail.setTimeout(0);\nmail.send({});',
      ['missing'],
    ],
    ['a client that is set', 'const mail = require("@sendgrid/mail");\nmail.setClient(f);\nmail.send({});', ['?']],
    ['another method', 'const mail = require("@sendgrid/mail");\nmail.setApiKey(3);\nmail.send({});', ['missing']],
    [
      'defaults by a call',
      'const needle = require("needle");\nneedle.defaults({ response_timeout: 6 });\nneedle.get(u);',
      ['?'],
    ],
    [
      'for all clients of AWS',
      'const AWS = require("aws-sdk");\nAWS.config.update({ region: "a" });\nnew AWS.SNS().publish({}).promise();',
      ['unknown'],
    ],
    [
      'for all clients of AWS, in a part of the package',
      'const AWS = require("aws-sdk");\nconst S3 = require("aws-sdk/clients/s3");\nAWS.config.update({ region: "a" });\nnew S3().getObject({}).promise();',
      ['unknown'],
    ],
    [
      'for the clients of another package',
      'const other = require("aws-other");\nconst AWS = require("aws-sdk");\nother.config.update({});\nnew AWS.SNS().publish({}).promise();',
      ['missing'],
    ],
    [
      'of a package that has none',
      `${REQUEST}const mail = require("@sendgrid/mail");\nmail.setTimeout(3);\nrequest("https://a.io");`,
      ['missing'],
    ],
    ['an agent', `${SUPERAGENT}const a = superagent.agent();\na.set("b", "c").timeout(7);\na.get(u);`, ['7']],
    [
      'another step of an agent',
      `${SUPERAGENT}const a = superagent.agent();\na.get(v).timeout(7);\na.get(u);`,
      ['7', 'missing'],
    ],
    [
      'the parent of a class',
      `${AXIOS}class A extends B { f() { super.timeout = 3; return axios.get(u); } }`,
      ['missing'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(timeouts(text)).toEqual(expected);
  });
});
