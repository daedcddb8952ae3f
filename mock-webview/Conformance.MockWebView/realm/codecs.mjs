// Text and bytes: UTF-8 both ways, other encodings, base 64.

const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

/** Writes a string into bytes of a realm; gives read * 2^32 + written. */
export function writeUtf8(text, target) {
  const { read, written } = encoder.encodeInto(text, target);
  return read * 4294967296 + written;
}
const encoder = new TextEncoder();

/** How many bytes a string takes as UTF-8. */
export const utf8Length = (text) => Buffer.byteLength(text, 'utf8');

/** Reads bytes as UTF-8; what is invalid becomes U+FFFD, a byte order mark stays. */
export const readUtf8 = (bytes) => lossy.decode(bytes);

/** The decoders a realm has made, by number: no outer object crosses. */
export class Decoders {
  #made = new Map();
  #next = 0;

  /** Makes one: its number and its encoding's name with a space between, or the empty text. */
  make(label, fatal, ignoreBOM) {
    try {
      const decoder = new TextDecoder(label, { fatal, ignoreBOM });
      this.#made.set(++this.#next, decoder);
      return `${this.#next} ${decoder.encoding}`;
    } catch {
      return '';
    }
  }

  /** Decodes, or gives undefined where the bytes are not valid. */
  decode(number, bytes, stream) {
    try {
      return this.#made.get(number).decode(bytes, { stream });
    } catch {
      return undefined;
    }
  }
}

/** Base 64 of a binary string, or undefined where a character does not fit. */
export function toBase64(text) {
  try {
    return btoa(text);
  } catch {
    return undefined;
  }
}

/** The binary string of base 64, or undefined where it is none. */
export function fromBase64(text) {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
