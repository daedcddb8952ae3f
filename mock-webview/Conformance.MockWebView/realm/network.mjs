// How a page's request travels: to the host, to the kit's origin server, or nowhere; and what its page may read.
import { parseUrl, withoutHash } from './urls.mjs';
import { asModeAllows, preflightAllows, preflightOf, readableHeaders } from './cors.mjs';
import { policyAllows } from './csp.mjs';
import { allValues, findHeader, shownHeaders } from './headers.mjs';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 20;
const LOST = 'Load failed';

export class Network {
  /** Whether fetches of the scheme `ipc` fail before they are sent. */
  refusesIpc = false;
  #requests;
  #profile;
  #preflights = new Set();

  constructor(requests, profile) {
    this.#requests = requests;
    this.#profile = profile;
  }

  /** Where a URL leads: 'host', 'origin' or null. */
  route(view, url) {
    if (view.schemes.has(url.scheme)) return 'host';
    if (url.scheme !== 'http' && url.scheme !== 'https') return null;
    if (this.#profile.httpForm && url.hostname.endsWith('.localhost') && view.schemes.has(url.hostname.slice(0, -10))) {
      return 'host';
    }
    return 'origin';
  }

  /** A page's fetch. `done(error, status, headers, url, type, body)` is called outside any task. `state.number` is what to cancel. */
  fetch(document, wanted, done) {
    const { url } = wanted;
    const request = asModeAllows(wanted);
    if (request === null) return this.#refuse(document, url, 'its method needs another mode', done);
    const { method, mode } = request;
    if (this.refusesIpc && isIpc(url)) return this.#refuse(document, url, 'the ipc scheme is refused', done);
    // Scripts and style sheets have directives of their own, which are not kept.
    if (!request.isResource && !policyAllows(document.policy, 'connect-src', url, document.origin)) {
      return this.#refuse(document, url, "it violates the document's Content Security Policy", done);
    }
    const sameOrigin = document.origin !== 'null' && document.origin === url.origin;
    if (mode === 'same-origin' && !sameOrigin) return this.#refuse(document, url, 'it is not of the same origin', done);
    if (mode === 'cors' && !sameOrigin && this.#profile.preflight) {
      const preflight = preflightOf(method, request.headers, document.origin);
      if (preflight !== null) return this.#askFirst(document, request, preflight, done);
    }
    return this.#go(document, request, sameOrigin, done, 0);
  }

  #refuse(document, url, why, done) {
    document.say('error', `Refused to connect to ${url.href} because ${why}.`);
    document.later(() => done(LOST));
  }

  #askFirst(document, request, preflight, done) {
    const { url, method } = request;
    const key = [document.origin, withoutHash(url.href), method, ...preflight.names].join('\n');
    if (this.#preflights.has(key)) return this.#go(document, request, false, done, 0);
    const asking = { ...request, method: 'OPTIONS', headers: preflight.headers, body: null };
    return this.#dispatch(document, asking, preflight.headers, (error, status, headers) => {
      if (error === null && preflightAllows(status, headers, method, preflight.names, document.origin)) {
        this.#preflights.add(key);
        this.#go(document, request, false, done, 0);
        return;
      }
      document.say('error', `Access to ${url.href} from origin ${document.origin} is refused: the preflight does not allow it.`);
      done(LOST);
    });
  }

  #go(document, request, sameOrigin, done, hops) {
    const { url, method, mode } = request;
    let headers = request.headers;
    if (findHeader(headers, 'accept') === null) headers += 'accept\n*/*\n';
    if ((!sameOrigin && mode === 'cors') || (method !== 'GET' && method !== 'HEAD')) headers += `origin\n${document.origin}\n`;
    const referrer = this.#referrer(document, sameOrigin);
    if (referrer !== '') headers += `referer\n${referrer}\n`;
    headers += `user-agent\n${this.#profile.userAgent}\n`;
    return this.#dispatch(document, request, headers, (error, status, all, body) => {
      if (error !== null) return done(error);
      const next = this.#redirect(request, status, all);
      if (next !== null && hops < MOST_REDIRECTS) {
        const near = sameOrigin && document.origin === next.url.origin;
        this.#go(document, next, near, done, hops + 1);
        return;
      }
      this.#read(document, request, sameOrigin, [status, all, body], done);
    });
  }

  // Only real HTTP redirects: an answer of a custom scheme is what it is.
  #redirect(request, status, headers) {
    if (!REDIRECTS.has(status) || this.route(request.view, request.url) !== 'origin') return null;
    const location = allValues(headers, 'location');
    const url = location === null ? null : parseUrl(location, request.url.href);
    if (url === null) return null;
    const keeps = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD';
    return keeps ? { ...request, url } : { ...request, url, method: 'GET', body: null };
  }

  #read(document, request, sameOrigin, [status, all, body], done) {
    const headers = shownHeaders(all);
    const { url, mode } = request;
    if (sameOrigin) return done(null, status, headers, withoutHash(url.href), 'basic', body);
    if (mode === 'no-cors') return done(null, 0, '', '', 'opaque', null, { status, headers, body });
    const readable = readableHeaders(headers, document.origin);
    if (readable !== null) return done(null, status, readable, withoutHash(url.href), 'cors', body);
    document.say('error', `Origin ${document.origin} is not allowed by Access-Control-Allow-Origin. Status code: ${status}`);
    return done(LOST);
  }

  #referrer(document, sameOrigin) {
    if (document.origin === 'null') return '';
    return sameOrigin ? withoutHash(document.url) : `${document.origin}/`;
  }

  /** The load of a document. `done(error, status, headers, body, url)`. */
  load(view, owner, url, done, hops = 0) {
    const headers = 'accept\ntext/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\n' +
      `user-agent\n${this.#profile.userAgent}\n`;
    const request = { view, url, method: 'GET', headers, body: null };
    return this.#send(view, owner, url.href, request, headers, (error, status, all, body) => {
      const next = error === null ? this.#redirect(request, status, all) : null;
      if (next !== null && hops < MOST_REDIRECTS) this.load(view, owner, next.url, done, hops + 1);
      else done(error, status, all, body, url);
    });
  }

  #dispatch(document, request, headers, done) {
    request.state.number = this.#send(document.view, document, document.url, request, headers, done);
  }

  #send(view, owner, frameUrl, request, headers, done) {
    const to = this.route(view, request.url);
    if (to === null) {
      view.later(() => done(LOST));
      return 0;
    }
    const body = this.#profile.losesBodies && to === 'host' ? null : request.body;
    const url = withoutHash(request.url.href);
    return this.#requests.send(
      { view, owner, toHost: to === 'host', frameUrl, method: request.method, url, headers, body },
      done,
    );
  }

  /** Takes back a fetch that a page aborted. */
  cancel(state) {
    if (state.number > 0) this.#requests.cancel(state.number);
  }
}

const isIpc = (url) =>
  url.scheme === 'ipc' || ((url.scheme === 'http' || url.scheme === 'https') && url.hostname === 'ipc.localhost');
