// Blob, File and FormData.
let blobBytes; // (blob) → its bytes, not a copy
let entriesOf; // (form) → its names and values
class Blob {
  #bytes;
  #type;
  constructor(parts, options = {}) {
    const list = listMap(parts === undefined ? [] : isArray(parts) ? parts : [...parts], (part) => {
      if (part instanceof Blob) return part.#bytes;
      return isBuffer(part) ? copyOf(part) : encodeUtf8(String(part));
    });
    let size = 0;
    listEach(list, (part) => { size += typedLength(part); });
    const bytes = new Uint8Array(size);
    let at = 0;
    for (let i = 0; i < list.length; i++) {
      const part = list[i];
      setBytes(bytes, part, at);
      at += typedLength(part);
    }
    this.#bytes = bytes;
    this.#type = textLower(String(options?.type ?? ''));
  }
  static {
    blobBytes = (blob) => blob.#bytes;
  }
  get size() {
    return typedLength(this.#bytes);
  }
  get type() {
    return this.#type;
  }
  async arrayBuffer() {
    return typedBuffer(copyOf(this.#bytes));
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
    this.#modified = options?.lastModified ?? floor(bridge.wall());
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
  static {
    entriesOf = (form) => form.#list;
  }
  constructor(form) {
    if (form === undefined) return;
    listEach(formEntries(form), ({ 0: name, 1: value }) => push(this.#list, FormData.#entry(name, value)));
  }
  // A blob becomes a file, by the name it is given or has.
  static #entry(name, value, filename) {
    if (!(value instanceof Blob)) return [String(name), String(value)];
    if (value instanceof File && filename === undefined) return [String(name), value];
    const { type, lastModified } = value;
    return [String(name), new File([value], filename ?? 'blob', { type, lastModified })];
  }
  append(name, value, filename) {
    push(this.#list, FormData.#entry(name, value, filename));
  }
  set(name, value, filename) {
    const entry = FormData.#entry(name, value, filename);
    const at = listFindIndex(this.#list, ({ 0: own }) => own === entry[0]);
    if (at < 0) push(this.#list, entry);
    else this.#list = listMap(listFilter(this.#list, (own, index) => index === at || own[0] !== entry[0]), (own) => (own[0] === entry[0] ? entry : own));
  }
  delete(name) {
    this.#list = listFilter(this.#list, ({ 0: own }) => own !== String(name));
  }
  get(name) {
    return listFind(this.#list, ({ 0: own }) => own === String(name))?.[1] ?? null;
  }
  getAll(name) {
    return listMap(listFilter(this.#list, ({ 0: own }) => own === String(name)), ({ 1: value }) => value);
  }
  has(name) {
    return listSome(this.#list, ({ 0: own }) => own === String(name));
  }
  forEach(callback, self) {
    listEach(this.#list, ({ 0: name, 1: value }) => apply(callback, self, [value, name, this]));
  }
  *entries() {
    for (let i = 0; i < this.#list.length; i++) yield [this.#list[i][0], this.#list[i][1]];
  }
  *keys() {
    for (let i = 0; i < this.#list.length; i++) yield this.#list[i][0];
  }
  *values() {
    for (let i = 0; i < this.#list.length; i++) yield this.#list[i][1];
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}
tag(FormData, 'FormData');

/** The bytes of a form as multipart/form-data, with the boundary it uses. */
function multipart(form) {
  const boundary = `----WebKitFormBoundary${textSlice(textReplaceAll(bridge.uuid(), '-', ''), 0, 16)}`;
  const escape = (text) => textReplaceAll(textReplaceAll(textReplaceAll(text, '\n', '%0A'), '\r', '%0D'), '"', '%22');
  const parts = [];
  for (let all = entriesOf(form), i = 0; i < all.length; i++) {
    const { 0: name, 1: value } = all[i];
    let head = `--${boundary}\r\nContent-Disposition: form-data; name="${escape(name)}"`;
    if (value instanceof Blob) {
      head += `; filename="${escape(value.name)}"`;
      head += `\r\nContent-Type: ${value.type || 'application/octet-stream'}`;
    }
    push(parts, `${head}\r\n\r\n`, value, '\r\n');
  }
  push(parts, `--${boundary}--\r\n`);
  return [blobBytes(new Blob(parts)), boundary];
}
