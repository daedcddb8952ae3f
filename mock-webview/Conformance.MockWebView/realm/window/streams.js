// ReadableStream as far as pages read bodies and make small streams of their own. A body arrives whole, as one chunk.
let readWhole; // (stream) → promise of all its bytes
class ReadableStream {
  #queue = [];
  #state = 'readable';
  #error = undefined;
  #waiting = []; // reads that found nothing
  #source;
  #reader = null;
  #pulling = false;
  #started;
  disturbed = false;
  constructor(source = {}) {
    this.#source = source ?? {};
    hide(this, 'disturbed', false);
    const controller = this.#makeController();
    const start = this.#source.start?.(controller);
    this.#started = then(promiseOurs(start), () => this.#pull(controller), (error) => controller.error(error));
  }
  #makeController() {
    const stream = this;
    return {
      get desiredSize() { return stream.#state === 'readable' ? 1 - stream.#queue.length : 0; },
      enqueue(chunk) {
        if (stream.#state !== 'readable') throw new TypeError('The stream is not readable.');
        const waiting = shift(stream.#waiting);
        if (waiting === undefined) push(stream.#queue, chunk);
        else waiting.resolve({ value: chunk, done: false });
        stream.#pullSoon(this);
      },
      close() {
        if (stream.#state !== 'readable') throw new TypeError('The stream is not readable.');
        stream.#state = 'closed';
        listEach(takeAll(stream.#waiting), (waiting) => waiting.resolve({ value: undefined, done: true }));
      },
      error(reason) {
        stream.#state = 'errored';
        stream.#error = reason;
        stream.#queue.length = 0;
        listEach(takeAll(stream.#waiting), (waiting) => waiting.reject(reason));
      },
    };
  }
  #pullSoon(controller) {
    if (this.#waiting.length > 0) then(resolved, () => this.#pull(controller));
  }
  #pull(controller) {
    this.#controller = controller;
    if (this.#pulling || this.#state !== 'readable' || this.#queue.length > 0 || typeof this.#source.pull !== 'function') return;
    this.#pulling = true;
    const again = () => {
      this.#pulling = false;
      if (this.#waiting.length > 0) this.#pull(controller);
    };
    then(unasked(new Promise((resolve) => { resolve(this.#source.pull(controller)); })), again, (error) => controller.error(error));
  }
  #controller = null;
  #read() {
    hide(this, 'disturbed', true);
    return new Promise((resolve, reject) => {
      if (this.#queue.length > 0) resolve({ value: shift(this.#queue), done: false });
      else if (this.#state === 'closed') resolve({ value: undefined, done: true });
      else if (this.#state === 'errored') reject(this.#error);
      else {
        push(this.#waiting, { resolve, reject });
        if (this.#controller !== null) this.#pull(this.#controller);
      }
    });
  }
  get locked() {
    return this.#reader !== null;
  }
  getReader(options) {
    if (options?.mode !== undefined) throw new TypeError('Readers of that mode are not offered.');
    if (this.#reader !== null) throw new TypeError('ReadableStream is locked');
    const stream = this;
    this.#reader = {
      read() { return stream.#reader === this ? stream.#read() : rejectionWith(new TypeError('The reader was released.')); },
      releaseLock() { stream.#reader = null; },
      cancel(reason) { return stream.#cancel(reason); },
      get closed() { return then(stream.#started, () => undefined); },
    };
    return this.#reader;
  }
  #cancel(reason) {
    hide(this, 'disturbed', true);
    this.#queue.length = 0;
    if (this.#state === 'readable') this.#state = 'closed';
    return then(promiseOurs(this.#source.cancel?.(reason)), () => undefined);
  }
  cancel(reason) {
    return this.#reader === null ? this.#cancel(reason) : rejectionWith(new TypeError('ReadableStream is locked'));
  }
  tee() {
    const reader = this.getReader();
    const both = [];
    const toBoth = (act) => { listEach(both, (controller) => act(controller)); };
    const pull = () => then(
      reader.read(),
      ({ value, done }) => toBoth((controller) => (done ? controller.close() : controller.enqueue(value))),
      (error) => toBoth((controller) => controller.error(error)),
    );
    const start = (controller) => void push(both, controller);
    return [new ReadableStream({ start, pull }), new ReadableStream({ start, pull })];
  }
  async *[Symbol.asyncIterator]() {
    const reader = this.getReader();
    for (let item = await reader.read(); !item.done; item = await reader.read()) yield item.value;
  }
  static {
    readWhole = async (stream) => {
      const chunks = [];
      stream.getReader();
      for (let item = await stream.#read(); !item.done; item = await stream.#read()) push(chunks, item.value);
      return blobBytes(new Blob(chunks));
    };
  }
}
tag(ReadableStream, 'ReadableStream');

/** A stream of bytes that are already there. */
const streamOf = (bytes) => new ReadableStream({
  start(controller) {
    if (typedLength(bytes) > 0) controller.enqueue(copyOf(bytes));
    controller.close();
  },
});
