import { event, now } from './shared-shapes.ts';
import { dict, object, optional, string } from './shape.ts';

/** Event-stream v1, a CloudEvent: D:actions/reference/event-stream/event-stream-event-object. */
export const eventStream = event({
  message: object({
    id: string('evt_2Qw8ErTy'),
    type: string('user.created'),
    data: optional(dict({ object: { user_id: 'auth0|65a4f0c29d3b1e0f8c7a6b54', email: 'casey.rivera@example.com' } })),
    source: string('urn:auth0:tenant:users'),
    specversion: string('1.0'),
    time: optional(string(now)),
    // Auth0's CloudEvent extension attributes: A:src/event-stream/v1/index.d.ts.
    a0tenant: optional(string('tenant')),
    a0stream: optional(string('est_1')),
    a0purpose: optional(string('test')),
  }),
});
