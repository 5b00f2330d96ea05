/** Scenarios in which the provider is not available: it is down, refuses, does not answer, or sends something unreadable. */
const FAILURES =
  /^(?:http-(?:429|5\d\d)|refused|dns|tls|reset|never-answers|slow-body|empty-body|html-body|truncated-json)(?:@|$)/u;

export const isProviderFailure = (scenario: string): boolean => FAILURES.test(scenario);
