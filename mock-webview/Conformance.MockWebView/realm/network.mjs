// How a page's request travels: to the host, to the kit's origin server, or nowhere (ENV-01); and what its page may read (ENV-12).
import { parseUrl, withoutHash } from './urls.mjs';
import { asModeAllows, preflightAllows, preflightOf, readableHeaders } from './cors.mjs';
import { policyAllows } from './csp.mjs';
import { findHeader, shownHeaders } from './headers.mjs';
import { Preflights } from './preflights.mjs';
import { isRedirect, mayFollow, nextRequest } from './redirects.mjs';

const LOST = 'Load failed';

export class Network {
  /** Whether fetches of the scheme `ipc` fail before they are sent. */
  refusesIpc = false;
  #requests;
  #profile;
  #preflights;

  constructor(requests, profile, clock) {
    this.#requests = requests;
    this.#profile = profile;
    this.#preflights = new Preflights(clock);
  }

  /** Forgets what the host of a session that is over has allowed. */
  clear() {
    this.#preflights.clear();
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

  /** A page's fetch. `done(error, answer)` is called outside any task. `state.number` is what to cancel. */
  fetch(document, wanted, done) {
    const { url } = wanted;
    const allowed = asModeAllows(wanted);
    if (allowed === null) return this.#refuse(document, url, 'its method needs another mode', done);
    const sameOrigin = document.origin !== 'null' && document.origin === url.origin;
    const { mode, redirect } = allowed;
    if (mode === 'same-origin' && !sameOrigin) return this.#refuse(document, url, 'it is not of the same origin', done);
    if (mode === 'no-cors' && !sameOrigin && redirect !== 'follow') {
      return this.#refuse(document, url, 'what its mode hides may only be followed', done);
    }
    return this.#start(document, { ...allowed, origin: document.origin, hops: 0 }, sameOrigin, done);
  }

  #refuse(document, url, why, done) {
    document.say('error', `Refused to connect to ${url.href} because ${why}.`);
    document.later(() => done(LOST));
  }

  // Also where a redirect leads.
  #start(document, request, sameOrigin, done) {
    const { url, method, mode } = request;
    if (this.refusesIpc && isIpc(url)) return this.#refuse(document, url, 'the ipc scheme is refused', done);
    // Scripts and style sheets have directives of their own, which are not kept.
    if (!request.isResource && !policyAllows(document.policy, 'connect-src', url, document.origin)) {
      return this.#refuse(document, url, "it violates the document's Content Security Policy", done);
    }
    if (mode === 'cors' && !sameOrigin && this.#profile.preflight) {
      const preflight = preflightOf(method, request.headers, request.origin);
      if (preflight !== null) return this.#askFirst(document, request, preflight, done);
    }
    return this.#go(document, request, sameOrigin, done);
  }

  #askFirst(document, request, preflight, done) {
    const { url, method, origin } = request;
    const asked = [origin, withoutHash(url.href), method];
    if (this.#preflights.allow(...asked, preflight.names)) return this.#go(document, request, false, done);
    const asking = { ...request, method: 'OPTIONS', headers: preflight.headers, body: null };
    return this.#dispatch(document, asking, preflight.headers, (error, status, headers) => {
      if (error === null && preflightAllows(status, headers, method, preflight.names, origin)) {
        this.#preflights.keep(...asked, headers);
        this.#go(document, request, false, done);
        return;
      }
      document.say('error', `Access to ${url.href} from origin ${origin} is refused: the preflight does not allow it.`);
      done(LOST);
    });
  }

  #go(document, request, sameOrigin, done) {
    const { method, mode } = request;
    let headers = request.headers;
    if (findHeader(headers, 'accept') === null) headers += 'accept\n*/*\n';
    if ((!sameOrigin && mode === 'cors') || (method !== 'GET' && method !== 'HEAD')) headers += `origin\n${request.origin}\n`;
    const referrer = this.#referrer(document, sameOrigin);
    if (referrer !== '') headers += `referer\n${referrer}\n`;
    headers += `user-agent\n${this.#profile.userAgent}\n`;
    return this.#dispatch(document, request, headers, (error, status, all, body) => {
      if (error !== null) return done(error);
      const answer = this.#read(document, request, sameOrigin, { status, headers: shownHeaders(all), body });
      if (answer === null) return done(LOST);
      if (!this.#leadsOn(request, status)) return done(null, answer);
      return this.#redirect(document, request, sameOrigin, { status, all, answer }, done);
    });
  }

  // Only real HTTP redirects: an answer of a custom scheme is what it is.
  #leadsOn(request, status) {
    return isRedirect(status) && this.route(request.view, request.url) === 'origin';
  }

  #redirect(document, request, sameOrigin, { status, all, answer }, done) {
    const url = withoutHash(request.url.href);
    if (request.redirect === 'manual') {
      return done(null, { ...answer, status: 0, headers: '', url, type: 'opaqueredirect', body: null });
    }
    const next = request.redirect === 'error' ? null : nextRequest(request, status, all);
    if (next === undefined) return done(null, answer);
    const isNear = sameOrigin && document.origin === next?.url.origin;
    if (next === null || !mayFollow(request, next.url, isNear)) {
      document.say('error', `Refused to follow the redirect of ${url}.`);
      return done(LOST);
    }
    // From one foreign origin to another, and the page's own is told to nobody.
    if (request.url.origin !== document.origin && request.url.origin !== next.url.origin) next.origin = 'null';
    return this.#start(document, next, isNear, done);
  }

  // What the page may see of an answer; null where that is nothing at all.
  #read(document, request, sameOrigin, { status, headers, body }) {
    const { mode, origin } = request;
    const url = withoutHash(request.url.href);
    const redirected = request.hops > 0;
    if (sameOrigin) return { status, headers, url, type: 'basic', body, redirected };
    if (mode === 'no-cors') {
      return { status: 0, headers: '', url: '', type: 'opaque', body: null, redirected: false, hidden: { status, body } };
    }
    const readable = readableHeaders(headers, origin);
    if (readable !== null) return { status, headers: readable, url, type: 'cors', body, redirected };
    document.say('error', `Origin ${origin} is not allowed by Access-Control-Allow-Origin. Status code: ${status}`);
    return null;
  }

  #referrer(document, sameOrigin) {
    if (document.origin === 'null') return '';
    return sameOrigin ? withoutHash(document.url) : `${document.origin}/`;
  }

  /** The load of a document. `done(error, status, headers, body, url)`. */
  load(view, owner, url, done) {
    const headers = 'accept\ntext/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\n' +
      `user-agent\n${this.#profile.userAgent}\n`;
    this.#loadFrom(owner, { view, url, method: 'GET', headers, body: null, hops: 0 }, done);
  }

  #loadFrom(owner, request, done) {
    const { view, url, headers } = request;
    this.#send(view, owner, url.href, request, headers, (error, status, all, body) => {
      const next = error === null && this.#leadsOn(request, status) ? nextRequest(request, status, all) : undefined;
      if (next === undefined) done(error, status, all, body, url);
      else if (next === null) done(LOST);
      else this.#loadFrom(owner, next, done);
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
