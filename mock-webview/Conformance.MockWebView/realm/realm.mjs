// One V8 context with the window APIs in it, made ahead of time and then given to one document.
import vm from 'node:vm';
import { makeBridge } from './bridge.mjs';

export class Realm {
  /** The document that lives here, once there is one. */
  document = null;

  constructor(engine) {
    this.global = vm.createContext(vm.constants.DONT_CONTEXTIFY, { name: 'page' });
    // The completion value is a function of the realm; it sees the bridge before any page code runs.
    const boot = engine.bootstrap.runInContext(this.global, { displayErrors: false });
    this.entry = boot(makeBridge(engine, this));
  }
}

const READY = 4; // realms kept ahead: a few windows at once, or a few reloads in a row
const REST = 2; // ms after the last page began, when its first requests are on their way

/** Keeps realms ready, so that a page does not wait for its making. */
export class RealmPool {
  #ready = [];
  #engine;
  #refill = null;

  constructor(engine) {
    this.#engine = engine;
  }

  take() {
    if (this.#refill === null) this.#refill = setTimeout(this.fill, REST);
    else this.#refill.refresh();
    return this.#ready.pop() ?? new Realm(this.#engine);
  }

  /** Makes one realm, and the rest later: input comes first. */
  fill = () => {
    this.#refill = null;
    this.#ready.push(new Realm(this.#engine));
    if (this.#ready.length < READY) this.#refill = setTimeout(this.fill, 0);
  };
}
