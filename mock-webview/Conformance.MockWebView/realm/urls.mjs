// URLs as an engine sees them: a custom scheme with a host has an origin of its own.

const cache = new Map();
const LIMIT = 2048;

/** Parses a URL: {href, parts, scheme, hasUser, origin}, or null. `parts` is the text that realms split. */
export function parseUrl(text, base) {
  const key = `${base.length} ${base}${text}`; // one page must not write what another reads
  let hit = cache.get(key);
  if (hit === undefined) {
    hit = parse(text, base);
    if (cache.size >= LIMIT) cache.clear();
    cache.set(key, hit);
  }
  return hit;
}

function parse(text, base) {
  let url;
  try {
    url = base === '' ? new URL(text) : new URL(text, base);
  } catch {
    return null;
  }
  const origin = originOf(url);
  const parts = [url.href, origin, url.protocol, url.username, url.password, url.host, url.hostname, url.port,
    url.pathname, url.search, url.hash].join('\n');
  const hasUser = url.username !== '' || url.password !== '';
  return { href: url.href, parts, scheme: url.protocol.slice(0, -1), host: url.host, hostname: url.hostname, hash: url.hash, hasUser, origin };
}

function originOf(url) {
  if (url.origin !== 'null') return url.origin;
  if (url.host === '' || url.protocol === 'file:') return 'null';
  return `${url.protocol}//${url.host}`;
}

/** Sets one part of a URL; gives the new URL's parts, or the empty text. */
export function setUrlPart(href, part, value) {
  try {
    const url = new URL(href);
    url[part] = value;
    return parseUrl(url.href, '')?.parts ?? '';
  } catch {
    return '';
  }
}

/** Whether one document may be at both of two URLs. */
export const isSamePlace = (a, b) =>
  a.scheme === b.scheme && a.host === b.host && (a.host !== '' || withoutHash(a.href) === withoutHash(b.href));

/** The URL without its fragment. */
export const withoutHash = (href) => {
  const at = href.indexOf('#');
  return at < 0 ? href : href.slice(0, at);
};
