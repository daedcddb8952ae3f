// Collects the realms that pages left behind. V8 sees little reason to: a dead realm weighs much and fills its counters little.
import v8 from 'node:v8';
import vm from 'node:vm';

const MANY = 40; // documents left since the last collection; with what lives, they fit into the young generation

// The function is taken where no page will ever be, and the flag goes again before any page's realm is made.
v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');
v8.setFlagsFromString('--no-expose-gc');

export class Collector {
  #left = 0;

  /** A document has been left. */
  documentLeft() {
    this.#left++;
  }

  /** Nothing is to be done just now. */
  atRest() {
    if (this.#left < MANY) return;
    this.#left = 0;
    collect();
  }
}
