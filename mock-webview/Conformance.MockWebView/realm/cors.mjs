// Cross-origin rules: which responses a page may read, which headers of them (ENV-12), and which requests ask first (ENV-13).
import { allValues, filterHeaders, findHeader, namesOf, pageHeaders } from './headers.mjs';
import { redirectModeOf } from './redirects.mjs';

const SAFE_RESPONSE = new Set([
  'cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma',
]);
const SAFE_REQUEST = new Set(['accept', 'accept-language', 'content-language', 'content-type', 'range']);
const SIMPLE_TYPES = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const MODES = new Set(['cors', 'no-cors', 'same-origin']);
const SIMPLE_METHODS = new Set(['GET', 'HEAD', 'POST']);
export const isSimpleMethod = (method) => SIMPLE_METHODS.has(method);
const words = (text) => (text ?? '').toLowerCase().split(',').map((word) => word.trim());

const seen = new Map(); // one host answers with few header lists

/** What a page of that origin may read of a cross-origin response: its header block, or null where nothing. */
export function readableHeaders(block, origin) {
  const key = `${origin}\n${block}`;
  let hit = seen.get(key);
  if (hit === undefined) {
    hit = judge(block, origin);
    if (seen.size > 512) seen.clear();
    seen.set(key, hit);
  }
  return hit;
}

function judge(block, origin) {
  const allowed = allValues(block, 'access-control-allow-origin');
  if (allowed !== '*' && allowed !== origin) return null;
  const exposed = new Set(words(allValues(block, 'access-control-expose-headers')));
  return filterHeaders(block, (name) => SAFE_RESPONSE.has(name) || exposed.has('*') || exposed.has(name));
}

/** The header names that make a request ask first, sorted. */
function unsafeNames(block) {
  return namesOf(block)
    .filter((name) => !SAFE_REQUEST.has(name) || (name === 'content-type' && !isSimpleType(block)))
    .sort();
}

const isSimple = (type) => SIMPLE_TYPES.has(type.split(';')[0].trim().toLowerCase());
const isSimpleType = (block) => isSimple(findHeader(block, 'content-type') ?? '');

/** Whether a request that asks nobody may carry a header. */
export const isSafeHeader = (name, value) =>
  name !== 'range' && SAFE_REQUEST.has(name) && value.length <= 128 && (name !== 'content-type' || isSimple(value));

/** The request as its mode allows it; null where it does not. A page that has changed its builtins may give any mode. */
export function asModeAllows(request) {
  const mode = MODES.has(request.mode) ? request.mode : 'cors';
  const redirect = redirectModeOf(request.redirect);
  const headers = pageHeaders(request.headers);
  if (mode !== 'no-cors') return { ...request, mode, redirect, headers };
  return SIMPLE_METHODS.has(request.method) ? { ...request, mode, redirect, headers: filterHeaders(headers, isSafeHeader) } : null;
}

/** The preflight a request needs: {names, headers}, or null. */
export function preflightOf(method, block, origin) {
  const names = unsafeNames(block);
  if (names.length === 0 && SIMPLE_METHODS.has(method)) return null;
  let headers = `accept\n*/*\naccess-control-request-method\n${method}\norigin\n${origin}\n`;
  if (names.length > 0) headers += `access-control-request-headers\n${names.join(',')}\n`;
  return { names, headers };
}

/** Whether the answer to a preflight lets the request go. */
export function preflightAllows(status, block, method, names, origin) {
  const allowedOrigin = allValues(block, 'access-control-allow-origin');
  const allowedNames = words(allValues(block, 'access-control-allow-headers'));
  const allowedMethods = words(allValues(block, 'access-control-allow-methods'));
  return (
    status >= 200 &&
    status <= 299 &&
    (allowedOrigin === '*' || allowedOrigin === origin) &&
    names.every((name) => allowedNames.includes(name) || (allowedNames.includes('*') && name !== 'authorization')) &&
    (SIMPLE_METHODS.has(method) || allowedMethods.includes(method.toLowerCase()) || allowedMethods.includes('*'))
  );
}
