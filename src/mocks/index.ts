// Bundled into dist/toolchain/mocks, and run in Jest's VM beside a spec: nothing here may reach beyond src/auth0.
export { apiModule } from './api.ts';
export { axiosModule } from './axios.ts';
export { eventModule } from './event.ts';
