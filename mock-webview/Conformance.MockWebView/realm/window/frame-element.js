// iframe.
later(['HTMLIFrameElement'], () => {
  class HTMLIFrameElement extends HTMLElement {
    #id = 0; // the frame's, while it is in the document
    #sandbox = null;
    get sandbox() { return (this.#sandbox ??= new DOMTokenList(KEY, this, 'sandbox')); }
    set sandbox(value) { this.setAttribute('sandbox', value); }
    get contentWindow() { return this.#id === 0 ? null : windowFor(this.#id); }
    get contentDocument() { return this.#id === 0 ? null : (bridge.globalOf(this.#id)?.document ?? null); }
    [INSERTED]() {
      if (this.#id !== 0) return;
      this.#id = bridge.attachFrame(this, this.getAttribute('name') ?? '');
      numberFrames();
      this.#load();
    }
    [REMOVED]() {
      if (this.#id === 0) return;
      const id = this.#id;
      this.#id = 0;
      bridge.detachFrame(id);
      numberFrames();
    }
    [CHANGED](name, value) {
      if (this.#id === 0) return;
      if (name === 'name') bridge.nameFrame(this.#id, value ?? '');
      if ((name === 'src' && !this.hasAttribute('srcdoc')) || name === 'srcdoc') this.#load();
    }
    #load() {
      const html = this.getAttribute('srcdoc');
      const url = html !== null ? 'about:srcdoc' : this.src === '' ? 'about:blank' : this.src;
      bridge.loadFrame(this.#id, url, html, this.getAttribute('sandbox'));
    }
  }
  reflect(HTMLIFrameElement, ['name', 'srcdoc', 'allow', 'width', 'height', 'loading']);
  reflect(HTMLIFrameElement, ['src'], 'url');
  tag(HTMLIFrameElement, 'HTMLIFrameElement');
  return { HTMLIFrameElement };
});

// window[0] and so on: as many as there are frames.
let numbered = 0;
function numberFrames() {
  const self = bridge.selfId();
  const count = bridge.childCount(self);
  while (numbered > count) delete G[--numbered];
  for (; numbered < count; numbered++) {
    const index = numbered;
    accessor(G, String(index), () => windowFor(bridge.childAt(self, index)), undefined);
  }
}
