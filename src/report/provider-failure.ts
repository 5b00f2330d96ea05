/** Scenarios in which the provider is not to be had: it is down, it refuses, it is silent, it says nothing that can be read. */
const FAILURES =
  /^(?:http-(?:429|5\d\d)|refused|dns|tls|reset|never-answers|slow-body|empty-body|html-body|truncated-json)(?:@|$)/u;

export const isProviderFailure = (scenario: string): boolean => FAILURES.test(scenario);
