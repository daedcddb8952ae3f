// Blob, File and FormData.
let blobBytes; // (blob) → its bytes, not a copy
class Blob {
  #bytes;
  #type;
  constructor(parts = [], options = {}) {
    const list = [...parts].map((part) => {
      if (part instanceof Blob) return part.#bytes;
      return isBuffer(part) ? copyOf(part) : encodeUtf8(String(part));
    });
    const bytes = new Uint8Array(list.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of list) {
      setBytes(bytes, part, at);
      at += part.length;
    }
    this.#bytes = bytes;
    this.#type = String(options?.type ?? '').toLowerCase();
  }
  static {
    blobBytes = (blob) => blob.#bytes;
  }
  get size() {
    return this.#bytes.length;
  }
  get type() {
    return this.#type;
  }
  async arrayBuffer() {
    return copyOf(this.#bytes).buffer;
  }
  async bytes() {
    return copyOf(this.#bytes);
  }
  async text() {
    return withoutMark(bridge.readUtf8(this.#bytes));
  }
  stream() {
    return streamOf(this.#bytes);
  }
  slice(start, end, type) {
    return new Blob([sliceBytes(this.#bytes, start, end)], { type: type ?? '' });
  }
}
tag(Blob, 'Blob');

class File extends Blob {
  #name;
  #modified;
  constructor(parts, name, options = {}) {
    need(arguments.length, 2);
    super(parts, options);
    this.#name = String(name);
    this.#modified = options?.lastModified ?? Math.floor(bridge.wall());
  }
  get name() {
    return this.#name;
  }
  get lastModified() {
    return this.#modified;
  }
}
tag(File, 'File');

class FormData {
  #list = [];
  constructor(form) {
    if (form === undefined) return;
    for (const [name, value] of formEntries(form)) this.append(name, value);
  }
  // A blob becomes a file, by the name it is given or has.
  static #entry(name, value, filename) {
    if (!(value instanceof Blob)) return [String(name), String(value)];
    if (value instanceof File && filename === undefined) return [String(name), value];
    const { type, lastModified } = value;
    return [String(name), new File([value], filename ?? 'blob', { type, lastModified })];
  }
  append(name, value, filename) {
    this.#list.push(FormData.#entry(name, value, filename));
  }
  set(name, value, filename) {
    const entry = FormData.#entry(name, value, filename);
    const at = this.#list.findIndex(([own]) => own === entry[0]);
    if (at < 0) this.#list.push(entry);
    else this.#list = this.#list.flatMap((own, index) => (index === at ? [entry] : own[0] === entry[0] ? [] : [own]));
  }
  delete(name) {
    this.#list = this.#list.filter(([own]) => own !== String(name));
  }
  get(name) {
    return this.#list.find(([own]) => own === String(name))?.[1] ?? null;
  }
  getAll(name) {
    return this.#list.filter(([own]) => own === String(name)).map(([, value]) => value);
  }
  has(name) {
    return this.#list.some(([own]) => own === String(name));
  }
  forEach(callback, self) {
    for (const [name, value] of this) apply(callback, self, [value, name, this]);
  }
  *entries() {
    for (const [name, value] of this.#list) yield [name, value];
  }
  *keys() {
    for (const [name] of this.#list) yield name;
  }
  *values() {
    for (const [, value] of this.#list) yield value;
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}
tag(FormData, 'FormData');

/** The bytes of a form as multipart/form-data, with the boundary it uses. */
function multipart(form) {
  const boundary = `----WebKitFormBoundary${bridge.uuid().replaceAll('-', '').slice(0, 16)}`;
  const escape = (text) => text.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
  const parts = [];
  for (const [name, value] of form) {
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`;
    if (value instanceof Blob) {
      head += `; filename="${escape(value.name)}"`;
      head += `\r\nContent-Type: ${value.type || 'application/octet-stream'}`;
    }
    parts.push(`${head}\r\n\r\n`, value, '\r\n');
  }
  parts.push(`--${boundary}--\r\n`);
  return [blobBytes(new Blob(parts)), boundary];
}
