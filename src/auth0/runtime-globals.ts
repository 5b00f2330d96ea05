/**
 * Names that the Actions runtime defines: the globals of Node.js 22, and the names with which an Action is compiled
 * (A:src/_shared/_XK5Fidc.js: `module`, `exports`, `console`, and `require` in scope; there is no `__dirname`).
 */
export const runtimeGlobals: ReadonlySet<string> = new Set(
  (
    'module exports require console global globalThis process Buffer undefined NaN Infinity eval isFinite isNaN parseFloat ' +
    'parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape ' +
    'AggregateError Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date Error EvalError ' +
    'FinalizationRegistry Float32Array Float64Array Function Int16Array Int32Array Int8Array Intl Iterator JSON Map Math ' +
    'Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError ' +
    'TypeError URIError Uint16Array Uint32Array Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly ' +
    'AbortController AbortSignal Blob BroadcastChannel ByteLengthQueuingStrategy CompressionStream ' +
    'CountQueuingStrategy Crypto CryptoKey CustomEvent DOMException DecompressionStream Event EventTarget File FormData ' +
    'Headers MessageChannel MessageEvent MessagePort Navigator Performance PerformanceEntry PerformanceMark ' +
    'PerformanceMeasure PerformanceObserver PerformanceObserverEntryList PerformanceResourceTiming ' +
    'ReadableByteStreamController ReadableStream ReadableStreamBYOBReader ReadableStreamBYOBRequest ' +
    'ReadableStreamDefaultController ReadableStreamDefaultReader Request Response SubtleCrypto TextDecoder ' +
    'TextDecoderStream TextEncoder TextEncoderStream TransformStream TransformStreamDefaultController URL URLSearchParams ' +
    'WebSocket WritableStream WritableStreamDefaultController WritableStreamDefaultWriter ' +
    'atob btoa clearImmediate clearInterval clearTimeout crypto fetch navigator performance queueMicrotask setImmediate ' +
    'setInterval setTimeout structuredClone ' +
    // Behind a flag of Node.js 22, or newer: reading them is not a mistyped name.
    'CloseEvent EventSource ErrorEvent Storage localStorage sessionStorage gc Float16Array SuppressedError ' +
    'DisposableStack AsyncDisposableStack URLPattern Temporal WebTransport ' +
    // Members of every object, and so of the global one.
    'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf'
  ).split(' '),
);
