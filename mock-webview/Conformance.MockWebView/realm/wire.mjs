// Frames on standard input and output: u32 length of the rest, u8 kind, u8 body kind, u32 length of the head, the head
// as JSON text, the body. Little-endian. Bodies are never re-encoded; everything written in one turn leaves in one write.
import { Socket } from 'node:net';
import { writeSync } from 'node:fs';
import { Body } from './kinds.mjs';

const FIXED = 10; // bytes before the head
// A page may have a length of its own for its bytes.
const lengthGetter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'length').get;
const lengthOf = (bytes) => Reflect.apply(lengthGetter, bytes, []);
const KEEP = 1 << 20; // a larger output buffer is given back after its turn
const REPORT_TAKEN = 1 << 14; // the kit is told of consumed input at the latest after so many bytes

export class Wire {
  #out = Buffer.allocUnsafe(1 << 16);
  #used = 0;
  #partial = null; // a frame that spans chunks, owned
  #filled = 0;
  #lengthBytes = [];
  #taken = 0; // input bytes not yet reported
  #receive;
  #batchEnd;

  /** @param receive hears (kind, head, body) @param batchEnd is called after each chunk of input. */
  constructor(receive, batchEnd) {
    this.#receive = receive;
    this.#batchEnd = batchEnd;
  }

  /** Starts reading; the end of input ends the process. */
  listen(takenKind) {
    this.takenKind = takenKind;
    const leave = () => process.reallyExit(0);
    const socket = new Socket({
      fd: 0,
      readable: true,
      writable: false,
      onread: {
        buffer: Buffer.allocUnsafeSlow(1 << 16),
        callback: (count, buffer) => {
          this.#feed(buffer, count);
          this.#batchEnd();
          return true;
        },
      },
    });
    socket.on('end', leave);
    socket.on('close', leave);
    socket.on('error', leave);
  }

  #feed(chunk, end) {
    this.#taken += end;
    let at = 0;
    if (this.#partial !== null) {
      at = this.#fill(chunk, 0, end);
    }
    while (at < end && this.#partial === null) {
      if (this.#lengthBytes.length > 0 || end - at < 4) {
        this.#lengthBytes.push(chunk[at++]);
        if (this.#lengthBytes.length === 4) {
          const [a, b, c, d] = this.#lengthBytes;
          this.#lengthBytes.length = 0;
          at = this.#begin((a | (b << 8) | (c << 16) | (d << 24)) >>> 0, chunk, at, end);
        }
        continue;
      }
      const total = chunk.readUInt32LE(at);
      if (end - at - 4 >= total) {
        this.#dispatch(chunk, at + 4, total, false);
        at += 4 + total;
      } else {
        at = this.#begin(total, chunk, at + 4, end);
      }
    }
  }

  #begin(total, chunk, at, end) {
    this.#partial = Buffer.allocUnsafeSlow(total);
    this.#filled = 0;
    return this.#fill(chunk, at, end);
  }

  #fill(chunk, at, end) {
    const count = Math.min(end - at, this.#partial.length - this.#filled);
    chunk.copy(this.#partial, this.#filled, at, at + count);
    this.#filled += count;
    if (this.#filled === this.#partial.length) {
      const whole = this.#partial;
      this.#partial = null;
      this.#dispatch(whole, 0, whole.length, true);
    }
    return at + count;
  }

  #dispatch(buffer, at, total, owned) {
    const headLength = buffer.readUInt32LE(at + 2);
    const bodyAt = at + 6 + headLength;
    const head = JSON.parse(buffer.utf8Slice(at + 6, bodyAt));
    let body = null;
    switch (buffer[at + 1]) {
      case Body.text:
        body = buffer.utf8Slice(bodyAt, at + total);
        break;
      case Body.bytes:
        body = buffer.subarray(bodyAt, at + total);
        if (!owned) body = Buffer.from(body);
        break;
    }
    this.#receive(buffer[at], head, body);
  }

  /** Queues a frame. @param head JSON text @param body a string, bytes or null. */
  write(kind, head, body = null) {
    const text = typeof body === 'string';
    const size = body === null ? 0 : text ? (body.length < 4096 ? body.length * 3 : Buffer.byteLength(body)) : lengthOf(body);
    this.#reserve(FIXED + head.length * 3 + size);
    const out = this.#out;
    const at = this.#used;
    const headLength = out.utf8Write(head, at + FIXED, out.length - at - FIXED);
    let end = at + FIXED + headLength;
    if (text) end += out.utf8Write(body, end, out.length - end);
    else if (body !== null) {
      out.set(body, end);
      end += size;
    }
    out.writeUInt32LE(end - at - 4, at);
    out[at + 4] = kind;
    out[at + 5] = body === null ? Body.none : text ? Body.text : Body.bytes;
    out.writeUInt32LE(headLength, at + 6);
    this.#used = end;
  }

  #reserve(size) {
    if (this.#out.length - this.#used >= size) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.#out.length * 2, this.#used + size));
    this.#out.copy(grown, 0, 0, this.#used);
    this.#out = grown;
  }

  /** Writes what is queued. The pipe blocks; the kit always reads. */
  flush() {
    if (this.#taken > 0 && (this.#used > 0 || this.#taken >= REPORT_TAKEN)) {
      const taken = this.#taken;
      this.#taken = 0;
      this.write(this.takenKind, `[${taken}]`);
    }
    if (this.#used === 0) return;
    let at = 0;
    while (at < this.#used) {
      try {
        at += writeSync(1, this.#out, at, this.#used - at);
      } catch (error) {
        if (error.code !== 'EAGAIN') process.reallyExit(0);
      }
    }
    this.#used = 0;
    if (this.#out.length > KEEP) this.#out = Buffer.allocUnsafe(1 << 16);
  }
}
