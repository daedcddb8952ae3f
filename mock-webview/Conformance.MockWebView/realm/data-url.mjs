// data: URLs as documents.

/** Gives [type, text]. */
export function readDataUrl(href) {
  const comma = href.indexOf(',');
  if (comma < 0) return ['text/plain', ''];
  const meta = href.slice(5, comma);
  const raw = href.slice(comma + 1).split('#')[0];
  const type = meta.split(';')[0].trim().toLowerCase() || 'text/plain';
  const bytes = decodePercent(raw);
  return [type, /;\s*base64\s*$/i.test(meta) ? Buffer.from(bytes.toString('latin1'), 'base64').toString('utf8') : bytes.toString('utf8')];
}

function decodePercent(text) {
  const bytes = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.slice(i + 1, i + 3);
    if (text[i] === '%' && /^[0-9a-f]{2}$/i.test(code)) {
      bytes.push(parseInt(code, 16));
      i += 2;
    } else bytes.push(text.charCodeAt(i) & 0xff);
  }
  return Buffer.from(bytes);
}
