/** The build without Redis, which both Octokit plugins use. It has no types. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
