/** What a reviewer asks about every integration: Auth0's five questions, how the Action ends, and what it sends. */
export const questions = {
  ends: 'How does it end when nothing fails?',
  silent: 'Does it fail silently, or does it block?',
  request: 'What happens when an HTTP request fails?',
  told: 'What are users told?',
  logged: 'What is logged?',
  bypass: 'Can it be bypassed?',
  sent: 'What is sent where?',
} as const;
export type QuestionId = keyof typeof questions;
