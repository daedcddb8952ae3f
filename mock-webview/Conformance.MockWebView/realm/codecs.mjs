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

/** The decoders of a realm, by number: no outer object crosses. Those of one kind share one, but for what comes in chunks. */
export class Decoders {
  #kinds = new Map(); // text → number
  #made = new Map(); // number → [decoder, kind's label, options]
  #next = 0;

  /** Finds or makes a kind: its number and its encoding's name with a space between, or the empty text. */
  make(label, fatal, ignoreBOM) {
    try {
      const { encoding } = new TextDecoder(label);
      const kind = `${encoding} ${fatal} ${ignoreBOM}`;
      let number = this.#kinds.get(kind);
      if (number === undefined) this.#kinds.set(kind, (number = this.#add(encoding, { fatal, ignoreBOM })));
      return `${number} ${encoding}`;
    } catch {
      return '';
    }
  }

  #add(encoding, options) {
    this.#made.set(++this.#next, [new TextDecoder(encoding, options), encoding, options]);
    return this.#next;
  }

  /** Makes a decoder for chunks, of the kind of another; it goes with the last chunk. */
  begin(number) {
    const [, encoding, options] = this.#made.get(number);
    return this.#add(encoding, options);
  }

  end(number) {
    this.#made.delete(number);
  }

  /** Decodes, or gives undefined where the bytes are not valid. */
  decode(number, bytes, stream) {
    const held = this.#made.get(number);
    try {
      return held[0].decode(bytes, { stream });
    } catch {
      if (!stream) held[0] = new TextDecoder(held[1], held[2]); // whatever it has kept is nobody's
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
