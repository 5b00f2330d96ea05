// A setup file: axios is mocked by default, as in the official image, even if it is not installed.
jest.mock('axios', () => jest.requireActual<object>('actions-integration-check/mocks/axios'), { virtual: true });
