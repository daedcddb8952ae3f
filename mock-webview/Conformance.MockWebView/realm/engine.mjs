// All webviews of one host, and what the kit says about them.
import vm from 'node:vm';
import { Clock } from './clock.mjs';
import { Collector } from './collector.mjs';
import { compileBootstrap } from './bootstrap.mjs';
import { In, Out } from './kinds.mjs';
import { Loop } from './loop.mjs';
import { Network } from './network.mjs';
import { profileOf } from './profiles.mjs';
import { RealmPool } from './realm.mjs';
import { Rejections } from './rejections.mjs';
import { Requests } from './requests.mjs';
import { Storages } from './storage.mjs';
import { textOf } from './fetches.mjs';
import { WebView } from './webview.mjs';
import { Wire } from './wire.mjs';

const SHARED_SCRIPTS = 256; // compiled scripts kept
const EVAL = 'webview-eval'; // a host's scripts are hardly ever the same twice
const SHARED_LENGTH = 1 << 20; // characters of the longest one kept

export class Engine {
  textOf = textOf;
  #views = new Map();
  #scripts = new Map(); // of the kit, by name
  #shared = new Map(); // compiled scripts, by name and text
  collector = new Collector();
  #storages = new Storages();
  #absent = new Map(); // label → those who wait for its creation
  #rejections = new Rejections();
  #frameId = 0;

  constructor({ platform, virtualTime }) {
    this.profile = profileOf(platform);
    this.clock = new Clock();
    this.wire = new Wire((kind, head, body) => this.#receive(kind, head, body), () => this.loop.turn());
    this.loop = new Loop(this.clock, virtualTime, () => this.wire.flush(), () => this.collector.atRest());
    this.requests = new Requests(this.wire, this.loop);
    this.network = new Network(this.requests, this.profile, this.clock);
    this.bootstrap = compileBootstrap((specifier) => this.#importForCurrent(specifier));
    this.pool = new RealmPool(this);
  }

  start() {
    this.wire.write(Out.ready, JSON.stringify([process.versions.v8, process.versions.node]));
    this.wire.flush();
    this.wire.listen(Out.taken);
    setImmediate(this.pool.fill);
  }

  nextFrameId() {
    return ++this.#frameId;
  }

  /** Makes a document findable by the promises of its realm. */
  track(document) {
    this.#rejections.track(document);
  }

  // Scripts that documents share know their document by what is running.
  #importForCurrent(specifier) {
    const document = this.loop.current;
    if (document?.modules === undefined) throw new TypeError('There is no document to import into.');
    return document.modules.fromScript(specifier);
  }

  /** Compiles a classic script; the same text under the same name is compiled once for all documents. Throws what the compiler throws. */
  compile(source, name) {
    const key = `${name}\n${source}`;
    let script = this.#shared.get(key);
    if (script === undefined) {
      const importModuleDynamically = (specifier) => this.#importForCurrent(specifier);
      script = new vm.Script(source, { filename: name, importModuleDynamically });
      if (this.#shared.size >= SHARED_SCRIPTS) this.#shared.clear();
      if (name !== EVAL && source.length <= SHARED_LENGTH) this.#shared.set(key, script);
    }
    return script;
  }

  storage(document, area, operation, name, value) {
    const scope = area === 'local' ? '' : document.view.main.id;
    return this.#storages.run(`${area}\n${document.origin}\n${scope}`, operation, name, value);
  }

  // ---- what the kit says

  #receive(kind, head, body) {
    this.loop.holding = true;
    if (kind !== In.ping) this.loop.heard();
    switch (kind) {
      case In.answer:
        return this.requests.answer(head[0], head[1], head[2], body);
      case In.eval:
        return this.#eval(head, body);
      case In.evaluate:
        return this.#evaluate(head, body);
      case In.fail:
        return this.requests.fail(head[0], head[1]);
      case In.dropped:
        return this.requests.dropped(head[0]);
      case In.allow:
        return this.requests.allow(head[0], head[1]);
      case In.ping:
        return this.wire.write(Out.pong, JSON.stringify(head));
      default:
        return this.#receiveRare(kind, head, body);
    }
  }

  #receiveRare(kind, head, body) {
    switch (kind) {
      case In.create:
        return this.#create(head);
      case In.navigate:
        return this.#act(head[0], head[2], (view, done) => view.navigate(head[1], done));
      case In.reload:
        return this.#act(head[0], head[1], (view, done) => view.reload(done));
      case In.close:
        return this.#act(head[0], head[1], (view, done) => this.#close(view, done));
      case In.script:
        return void this.#scripts.set(head[0], body);
      case In.whenLoaded:
        return this.#whenLoaded(head[0], head[1]);
      case In.refuseIpc:
        this.network.refusesIpc = head[1];
        return this.#settle(head[0], 'ok');
      case In.reset:
        return this.#reset(head[0]);
    }
  }

  #create([label, url, schemes, scripts]) {
    if (this.#views.has(label)) return;
    const view = new WebView(this, label, url, schemes, scripts.map(([source, all]) => ({ source, all })));
    this.#views.set(label, view);
    const waiting = this.#absent.get(label) ?? [];
    this.#absent.delete(label);
    for (const call of waiting) this.#whenLoaded(call, label);
  }

  #eval([label, id], source) {
    const view = this.#views.get(label);
    const answer = (json) => this.wire.write(Out.evalAnswered, JSON.stringify([id]), json);
    if (view === undefined) {
      if (id !== null) answer(null);
      return;
    }
    view.eval(source, id === null ? null : answer);
  }

  #evaluate([call, label, name], argument) {
    const view = this.#views.get(label);
    if (view === undefined) return this.#settle(call, 'none', label);
    const answer = view.owe((outcome, text, stack) => this.#settle(call, outcome, text, stack));
    view.later(() => {
      const document = view.main.current();
      this.loop.current = document;
      document.evaluate(name, this.#scripts.get(name), argument, answer);
    });
  }

  #act(label, call, act) {
    const view = this.#views.get(label);
    if (view === undefined) {
      if (call !== 0) this.#settle(call, 'none', label);
      return;
    }
    const answer = call === 0 ? null : view.owe((outcome, text) => this.#settle(call, outcome, text));
    const done = answer === null ? undefined : (reason) => answer(reason === null ? 'ok' : 'failed', reason ?? '');
    view.later(() => act(view, done));
  }

  #close(view, done) {
    if (!view.alive) return;
    this.#views.delete(view.label);
    done?.(null);
    view.close();
    this.#storages.leave(view.main.id);
    this.wire.write(Out.closed, JSON.stringify([view.label]));
  }

  #whenLoaded(call, label) {
    const view = this.#views.get(label);
    if (view === undefined) {
      const waiting = this.#absent.get(label) ?? [];
      waiting.push(call);
      this.#absent.set(label, waiting);
      return;
    }
    view.whenLoaded((loaded) => (loaded ? this.#settle(call, 'ok') : this.#settle(call, 'gone')));
  }

  #settle(call, outcome, text = '', stack = '') {
    this.wire.write(Out.settled, JSON.stringify([call, outcome, stack]), text);
  }

  // The session is over: its pages go without a word to a host that is not there.
  #reset(epoch) {
    for (const view of this.#views.values()) view.close();
    this.#views.clear();
    this.requests.clear();
    this.network.clear();
    this.#storages.clear();
    this.wire.write(Out.resetDone, JSON.stringify([epoch]));
  }
}
