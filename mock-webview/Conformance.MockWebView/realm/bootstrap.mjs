// The window APIs: many small files, one function, compiled once and run in each realm.
import vm from 'node:vm';
import { readFileSync } from 'node:fs';

// Order matters only where a class extends another.
const FILES = [
  'primordials', 'lists', 'interfaces', 'errors', 'events', 'event-kinds', 'window', 'clone-write', 'clone-read', 'frames', 'timers', 'console',
  'encoding', 'url', 'url-search', 'location', 'history', 'headers', 'blob', 'multipart', 'abort', 'streams', 'body',
  'response', 'request', 'fetch', 'xhr', 'crypto', 'node', 'mutation', 'element', 'tokens', 'selectors', 'html-elements', 'forms',
  'frame-element', 'script-element', 'handlers', 'document', 'markup', 'parser', 'storage', 'navigator', 'expose',
  'entry',
];

const folder = new URL('./window/', import.meta.url);
const parts = FILES.map((name) => readFileSync(new URL(`${name}.js`, folder), 'utf8'));

/** Compiles the window APIs: run in a context, the script gives a function of the bridge which gives the realm's entry. */
export function compileBootstrap(importModuleDynamically) {
  const source = `(function (rawBridge) {'use strict';\n${parts.join('\n')}\nreturn entry;\n})`;
  return new vm.Script(source, { filename: 'webview', importModuleDynamically });
}
