// Forms as bodies, and bodies as forms: multipart/form-data and application/x-www-form-urlencoded.
const inOneLine = (text) => textReplaceAll(textReplaceAll(textReplaceAll(text, '\n', '%0A'), '\r', '%0D'), '"', '%22');
const withPairs = (text) => regexReplace(text, /\r\n|\r|\n/g, () => '\r\n');

/** The bytes of a form as multipart/form-data, with the boundary it uses. */
function multipart(form) {
  const boundary = `----WebKitFormBoundary${textSlice(textReplaceAll(bridge.uuid(), '-', ''), 0, 16)}`;
  const parts = [];
  for (let all = entriesOf(form), i = 0; i < all.length; i++) {
    const { 0: name, 1: value } = all[i];
    const isFile = value instanceof Blob;
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${inOneLine(withPairs(name))}"`;
    if (isFile) {
      head += `; filename="${inOneLine(value.name)}"`;
      head += `\r\nContent-Type: ${value.type || 'application/octet-stream'}`;
    }
    push(parts, `${head}\r\n\r\n`, isFile ? value : withPairs(value), '\r\n');
  }
  push(parts, `--${boundary}--\r\n`);
  return [blobBytes(new Blob(parts)), boundary];
}

/** The form in a body of a type; throws where there is none. */
function formOf(body, type) {
  const { kind, parameters } = parameterized(type);
  const form = new FormData();
  const list = entriesOf(form);
  if (kind === 'application/x-www-form-urlencoded') {
    const text = typeof body === 'string' ? body : bridge.readUtf8(asBytes(body));
    listEach(parseForm(text), (entry) => push(list, entry));
    return form;
  }
  const { boundary } = parameters;
  const parts = kind === 'multipart/form-data' && boundary !== undefined ? partsOf(asBytes(body), boundary) : null;
  if (parts === null) throw new TypeError('The body is no form.');
  listEach(parts, ({ name, filename, type: own, bytes }) => {
    if (filename === undefined) return push(list, [name, bridge.readUtf8(bytes)]);
    const file = new File([bytes], filename);
    typeBlob(file, own);
    return push(list, [name, file]);
  });
  return form;
}

/** What a header says before its parameters, in small letters, and these by their names in small letters. */
function parameterized(text) {
  const kind = textLower(textTrim(regexExec(/^[^;]*/, text)[0]));
  const parameters = { __proto__: null };
  const regex = /;[\t ]*([^=;]+)=(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;
  for (let found = regexExec(regex, text); found !== null; found = regexExec(regex, text)) {
    const { 1: name, 2: quoted, 3: plain } = found;
    const value = quoted === undefined ? textTrim(plain) : regexReplace(quoted, /\\(.)/g, ({ 1: char }) => char);
    parameters[textLower(textTrim(name))] ??= value;
  }
  return { kind, parameters };
}

function bytesIndex(bytes, wanted, from) {
  const count = typedLength(wanted);
  for (let at = from, last = typedLength(bytes) - count; at <= last; at++) {
    let same = 0;
    while (same < count && bytes[at + same] === wanted[same]) same++;
    if (same === count) return at;
  }
  return -1;
}
const bytesBetween = (bytes, from, to) => new Uint8Array(typedBuffer(bytes), typedOffset(bytes) + from, to - from);

/** The parts between boundaries, or null where the bytes are no form. */
function partsOf(bytes, boundary) {
  const parts = [];
  const mark = encodeUtf8(`\r\n--${boundary}`);
  const emptyLine = encodeUtf8('\r\n\r\n');
  let at = afterPreamble(bytes, mark);
  while (bytes[at] !== 45 || bytes[at + 1] !== 45) { // not the last, which ends with two hyphens
    while (bytes[at] === 32 || bytes[at] === 9) at++;
    const empty = bytesIndex(bytes, emptyLine, at);
    const end = empty < 0 ? -1 : bytesIndex(bytes, mark, empty + 4);
    if (bytes[at] !== 13 || bytes[at + 1] !== 10 || end < 0) return null;
    const part = partOf(bridge.readUtf8(bytesBetween(bytes, at, empty)), bytesBetween(bytes, empty + 4, end));
    if (part === null) return null;
    push(parts, part);
    at = end + typedLength(mark);
  }
  return parts;
}
// The first boundary may stand at the very beginning, without a line before it.
function afterPreamble(bytes, mark) {
  const count = typedLength(mark);
  const isFirst = typedLength(bytes) >= count - 2 && bytesIndex(bytesBetween(bytes, 0, count - 2), bytesBetween(mark, 2, count), 0) === 0;
  if (isFirst) return count - 2;
  const at = bytesIndex(bytes, mark, 0);
  return at < 0 ? typedLength(bytes) : at + count;
}
function partOf(head, bytes) {
  let type = 'text/plain';
  let disposition = '';
  listEach(textSplit(head, '\r\n'), (line) => {
    const { 1: name, 2: value } = regexExec(/^([^:]*):?(.*)$/s, line);
    const lower = textLower(textTrim(name));
    if (lower === 'content-type') type = textTrim(value);
    else if (lower === 'content-disposition') disposition = value;
  });
  const { kind, parameters: { name, filename } } = parameterized(disposition);
  return kind === 'form-data' && name !== undefined ? { name, filename, type, bytes } : null;
}
