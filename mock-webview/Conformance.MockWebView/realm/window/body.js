// Bodies of requests and responses: text or bytes as they came, a stream only where somebody looks.
const withoutMark = (text) => (textStarts(text, '\ufeff') ? textSlice(text, 1) : text);
const asText = (body) => {
  if (body === null) return '';
  return withoutMark(typeof body === 'string' ? body : bridge.readUtf8(body));
};
const asBytes = (body) => {
  if (body === null) return new Uint8Array(0);
  return typeof body === 'string' ? encodeUtf8(body) : copyOf(body);
};
const wellFormed = (text) => apply(toWellFormed, text, []);

/** A body a page gives: [text, bytes, stream or null, its type or null]. */
function extractBody(value) {
  if (value === undefined || value === null) return [null, null];
  if (typeof value === 'string') return [wellFormed(value), 'text/plain;charset=UTF-8'];
  if (isBuffer(value)) return [copyOf(value), null];
  if (value instanceof Blob) return [blobBytes(value), value.type || null];
  if (value instanceof URLSearchParams) return [queryText(value), 'application/x-www-form-urlencoded;charset=UTF-8'];
  if (value instanceof FormData) {
    const { 0: bytes, 1: boundary } = multipart(value);
    return [bytes, `multipart/form-data; boundary=${boundary}`];
  }
  if (value instanceof ReadableStream) {
    if (value.locked || value.disturbed) throw new TypeError('The stream is locked or has been read.');
    return [value, null];
  }
  return [wellFormed(String(value)), 'text/plain;charset=UTF-8'];
}

let bodyOf; // (owner) → its body, unread
let takeBody; // (owner) → its body, which is the owner's no more
let copyBody; // (owner) → its body once more
class Body {
  #body = null;
  #used = false;
  #stream = null;
  constructor(body) {
    this.#body = body;
  }
  static {
    bodyOf = (owner) => owner.#body;
    takeBody = (owner) => {
      if (owner.#body === null) return null;
      owner.#needUnread();
      owner.#used = true;
      return owner.#body;
    };
    copyBody = (owner) => {
      owner.#needUnread();
      if (!(owner.#body instanceof ReadableStream)) return owner.#body;
      const { 0: own, 1: copy } = owner.#body.tee();
      owner.#body = own;
      owner.#stream = null;
      return copy;
    };
  }
  get bodyUsed() {
    if (this.#body === null) return false;
    return this.#used || (this.#stream?.disturbed ?? false);
  }
  get body() {
    if (this.#body === null) return null;
    return (this.#stream ??= this.#body instanceof ReadableStream ? this.#body : streamOf(asBytes(this.#body)));
  }
  #needUnread() {
    if (this.bodyUsed || this.#stream?.locked) throw new TypeError('Body is disturbed or locked');
  }
  // Gives the body, once; a stream is read whole.
  #take() {
    this.#needUnread();
    this.#used = true;
    return this.#body instanceof ReadableStream ? readWhole(this.#body) : this.#body;
  }
  #read(convert) {
    try {
      const body = this.#take();
      if (body instanceof Promise) return then(body, convert);
      return promiseWith(convert(body));
    } catch (error) {
      return rejectionWith(error);
    }
  }
  text() {
    return this.#read(asText);
  }
  json() {
    return this.#read((body) => parseJson(asText(body)));
  }
  arrayBuffer() {
    return this.#read((body) => typedBuffer(asBytes(body)));
  }
  bytes() {
    return this.#read(asBytes);
  }
  blob() {
    const type = typeOf(this.headers) ?? '';
    return this.#read((body) => new Blob([asBytes(body)], { type }));
  }
  formData() {
    const type = typeOf(this.headers) ?? '';
    return this.#read((body) => formOf(body, type));
  }
}
