/** The build without Redis, which both Octokit plugins use; it has no types of its own. */
declare module 'bottleneck/light.js' {
  export { default } from 'bottleneck';
}
