// ES modules: requested from the host by their URL as a WebView does, one map for each document, import maps too.
import vm from 'node:vm';
import { findHeader } from './headers.mjs';
import { parseUrl } from './urls.mjs';

const SCRIPT_TYPE = /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

export class Modules {
  #document;
  #loaded = new Map(); // URL → promise of a linked-to-be module
  #imports = new Map();
  #scopes = [];
  #inline = 0;
  #ready = new Map(); // URL → promise of an evaluated module

  constructor(document) {
    this.#document = document;
  }

  /** import() of a classic script. */
  fromScript = (specifier) => this.#dynamic(specifier, this.#document.baseUrl);

  /** Adds an import map's text. */
  addMap(text) {
    let map;
    try {
      map = JSON.parse(text);
    } catch (error) {
      this.#document.entry.report(this.#document.entry.makeError('SyntaxError', `Failed to parse import map: ${error.message}`));
      return;
    }
    this.#addImports(this.#imports, map.imports);
    for (const [prefix, imports] of Object.entries(map.scopes ?? {})) {
      const own = new Map();
      this.#addImports(own, imports);
      this.#scopes.push([parseUrl(prefix, this.#document.baseUrl)?.href ?? prefix, own]);
    }
  }

  #addImports(target, imports) {
    for (const [name, address] of Object.entries(imports ?? {})) {
      const href = parseUrl(String(address), this.#document.baseUrl)?.href;
      if (href !== undefined) target.set(/^(?:\/|\.\.?\/)/.test(name) ? (parseUrl(name, this.#document.baseUrl)?.href ?? name) : name, href);
    }
  }

  /** The URL a specifier means, or null. */
  resolve(specifier, from) {
    const relative = /^(?:\/|\.\.?\/)/.test(specifier);
    const asUrl = relative ? parseUrl(specifier, from) : parseUrl(specifier, '');
    const key = asUrl?.href ?? specifier;
    const scopes = this.#scopes.filter(([prefix]) => from.startsWith(prefix)).sort(([a], [b]) => b.length - a.length);
    for (const imports of [...scopes.map(([, own]) => own), this.#imports]) {
      const hit = mapped(imports, key);
      if (hit !== null) return hit;
    }
    return asUrl?.href ?? null;
  }

  /** Runs a module script of a page; `done(ok)`, outside any page code. */
  runUrl(url, done) {
    const href = parseUrl(url, this.#document.baseUrl)?.href;
    if (href === undefined) return void this.#document.later(() => done(false));
    this.#run(() => this.#evaluated(href), done);
  }

  /** Runs an inline module script. */
  runInline(source, done) {
    this.#run(() => {
      const module = this.#compile(source, this.#document.baseUrl, `${this.#document.url}#module-${++this.#inline}`);
      return this.#linkAndRun(module);
    }, done);
  }

  // A script that cannot be had fires `error`; one that throws is reported and has still loaded.
  async #run(start, done) {
    const document = this.#document;
    let had = true;
    try {
      await start();
    } catch (error) {
      had = !(error instanceof Missing);
      if (had) document.entry.report(this.#own(error));
      else document.say('error', error.message);
    }
    document.later(() => done(had));
  }

  async #dynamic(specifier, from) {
    const document = this.#document;
    const href = this.resolve(String(specifier), from);
    try {
      if (href === null) throw new Unresolved(specifier);
      return await this.#evaluated(href);
    } catch (error) {
      throw this.#own(error);
    } finally {
      document.engine.loop.schedule();
    }
  }

  // Errors of this process become errors of the page's realm; the page's own pass.
  #own(error) {
    if (!(error instanceof Error)) return error;
    const name = error instanceof Missing || error instanceof Unresolved ? 'TypeError' : error.name;
    return this.#document.entry.makeError(name, error.message);
  }

  #evaluated(href) {
    let ready = this.#ready.get(href);
    if (ready === undefined) {
      ready = this.#load(href).then((module) => this.#linkAndRun(module));
      this.#ready.set(href, ready);
    }
    return ready;
  }

  async #linkAndRun(module) {
    await this.#loadAll(module, new Set());
    if (module.status === 'unlinked') await this.#linkInTurn(module);
    await module.evaluate();
    return module;
  }

  // The whole graph first: linking must not wait for the network, for two graphs that share a module cannot be linked at once.
  async #loadAll(module, seen) {
    if (seen.has(module)) return;
    seen.add(module);
    await Promise.all(module.dependencySpecifiers.map(async (specifier) => {
      await this.#loadAll(await this.#dependency(specifier, module), seen);
    }));
  }

  #linkInTurn(module) {
    const turn = this.#linking.then(() => (module.status === 'unlinked' ? module.link(this.#dependency) : undefined));
    this.#linking = turn.catch(() => {});
    return turn;
  }

  #linking = Promise.resolve();

  #dependency = (specifier, referrer) => {
    const href = this.resolve(specifier, this.#bases.get(referrer));
    if (href === null) throw new Unresolved(specifier);
    return this.#load(href);
  };

  #bases = new WeakMap();

  #load(href) {
    let loading = this.#loaded.get(href);
    if (loading === undefined) this.#loaded.set(href, (loading = this.#request(href)));
    return loading;
  }

  #request(href) {
    const document = this.#document;
    const url = parseUrl(href, '');
    return new Promise((resolve, reject) => {
      const request = { view: document.view, url, method: 'GET', mode: 'cors', headers: '', body: null, state: {}, isResource: true };
      document.engine.network.fetch(document, request, (error, answer) => {
        const type = ((error === null && findHeader(answer.headers, 'content-type')) || '').split(';')[0].trim().toLowerCase();
        document.later(() => {
          if (error !== null || answer.status >= 400) return reject(new Missing(href, error ?? `status ${answer.status}`));
          if (!SCRIPT_TYPE.test(type)) return reject(new Missing(href, `its type is '${type}'`));
          try {
            resolve(this.#compile(document.engine.textOf(answer.body), answer.url, href));
          } catch (failure) {
            reject(failure);
          }
        });
      });
    });
  }

  #compile(source, base, name) {
    const module = new vm.SourceTextModule(source, {
      context: this.#document.global,
      identifier: name,
      initializeImportMeta: (meta) => this.#document.entry.fillMeta(meta, base),
      importModuleDynamically: (specifier) => this.#dynamic(specifier, base),
    });
    this.#bases.set(module, base);
    return module;
  }
}

class Missing extends Error {
  constructor(url, why) {
    super(`Importing a module script failed: ${url} (${why}).`);
  }
}

class Unresolved extends Error {
  constructor(specifier) {
    super(`Module name, '${specifier}' does not resolve to a valid URL.`);
  }
}

function mapped(imports, key) {
  const exact = imports.get(key);
  if (exact !== undefined) return exact;
  let best = null;
  for (const [name, address] of imports) {
    if (name.endsWith('/') && key.startsWith(name) && (best === null || name.length > best[0].length)) best = [name, address];
  }
  return best === null ? null : best[1] + key.slice(best[0].length);
}
