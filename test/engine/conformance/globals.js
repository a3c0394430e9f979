import { see, thrown } from './see.js';

const missing = {
  process: () => typeof process,
  Buffer: () => typeof Buffer,
  fetch: () => typeof fetch,
  URL: () => typeof URL,
  URLSearchParams: () => typeof URLSearchParams,
  Intl: () => typeof Intl,
  structuredClone: () => typeof structuredClone,
  performance: () => typeof performance,
  queueMicrotask: () => typeof queueMicrotask,
  setImmediate: () => typeof setImmediate,
  btoa: () => typeof btoa,
  AbortController: () => typeof AbortController,
  WebAssembly: () => typeof WebAssembly,
  SharedArrayBuffer: () => typeof SharedArrayBuffer,
  WeakRef: () => typeof WeakRef,
  __dirname: () => typeof __dirname,
};
const present = {
  TextEncoder: () => typeof TextEncoder,
  TextDecoder: () => typeof TextDecoder,
  crypto: () => typeof crypto,
  setTimeout: () => typeof setTimeout,
  setInterval: () => typeof setInterval,
  open: () => typeof open,
  console: () => typeof console,
  BigInt: () => typeof BigInt,
  globalThis: () => typeof globalThis,
};

let perVu = 0;
const fixture = open('./fixture.txt');
const bytes = open('./fixture.txt', 'b');

export const options = { scenarios: { s: { executor: 'per-vu-iterations', vus: 2, iterations: 1 } } };

export default async function () {
  perVu += 1;
  globalThis.shared = (globalThis.shared ?? 0) + 1;
  if (__VU !== 1) {
    see('other VU', [perVu, globalThis.shared]);
    return;
  }
  for (const [name, type] of Object.entries(missing)) see(name, type());
  for (const [name, type] of Object.entries(present)) see(name, type());
  see('through globalThis', [typeof globalThis.process, typeof globalThis.Array, typeof globalThis.JSON]);
  see('open', [fixture, new Uint8Array(bytes).length]);
  see('open in an iteration', (await thrown(() => open('./fixture.txt'))) !== 'nothing');
  see(
    'undeclared',
    await thrown(() => {
      undeclared = 1;
    }),
  );
  see('VU', __VU);
}
