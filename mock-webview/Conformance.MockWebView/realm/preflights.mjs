// What hosts have allowed to requests that ask first, for as long as they allowed it (ENV-13, and the Fetch standard's CORS-preflight cache).
import { isSimpleMethod } from './cors.mjs';
import { allValues } from './headers.mjs';

const USUAL_AGE = 5; // s, where an answer names none
const GREATEST_AGE = 7200; // s, as in Chromium
const MOST = 512; // URLs, and things allowed at one of them

export class Preflights {
  #kept = new Map(); // origin and URL → what is allowed: `method POST` or `header x-name` → when it ends
  #clock;

  constructor(clock) {
    this.#clock = clock;
  }

  /** Whether everything that a request asks for is still allowed. */
  allow(origin, url, method, names) {
    const allowed = this.#kept.get(`${origin}\n${url}`);
    if (allowed === undefined) return false;
    const now = this.#clock.now();
    const holds = (what) => (allowed.get(what) ?? 0) > now;
    return (
      (isSimpleMethod(method) || holds(`method ${method}`) || holds('method *')) &&
      names.every((name) => holds(`header ${name}`) || (holds('header *') && name !== 'authorization'))
    );
  }

  /** Keeps what an answer allows. */
  keep(origin, url, method, block) {
    const age = ageOf(block);
    if (age === 0) return;
    if (this.#kept.size >= MOST) this.#forgetOld();
    const key = `${origin}\n${url}`;
    const allowed = this.#kept.get(key) ?? new Map();
    if (allowed.size >= MOST) allowed.clear();
    this.#kept.set(key, allowed);
    const end = this.#clock.now() + age * 1000;
    for (const name of listed(block, 'access-control-allow-methods') ?? [method]) allowed.set(`method ${name}`, end);
    for (const name of listed(block, 'access-control-allow-headers') ?? []) allowed.set(`header ${name.toLowerCase()}`, end);
  }

  /** Forgets everything: what one host allowed, another did not. */
  clear() {
    this.#kept.clear();
  }

  #forgetOld() {
    const now = this.#clock.now();
    for (const [key, allowed] of this.#kept) {
      if ([...allowed.values()].every((end) => end <= now)) this.#kept.delete(key);
    }
    if (this.#kept.size >= MOST) this.#kept.clear();
  }
}

function ageOf(block) {
  const text = allValues(block, 'access-control-max-age');
  return text !== null && /^[0-9]+$/.test(text.trim()) ? Math.min(Number(text), GREATEST_AGE) : USUAL_AGE;
}

const listed = (block, name) =>
  allValues(block, name)?.split(',').map((word) => word.trim()).filter((word) => word !== '') ?? null;
