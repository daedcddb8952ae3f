// Nodes as HTML text, and HTML's own names and entities.
const VOID = { __proto__: null, area: true, base: true, br: true, col: true, embed: true, hr: true, img: true, input: true, link: true, meta: true, source: true, track: true, wbr: true };
const RAW = { __proto__: null, script: true, style: true };
const RAW_OR_TEXT = { __proto__: null, script: true, style: true, title: true, textarea: true };
const IN_HEAD = { __proto__: null, title: true, meta: true, link: true, script: true, style: true, base: true, template: true };
const ENTITIES = { __proto__: null, amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', copy: '\u00a9', hellip: '\u2026', mdash: '\u2014', ndash: '\u2013' };
const readEntities = (text) => (textHas(text, '&')
  ? regexReplace(text, /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, ({ 0: all, 1: hex, 2: decimal, 3: name }) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = hex !== undefined ? Number(`0x${hex}`) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? fromCodePoint(code) : '\ufffd';
  })
  : text);
const escapeText = (text) => textReplaceAll(textReplaceAll(textReplaceAll(textReplaceAll(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '\u00a0', '&nbsp;');
const escapeAttribute = (text) => textReplaceAll(textReplaceAll(textReplaceAll(text, '&', '&amp;'), '"', '&quot;'), '\u00a0', '&nbsp;');

/** A node as HTML text. */
function markupOf(node) {
  if (node instanceof Text) return RAW[node.parentNode?.localName] === true ? node.data : escapeText(node.data);
  if (node instanceof Comment) return `<!--${node.data}-->`;
  const inside = listJoin(listMap((isOne(node, 'HTMLTemplateElement') ? node.content : node).childNodes, markupOf), '');
  if (!(node instanceof Element)) return inside;
  const attributes = listJoin(listMap(node.attributes, ({ name, value }) => ` ${name}="${escapeAttribute(value)}"`), '');
  return VOID[node.localName] === true ? `<${node.localName}${attributes}>` : `<${node.localName}${attributes}>${inside}</${node.localName}>`;
}
