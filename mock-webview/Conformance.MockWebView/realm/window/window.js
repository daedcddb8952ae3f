// The window object: the realm's global, seen as a Window.
class Window extends EventTarget {
  constructor(key) {
    illegal(key);
    super();
  }
}
tag(Window, 'Window');
setPrototypeOf(G, Window.prototype);
define(G, 'window', { __proto__: null, value: G, enumerable: true, configurable: false });
replaceable('self', () => G);
replaceable('frames', () => G);
accessor(G, 'top', () => windowFor(bridge.topId()), undefined, false);
replaceable('parent', () => windowFor(bridge.parentOf(bridge.selfId())));
replaceable('length', () => bridge.childCount(bridge.selfId()));
replaceable('origin', () => bridge.origin());
accessor(G, 'closed', () => bridge.isClosed(bridge.selfId()), undefined);
accessor(G, 'frameElement', () => frameElement(), undefined);
let windowName = '';
accessor(G, 'name', () => windowName, (value) => {
  windowName = String(value);
  bridge.nameFrame(bridge.selfId(), windowName);
});
G.opener = null;
G.isSecureContext = true;
G.crossOriginIsolated = false;
hide(G, 'stop', function stop() {
  bridge.stop();
});
function frameElement() {
  const self = bridge.selfId();
  const parent = bridge.parentOf(self);
  return parent !== self && bridge.globalOf(parent) !== undefined ? bridge.elementOf(self) : null;
}

// What a WebView itself gives to pages: window.ipc, and the raw handler behind it.
function postToHost(message) {
  bridge.post(String(message));
}
/** Puts the host objects into a realm that has just become a document's. */
function addHostObjects(isMain) {
  if (bridge.handler() === 'webkit') {
    const ipc = { postMessage: (message) => postToHost(typeof message === 'string' ? message : describe(message)) };
    G.webkit = { messageHandlers: { ipc } };
  } else if (bridge.handler() === 'chrome') {
    const webview = new EventTarget();
    webview.postMessage = (message) => postToHost(typeof message === 'string' ? message : (toJson(message) ?? 'null'));
    G.chrome = { webview };
  }
  if (isMain) {
    const ipc = freeze({
      postMessage(message) {
        postToHost(message);
      },
    });
    define(G, 'ipc', { __proto__: null, value: ipc });
  }
}
