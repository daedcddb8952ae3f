// Header lists cross as text, `name\nvalue\n` for each header: a header holds no newline, so nothing needs escaping.

/** The first value of a header, or null. */
export function findHeader(block, name) {
  const list = block.split('\n');
  for (let i = 0; i + 1 < list.length; i += 2) {
    if (list[i] === name) return list[i + 1];
  }
  return null;
}

/** All values of a header joined as an engine joins them, or null. */
export function allValues(block, name) {
  const list = block.split('\n');
  const found = [];
  for (let i = 0; i + 1 < list.length; i += 2) {
    if (list[i] === name) found.push(list[i + 1]);
  }
  return found.length === 0 ? null : found.join(', ');
}

/** The names of a block, in order. */
export function namesOf(block) {
  return block.split('\n').filter((_, i, all) => i % 2 === 0 && i + 1 < all.length);
}

const FORBIDDEN = 'accept-charset|accept-encoding|access-control-request-headers|access-control-request-method|connection|' +
  'content-length|cookie|cookie2|date|dnt|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade|via|' +
  'proxy-[^\n]*|sec-[^\n]*';
const forbidden = new RegExp(`^(?:${FORBIDDEN})$`, 'i');
const seemsForbidden = new RegExp(`(?:^|\n)(?:${FORBIDDEN})\n`, 'i'); // may be a value that looks so

/** Whether a header is the WebView's own to set. */
export const isForbiddenHeader = (name) => forbidden.test(name);

/** The headers that a page may set, however its own code came by the others. */
export const pageHeaders = (block) =>
  seemsForbidden.test(block) ? filterHeaders(block, (name) => !isForbiddenHeader(name)) : block;

/** The headers of an answer that pages may see at all. */
export const shownHeaders = (block) =>
  block.includes('set-cookie') ? filterHeaders(block, (name) => !/^set-cookie2?$/.test(name)) : block;

/** Keeps the headers whose name passes. */
export function filterHeaders(block, passes) {
  const list = block.split('\n');
  let kept = '';
  for (let i = 0; i + 1 < list.length; i += 2) {
    if (passes(list[i], list[i + 1])) kept += `${list[i]}\n${list[i + 1]}\n`;
  }
  return kept;
}
