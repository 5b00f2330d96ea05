// A setup file: axios is the mock without being asked for, as in the official image, and also where it is not installed.
jest.mock('axios', () => jest.requireActual<object>('actions-integration-check/mocks/axios'), { virtual: true });
