// Nodes as HTML text, and HTML's own names and entities.
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const RAW = new Set(['script', 'style']);
const RAW_OR_TEXT = new Set(['script', 'style', 'title', 'textarea']);
const IN_HEAD = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'template']);
const ENTITIES = { __proto__: null, amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '\u00a9', hellip: '\u2026', mdash: '\u2014', ndash: '\u2013' };
const readEntities = (text) => (text.includes('&')
  ? text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex !== undefined ? Number(`0x${hex}`) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  })
  : text);
const escapeText = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');
const escapeAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;');

/** A node as HTML text. */
function markupOf(node) {
  if (node instanceof Text) return RAW.has(node.parentNode?.localName) ? node.data : escapeText(node.data);
  if (node instanceof Comment) return `<!--${node.data}-->`;
  const inside = (isOne(node, 'HTMLTemplateElement') ? node.content : node).childNodes.map(markupOf).join('');
  if (!(node instanceof Element)) return inside;
  const attributes = node.attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('');
  return VOID.has(node.localName) ? `<${node.localName}${attributes}>` : `<${node.localName}${attributes}>${inside}</${node.localName}>`;
}
