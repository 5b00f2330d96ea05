import type { Path } from '../../../src/analysis/paths/path-of.ts';
import { pathAtMark, withAnswer } from './marked-path.ts';

describe('the path of a callback', () => {
  it.each<[string, Path]>([
    ['load().catch(() => { ▸mark(); });', 'failure'],
    ['load().catch(mark, () => { ▸mark(); });', 'success'],
    ['load().then(() => { ▸mark(); });', 'success'],
    ['load().then(mark, () => { ▸mark(); });', 'failure'],
    ['load().finally(() => { ▸mark(); });', 'success'],
    ['axios.interceptors.response.use(mark, () => { ▸mark(); });', 'failure'],
    ['axios.interceptors.response.use(() => { ▸mark(); }, mark);', 'success'],
    ['client.use(mark, () => { ▸mark(); });', 'success'],
    ['request.setTimeout(3000, () => { ▸mark(); });', 'failure'],
    ['request.setTimeout(() => { ▸mark(); }, 3000);', 'success'],
    ['request.on("error", () => { ▸mark(); });', 'failure'],
    ['request.once("timeout", () => { ▸mark(); });', 'failure'],
    ['request.addListener("aborted", () => { ▸mark(); });', 'failure'],
    ['signal.addEventListener("abort", () => { ▸mark(); });', 'failure'],
    ['request.on("data", () => { ▸mark(); });', 'success'],
    ['request.on(name, () => { ▸mark(); });', 'success'],
    ['request.emit("error", () => { ▸mark(); });', 'success'],
    ['on("error", () => { ▸mark(); });', 'success'],
    ['setTimeout(() => { ▸controller.abort(); }, 1);', 'failure'],
    ['setTimeout(() => { ▸request.destroy(); }, 1);', 'failure'],
    ['setTimeout(() => { ▸mark(); }, 1);', 'success'],
    ['setTimeout(() => { ▸mark(); controller.abort(); }, 1);', 'failure'],
    ['setInterval(() => { ▸controller.abort(); }, 1);', 'success'],
    ['load({ onError: () => { ▸mark(); } });', 'failure'],
    ['load({ onTimeout() { ▸mark(); } });', 'failure'],
    ['load({ onDone: () => { ▸mark(); } });', 'success'],
    ['load({ onErrors: () => { ▸mark(); } });', 'success'],
    ['load({ [name]: () => { ▸mark(); } });', 'success'],
    ['const stop = () => { ▸mark(); }; load({ onError: stop });', 'failure'],
    ['const stop = () => { ▸mark(); }; load().catch(stop);', 'failure'],
    ['const stop = () => { ▸mark(); }; load().catch(stop); stop();', 'success'],
    ['event.user.identities.forEach(() => { ▸mark(); });', 'success'],
    ['load(() => { ▸mark(); api.access.deny("x"); });', 'denial'],
    ['load(() => { ▸mark(); throw new Error("x"); });', 'failure'],
    ['load(() => { ▸mark(); });', 'success'],
    ['new Promise((resolve, reject) => { ▸mark(); reject(); });', 'success'],
    ['new Promise((resolve) => { ▸mark(); resolve(); });', 'success'],
    ['const kept = { a: () => { ▸mark(); throw new Error("x"); } }; load(kept);', 'failure'],
    ['const kept = [() => { ▸api.access.deny("x"); }]; load(kept);', 'denial'],
    ['const kept = { stop() { ▸mark(); } }; kept.stop();', 'success'],
    ['const kept = { stop() { ▸mark(); } }; kept.start();', 'failure'],
    ['const kept = { stop() { ▸mark(); } }; load(kept);', 'success'],
    ['const kept = { stop() { ▸mark(); } }; load().catch(() => kept.stop());', 'failure'],
    ['const kept = { stop() { ▸mark(); } }; kept[name]();', 'success'],
  ])('%s', (body, expected) => {
    expect(pathAtMark(withAnswer(body))).toBe(expected);
  });

  it.each<[string, string, Path]>([
    ['class A { stop() { ▸mark(); } }', 'new A().stop();', 'success'],
    ['class A { stop() { ▸mark(); } }', 'load(new A()).stop();', 'success'],
    ['class A { stop() { ▸mark(); } }', 'stop();', 'failure'],
    ['class A { stop() { ▸mark(); } }', 'a.stop();', 'failure'],
    ['class A { stop() { ▸mark(); } }', 'load().catch((e) => new A().stop());', 'failure'],
    ['class A { stop() { ▸mark(); } }\nclass B { stop() {} }', 'const a = load(); a.stop();', 'success'],
    ['class A { constructor() { ▸mark(); } }', 'new A();', 'success'],
    ['class A { constructor() { ▸mark(); } }', 'load().catch(() => new A());', 'failure'],
    ['const stop = function () { ▸mark(); };', 'stop();', 'success'],
    ['const stop = function () { ▸mark(); };', '', 'failure'],
    ['function stop() { ▸mark(); }\nexports.stop = stop;', '', 'failure'],
    ['const stop = (mark) => { ▸mark(); };', 'stop(() => 1);', 'success'],
  ])('%s %s', (helpers, body, expected) => {
    expect(pathAtMark(withAnswer(body, helpers))).toBe(expected);
  });
});
