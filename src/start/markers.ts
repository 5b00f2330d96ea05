/**
 * Text that only a person can write, marked like in the official templates. `guide/todo` and `manifest/placeholder-text` find each marker,
 * so a submission with one is not ready.
 */
export const markers = {
  summary: '[[TODO: Say in a few sentences what your service does, and what this integration does for customers.]]',
  account: '[[TODO: Name the account or plan that customers need with you, with a link to where they get it.]]',
  setUp:
    '[[TODO: Write the steps in your console, one by one: how customers make each key and find each value that the fields ask for.]]',
  field: '[[TODO: Say what to fill in here, and where to find it.]]',
  results: '[[TODO: Say what customers see when it works: claims, messages, denials.]]',
  troubleshooting: '[[TODO: Say what can go wrong, what customers see then, and what they can do about it.]]',
  compare:
    '[[TODO: Compare "Results" and "Troubleshooting" with what your code and your API do, and say how customers reach your support.]]',
  link: '[[TODO: Add the address.]]',
  description: 'TODO: Say what this field is for, and where customers find its value.',
} as const;
