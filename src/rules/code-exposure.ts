import { defineRules } from './rule.ts';

/** What the Action gives away to those who should not see it. */
export const codeExposureRules = defineRules({
  'code/pii-logged': {
    severity: 'warning',
    description: 'Personal data of the event reaches the log.',
    waivable: true,
    messages: {
      value: {
        message: 'The {{kind}} in `{{what}}` reaches `{{sink}}`.',
        hint: 'Log the user’s id in its place, or nothing: a debug flag does not make personal data fit for logs.',
      },
      object: {
        message: 'All of `{{what}}` reaches `{{sink}}`, personal data with it.',
        hint: 'Log the few properties that are needed, such as `event.user.user_id`; a debug flag does not make personal data fit for logs.',
      },
    },
  },
});
