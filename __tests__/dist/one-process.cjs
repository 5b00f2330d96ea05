// Runs a bundle once for each command line, one after another in this process, so that its code is compiled once. The first argument
// is a file with `{ program, runs: [{ cwd, args, env }] }`. The results, `{ status, stdout, stderr }`, are printed as JSON.
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const process = require('node:process');
const { setTimeout: wait } = require('node:timers/promises');
const { Script } = require('node:vm');

const { program, runs } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
// A `require` would compile the bundle again each time.
const text = fs.readFileSync(program, 'utf8').replace(/^#!.*/u, '');
const script = new Script(`(function (exports, require, module, __filename, __dirname) {${text}\n})`, { filename: program });
const print = process.stdout.write.bind(process.stdout);
const exit = process.exit.bind(process);
process.exit = (code) => {
  process.exitCode = code;
};
// Each run adds listeners for the end of this process and of its streams.
for (const emitter of [process, process.stdout, process.stderr]) emitter.setMaxListeners(0);

/** Collects the text that is written to a stream, as if its reader were always ready. */
function collect(stream) {
  let text = '';
  stream.write = (chunk, ...rest) => {
    text += chunk;
    rest.at(-1)?.();
    return true;
  };
  return () => text;
}

async function run({ cwd, args, env }) {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, program, ...args];
  process.exitCode = undefined;
  const [stdout, stderr] = [collect(process.stdout), collect(process.stderr)];
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module, program, path.dirname(program));
  // The program sets the exit status last.
  while (process.exitCode === undefined) await wait(5);
  return { status: process.exitCode, stdout: stdout(), stderr: stderr() };
}

(async () => {
  const answers = [];
  for (const each of runs) answers.push(await run(each));
  // Connections that are kept for another request would keep this process alive.
  print(JSON.stringify(answers), () => exit(0));
})();
