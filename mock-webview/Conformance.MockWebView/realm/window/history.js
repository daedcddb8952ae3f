// history: states of one document; going back over documents is not offered.
class History {
  #entries = null;
  #at = 0;
  constructor(key) {
    illegal(key);
  }
  #list() {
    return (this.#entries ??= [{ state: null, url: bridge.href() }]);
  }
  get length() {
    return this.#list().length;
  }
  get state() {
    return this.#list()[this.#at].state;
  }
  get scrollRestoration() {
    return 'auto';
  }
  pushState(state, _unused, url) {
    const list = this.#list();
    const entry = this.#entry(state, url);
    list.length = this.#at + 1;
    push(list, entry);
    this.#at++;
  }
  replaceState(state, _unused, url) {
    this.#list()[this.#at] = this.#entry(state, url);
  }
  #entry(state, url) {
    const copy = deserialize(serialize(state));
    if (url !== undefined && url !== null) {
      if (!bridge.rewriteHref(urlParts(String(url), baseUri())?.[0] ?? '')) {
        throw domError('SecurityError', `Blocked attempt to use history to change the URL to '${url}'.`);
      }
    }
    return { state: copy, url: bridge.href() };
  }
  go(delta = 0) {
    const to = this.#at + Number(delta);
    if (delta === 0) return bridge.reload();
    if (itemAt(this.#list(), to) === undefined) return undefined;
    bridge.task(() => {
      const { state, url } = this.#list()[to];
      this.#at = to;
      bridge.rewriteHref(url);
      fire(G, makeEvent('PopStateEvent', 'popstate', { state }));
    });
    return undefined;
  }
  back() {
    this.go(-1);
  }
  forward() {
    this.go(1);
  }
}
tag(History, 'History');
const history = new History(KEY);
replaceable('history', () => history);
