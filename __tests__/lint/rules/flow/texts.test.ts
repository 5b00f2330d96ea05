import { values } from '../../rule-tester.ts';
import { ACTION, handler } from '../marks.ts';

const read = (body: string) =>
  values('flow/unknown-event-property', { [ACTION]: handler(`call(${body});`), 'deploy/template.json': null });

it('flow/unknown-event-property names a property of an item in full', async () => {
  expect(await read('event.user.identities[0].userId')).toEqual([
    {
      flow: 'post-login',
      property: 'user.identities.0.userId',
      times: 'once',
      known: 'user.identities.0.user_id',
    },
  ]);
});
