import { describeActionRule } from '../action-cases.ts';
import { handler } from '../marks.ts';

const redirect = 'api.redirect.sendUserTo("https://a.io");';

describeActionRule('flow/interactive-only', {
  fires: [
    ['a redirect', handler('api.redirect.▸sendUserTo("https://a.io");'), 'always'],
    [
      'a redirect behind metadata',
      handler('if (!event.user.app_metadata.done) api.redirect.▸sendUserTo("https://a.io");'),
      'always',
    ],
    ['a prompt', handler('api.prompt.▸render("ap_1");'), 'always'],
    ['a challenge', handler('api.authentication.▸challengeWith({ type: "otp" });'), 'always'],
    ['an enrolment', handler('api.authentication.▸enrollWithAny([{ type: "otp" }]);'), 'always'],
    [
      'one of a helper',
      `const send = (api) => api.redirect.▸sendUserTo("https://a.io");\n${handler('send(api);')}`,
      'always',
    ],
    [
      'the first of several',
      handler('api.prompt.▸render("ap_1");\napi.authentication.challengeWith({ type: "otp" });'),
      'always',
    ],
  ],
  silent: [
    ['`canRedirect`', handler(`if (api.redirect.canRedirect()) ${redirect}`)],
    ['the protocol', handler(`if (event.transaction?.protocol === "oauth2-refresh-token") return;\n${redirect}`)],
    ['the prompt', handler(`if (event.transaction?.prompt?.includes("none")) return;\n${redirect}`)],
    ['the prompt of the query', handler(`if (event.request.query.prompt === "none") return;\n${redirect}`)],
    ['a refresh token', handler(`if (event.refresh_token) return;\n${redirect}`)],
    [
      'a list of protocols, in a helper',
      `const isSilent = ({ protocol }) => ["oauth2-password"].includes(protocol);\n${handler(`if (isSilent(event.transaction)) return;\n${redirect}`)}`,
    ],
    ['a denial', handler('api.access.deny("No.");')],
    ['a factor that Auth0 asks for where it can', handler('api.multifactor.enable("any");')],
    [
      'another flow',
      'exports.onExecutePostChallenge = async (event, api) => {\n  api.redirect.sendUserTo("https://a.io");\n};\n',
    ],
  ],
});
