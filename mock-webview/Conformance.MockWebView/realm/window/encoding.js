// TextEncoder, TextDecoder, atob and btoa.
const encodeUtf8 = (text) => {
  const bytes = new Uint8Array(bridge.utf8Length(text));
  bridge.writeUtf8(text, bytes);
  return bytes;
};
class TextEncoder {
  get encoding() {
    return 'utf-8';
  }
  encode(text = '') {
    return encodeUtf8(String(text));
  }
  encodeInto(text, target) {
    if (!isBuffer(target)) throw new TypeError('Argument 2 is not a Uint8Array.');
    const packed = bridge.writeUtf8(String(text), target);
    return { read: floor(packed / 4294967296), written: packed % 4294967296 };
  }
}
tag(TextEncoder, 'TextEncoder');

class TextDecoder {
  #number;
  #chunks = 0; // the decoder of the chunks under way
  #encoding;
  #fatal;
  #ignoreBOM;
  constructor(label = 'utf-8', options = {}) {
    this.#fatal = !!options?.fatal;
    this.#ignoreBOM = !!options?.ignoreBOM;
    const made = bridge.makeDecoder(String(label), this.#fatal, this.#ignoreBOM);
    if (made === '') throw new RangeError(`The encoding '${label}' is not supported.`);
    const space = textIndex(made, ' ');
    this.#number = Number(textSlice(made, 0, space));
    this.#encoding = textSlice(made, space + 1);
  }
  get encoding() {
    return this.#encoding;
  }
  get fatal() {
    return this.#fatal;
  }
  get ignoreBOM() {
    return this.#ignoreBOM;
  }
  decode(bytes, options) {
    if (bytes !== undefined && !isBuffer(bytes)) throw new TypeError('Argument 1 is not a buffer.');
    const stream = !!options?.stream;
    if (stream && this.#chunks === 0) this.#chunks = bridge.beginDecoding(this.#number);
    const number = this.#chunks === 0 ? this.#number : this.#chunks;
    const text = bridge.decode(number, bytes === undefined ? new Uint8Array(0) : viewOf(bytes), stream);
    if (!stream && this.#chunks !== 0) {
      bridge.endDecoding(this.#chunks);
      this.#chunks = 0;
    }
    if (text === undefined) throw new TypeError('The encoded data was not valid.');
    return text;
  }
}
tag(TextDecoder, 'TextDecoder');

hide(G, 'btoa', function btoa(text) {
  need(arguments.length, 1);
  const encoded = bridge.toBase64(String(text));
  if (encoded === undefined) throw domError('InvalidCharacterError', 'The string contains invalid characters.');
  return encoded;
});
hide(G, 'atob', function atob(text) {
  need(arguments.length, 1);
  const decoded = bridge.fromBase64(String(text));
  if (decoded === undefined) throw domError('InvalidCharacterError', 'The string contains invalid characters.');
  return decoded;
});
