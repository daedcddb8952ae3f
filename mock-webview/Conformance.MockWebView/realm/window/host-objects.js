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
