import { openSupplemental } from './shared-shapes.ts';
import { object, oneOf, optional, since, string, type Shape } from './shape.ts';

const confidence = oneOf(['high', 'medium', 'low', 'neutral']);
const known = oneOf(['known', 'unknown']);

/** Post-login's adaptive assessment of the login: D:actions/reference/post-login/post-login-event-object. */
export const riskAssessment: Shape = since(
  'v3',
  optional(
    object({
      assessments: object({
        AgentDetection: optional(
          object({
            code: oneOf(['unknown', 'verified_agent']),
            confidence,
            details: optional(object({ provider: optional(string('example')) })),
          }),
        ),
        ImpossibleTravel: optional(
          object({
            code: oneOf([
              'minimal_travel_from_last_login',
              'travel_from_last_login',
              'substantial_travel_from_last_login',
              'impossible_travel_from_last_login',
              'invalid_travel',
              'missing_geoip',
              'anonymous_proxy',
              'unknown_location',
              'initial_login',
              'location_history_not_found',
              'assessment_not_available',
            ]),
            confidence,
          }),
        ),
        NewDevice: optional(
          object({
            code: oneOf([
              'match',
              'partial_match',
              'no_match',
              'initial_login',
              'unknown_device',
              'no_device_history',
              'assessment_not_available',
            ]),
            confidence,
            details: optional(object({ device: optional(known), useragent: optional(known) })),
          }),
        ),
        UntrustedIP: optional(
          object({
            code: oneOf([
              'not_found_on_deny_list',
              'found_on_deny_list',
              'invalid_ip_address',
              'assessment_not_available',
            ]),
            confidence,
            details: optional(
              object({
                category: optional(string('abuse')),
                ip: optional(string('192.0.2.44')),
                matches: optional(string('192.0.2.0/24')),
                source: optional(string('example-list')),
              }),
            ),
          }),
        ),
      }),
      confidence,
      supplemental: openSupplemental,
      version: string('1'),
    }),
  ),
);
