// Blob, File and FormData.
let blobBytes; // (blob) → its bytes, not a copy
let typeBlob; // (blob, type) gives it a type as it stands
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
    const type = textLower(String(options?.type ?? ''));
    this.#type = regexTest(/[^ -~]/, type) ? '' : type;
  }
  static {
    blobBytes = (blob) => blob.#bytes;
    typeBlob = (blob, type) => { blob.#type = type; };
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
  constructor(form = undefined, submitter = null) {
    if (form === undefined) return;
    if (!isOne(form, 'HTMLFormElement')) throw new TypeError("Argument 1 ('form') must be an instance of HTMLFormElement");
    listEach(formEntries(form, submitter), ({ 0: name, 1: value }) => push(this.#list, FormData.#entry(name, value)));
  }
  // A blob becomes a file, by the name it is given or has.
  static #entry(name, value, filename) {
    const key = wellFormed(String(name));
    if (!(value instanceof Blob)) {
      if (filename !== undefined) throw new TypeError("Argument 2 ('value') must be an instance of Blob where a file name is given");
      return [key, wellFormed(String(value))];
    }
    if (value instanceof File && filename === undefined) return [key, value];
    const { type, lastModified } = value;
    return [key, new File([value], filename === undefined ? 'blob' : wellFormed(String(filename)), { type, lastModified })];
  }
  append(name, value, filename = undefined) {
    need(arguments.length, 2);
    push(this.#list, FormData.#entry(name, value, filename));
  }
  set(name, value, filename = undefined) {
    need(arguments.length, 2);
    const entry = FormData.#entry(name, value, filename);
    const at = listFindIndex(this.#list, ({ 0: own }) => own === entry[0]);
    if (at < 0) push(this.#list, entry);
    else this.#list = listMap(listFilter(this.#list, (own, index) => index === at || own[0] !== entry[0]), (own) => (own[0] === entry[0] ? entry : own));
  }
  delete(name) {
    need(arguments.length, 1);
    const key = wellFormed(String(name));
    this.#list = listFilter(this.#list, ({ 0: own }) => own !== key);
  }
  #all(name) {
    const key = wellFormed(String(name));
    return listMap(listFilter(this.#list, ({ 0: own }) => own === key), ({ 1: value }) => value);
  }
  get(name) {
    need(arguments.length, 1);
    return firstOf(this.#all(name)) ?? null;
  }
  getAll(name) {
    need(arguments.length, 1);
    return this.#all(name);
  }
  has(name) {
    need(arguments.length, 1);
    return this.#all(name).length > 0;
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
