// Where an answer of real HTTP sends a request on to, and what becomes of the request on the way.
import { allValues, filterHeaders } from './headers.mjs';
import { parseUrl } from './urls.mjs';

const STATUSES = new Set([301, 302, 303, 307, 308]);
const MODES = new Set(['follow', 'error', 'manual']);
const OF_BODY = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);
const MOST = 20;

export const isRedirect = (status) => STATUSES.has(status);

/** The mode of a request for redirects. A page that has changed its builtins may give any. */
export const redirectModeOf = (mode) => (MODES.has(mode) ? mode : 'follow');

/** The request that follows; undefined where the answer names no place, null where that is none, or one too many. */
export function nextRequest(request, status, headers) {
  const location = allValues(headers, 'location');
  if (location === null) return undefined;
  const url = parseUrl(location, request.url.href);
  const hops = request.hops + 1;
  if (url === null || hops > MOST) return null;
  const { method } = request;
  const next = { ...request, url, hops };
  if (url.origin !== request.url.origin) next.headers = filterHeaders(next.headers, (name) => name !== 'authorization');
  const isAsked = status === 303 ? method !== 'GET' && method !== 'HEAD' : status < 303 && method === 'POST';
  if (!isAsked) return next;
  return { ...next, method: 'GET', body: null, headers: filterHeaders(next.headers, (name) => !OF_BODY.has(name)) };
}

/** Whether a page's request may go on to a URL: only in HTTP, and to another origin without a name and a password. */
export function mayFollow({ mode }, url, isNear) {
  if (url.scheme !== 'http' && url.scheme !== 'https') return false;
  return isNear || mode === 'no-cors' || (mode === 'cors' && !url.hasUser);
}
