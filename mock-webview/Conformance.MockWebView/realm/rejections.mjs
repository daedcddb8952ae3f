// Rejections that nobody handled: one Node process, many realms, so a promise is traced to its document by its prototypes.

export class Rejections {
  #documents = new WeakMap(); // a realm's Promise.prototype → its document

  constructor() {
    process.on('unhandledRejection', (reason, promise) => this.#unhandled(promise, reason));
  }

  track(document) {
    this.#documents.set(document.entry.promisePrototype, document);
  }

  #unhandled(promise, reason) {
    const document = this.#find(promise);
    if (document === null) {
      process.stderr.write(`realm: unhandled rejection ${reason instanceof Error ? reason.message : typeof reason}\n`);
      return;
    }
    if (document.alive) document.later(() => document.entry.rejected(promise, reason));
  }

  #find(promise) {
    try {
      for (let at = Object.getPrototypeOf(promise); at !== null; at = Object.getPrototypeOf(at)) {
        const document = this.#documents.get(at);
        if (document !== undefined) return document;
      }
    } catch {
      return null; // a page's proxy among the prototypes
    }
    return null;
  }
}
