/** Globals of Node that k6 2.x has too, besides those of the ECMAScript language. */
const sharedWithK6 = new Set(['TextDecoder', 'TextEncoder', 'crypto', 'Crypto', 'CryptoKey', 'SubtleCrypto']);

/** The globals that each VU gets its own of. */
export const ownGlobals = [
  'globalThis',
  'global',
  'console',
  'open',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'require',
];

/** The language's own globals, which cannot be asked for at run time apart from those of the host. */
const language = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp ' +
    'Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math ArrayBuffer ' +
    'Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array ' +
    'Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet Proxy Reflect ' +
    'decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN'
  ).split(' '),
);

/** What Node has only inside its modules. */
const moduleScope = ['module', 'exports', '__filename', '__dirname'];

/**
 * Names that a script must find undefined, so that what runs here runs in k6: process, Buffer, fetch, URL, Intl, …
 */
export function shadowedGlobals(): string[] {
  const names = new Set([...Object.getOwnPropertyNames(globalThis), ...moduleScope]);
  return [...names].filter(
    (name) =>
      /^[A-Za-z_$][\w$]*$/.test(name) && !language.has(name) && !sharedWithK6.has(name) && !ownGlobals.includes(name),
  );
}
