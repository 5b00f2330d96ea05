import { flowIds } from '../../src/auth0/flows.ts';
import { apiModule, axiosModule, eventModule } from '../../src/mocks/index.ts';
import { mockModules } from '../../src/mocks/modules.ts';

describe('mock modules', () => {
  it.each([
    ['event-post-login', 'event', 'post-login'],
    ['event-pre-user-registration', 'event', 'pre-user-registration'],
    ['event-post-user-registration', 'event', 'post-user-registration'],
    ['event-post-password-change', 'event', 'post-change-password'],
    ['event-phone-message', 'event', 'send-phone-message'],
    ['event-client-credentials', 'event', 'credentials-exchange'],
    ['api-post-login', 'api', 'post-login'],
    ['api-pre-user-registration', 'api', 'pre-user-registration'],
    ['api-client-credentials', 'api', 'credentials-exchange'],
  ])('%s of the official templates is the %s mock of %s', (name, kind, flow) => {
    expect(mockModules[name]).toEqual({ kind, flow });
  });

  it.each(flowIds)('%s has both under its trigger id', (flow) => {
    expect(mockModules[`event-${flow}`]).toEqual({ kind: 'event', flow });
    expect(mockModules[`api-${flow}`]).toEqual({ kind: 'api', flow });
  });

  it('has no other names', () => {
    expect(Object.keys(mockModules)).toHaveLength(30);
  });

  it('exports the contents of the modules', () => {
    expect(Object.keys(eventModule('post-login')).sort()).toEqual(['eventMock', 'makeEventMock']);
    expect(Object.keys(apiModule('post-login', jest))).toEqual(['apiMock']);
    expect(typeof axiosModule(jest)).toBe('function');
  });
});
