(function (settings, encode) {
  'use strict';

  const faulty = (name) => settings.fault === name;
  const fixed = (owner, name, value) =>
    Object.defineProperty(owner, name, faulty('page/bridge-writable') ? { value, writable: true, configurable: true } : { value });

  if (faulty('page/host-process-in-page')) window.process = { versions: { node: settings.platform } };
  fixed(window, 'isTauri', true);
  const internals = { plugins: {} };
  if (faulty('page/lists-have-a-name-more')) Array.prototype.last = function () { return this[this.length - 1]; };
  fixed(window, '__TAURI_INTERNALS__', internals);

  // The transport: the ipc scheme first; where that fails, posted messages for the rest of the page's life.
  let schemeFailed = false;

  const post = function (message) {
    const { cmd, callback, error, payload, options } = message;
    const envelope = {
      cmd,
      callback,
      error,
      options: { ...options, customProtocolIpcBlocked: schemeFailed },
      payload,
      __TAURI_INVOKE_KEY__: settings.key,
    };
    if (faulty('page/posts-without-blocked-flag')) delete envelope.options.customProtocolIpcBlocked;
    if (faulty('page/posts-callbacks-as-texts')) envelope.callback = String(callback);
    window.ipc.postMessage(encode(envelope, faulty).data);
  };

  const read = function (response) {
    if (faulty('page/content-type-ignored')) return response.text();
    const separator = faulty('page/content-type-parameters') ? /[,;]/ : ',';
    switch ((response.headers.get('content-type') || '').split(separator)[0]) {
      case 'application/json':
        return response.json();
      case 'text/plain':
        return response.text();
      default:
        return response.arrayBuffer();
    }
  };

  const headersOf = function ({ callback, error, options }, type) {
    const own = (options && options.headers) || {};
    const headers = new Headers(faulty('page/headers-instance-lost') ? { ...own } : own);
    headers.set('Content-Type', type);
    headers.set('Tauri-Callback', callback);
    headers.set('Tauri-Error', error);
    headers.set('Tauri-Invoke-Key', settings.key);
    if (faulty('page/headers-win')) new Headers(own).forEach((value, name) => headers.set(name, value));
    return headers;
  };

  const addressOf = function (cmd) {
    if (faulty('page/names-not-encoded')) return internals.convertFileSrc('', 'ipc') + cmd;
    return internals.convertFileSrc(cmd, 'ipc');
  };

  const isGood = function (response) {
    const outcome = response.headers.get('Tauri-Response');
    if (faulty('page/status-decides')) return response.status === 200;
    if (faulty('page/response-header-any-case')) return String(outcome).toLowerCase() === 'ok';
    return outcome === 'ok';
  };

  const request = function (message) {
    const { cmd, callback, error, payload } = message;
    const { type, data } = encode(payload, faulty);
    const method = faulty('page/wrong-method') ? 'PUT' : 'POST';
    fetch(addressOf(cmd), { method, body: data, headers: headersOf(message, type) })
      .then((response) => {
        const succeeded = isGood(response);
        return read(response).then((value) => [succeeded ? callback : error, value]);
      })
      .then(
        ([id, value]) => internals.runCallback(id, value),
        (reason) => {
          if (!faulty('page/fallback-silent')) console.warn('IPC custom protocol failed, Tauri will now use the postMessage interface instead', reason);
          if (faulty('page/no-fallback')) return;
          schemeFailed = !faulty('page/fallback-forgotten');
          post(message);
        }
      );
  };

  fixed(internals, 'postMessage', function (message) {
    const mayRequest = settings.platform !== 'android' || message.cmd === settings.fetchCommand;
    if (mayRequest && !schemeFailed) request(message);
    else post(message);
  });

  fixed(internals, 'metadata', {
    currentWindow: { label: settings.window },
    currentWebview: { label: settings.webview },
  });

  fixed(internals, '__TAURI_PATTERN__', Object.freeze(settings.pattern));

  const gate = settings.isolation ? settings.makeGate(settings, internals) : null;
  fixed(internals, 'ipc', Object.freeze(gate || ((message) => internals.postMessage(message))));

  fixed(internals, 'convertFileSrc', function (path, scheme = 'asset') {
    const name = scheme !== 'ipc' && faulty('page/file-paths-not-encoded') ? path : encodeURIComponent(path);
    return settings.usesHttp !== faulty('page/wrong-url-form') ? `http://${scheme}.localhost/${name}` : `${scheme}://localhost/${name}`;
  });

  // Callbacks: what the Core runs by number.
  const callbacks = new Map();
  let counter = 0;
  const nextId = () =>
    faulty('page/callback-ids-count-up') ? ++counter : crypto.getRandomValues(new Uint32Array(1))[0];
  const unregister = (id) => void callbacks.delete(id);
  const textual = (id) => (faulty('page/callback-ids-are-texts') ? `callback-${id}` : id);

  const register = function (callback, once) {
    const id = textual(nextId());
    callbacks.set(id, (value) => {
      if (once && !faulty('page/one-shot-callbacks-stay')) unregister(id);
      return callback && callback(value);
    });
    return id;
  };

  const run = function (id, value) {
    const callback = callbacks.get(id);
    if (callback) {
      callback(value);
    } else if (faulty('page/unknown-callback-throws')) {
      throw new Error(`no callback ${id}`);
    } else if (!faulty('page/unknown-callback-silent')) {
      console.warn(
        `[TAURI] Couldn't find callback id ${id}. This might happen when the app is reloaded while Rust is running an asynchronous operation.`
      );
    }
  };

  fixed(internals, 'transformCallback', register);
  if (!faulty('page/no-unregister')) fixed(internals, 'unregisterCallback', unregister);
  fixed(internals, 'runCallback', run);
  fixed(internals, 'callbacks', callbacks);

  fixed(internals, 'invoke', function (cmd, given, options) {
    const byDefault = faulty('page/arguments-required') ? null : {};
    const payload = given === undefined ? byDefault : given;
    const promise = call(cmd, payload, options);
    return faulty('page/invoke-returns-value') ? { then: promise.then.bind(promise) } : promise;
  });

  const call = (cmd, payload, options) =>
    new Promise(function (resolve, reject) {
      const settle = (how, other) => (value) => {
        if (faulty('page/rejections-are-errors') && how === reject) value = new Error(String(value));
        how(value === null && faulty('page/null-becomes-undefined') ? undefined : value);
        if (!faulty('page/callback-leak')) unregister(other());
      };
      const callback = register(settle(resolve, () => error), true);
      const error = register(settle(faulty('page/rejections-resolve') ? resolve : reject, () => callback), true);
      if (faulty('page/resolves-at-once') && cmd === 'echo') return run(callback, payload.value);
      internals.ipc({ cmd, callback: faulty('page/same-ids-for-both') ? error : callback, error, payload, options });
    });

  // Events: the Core keeps who listens, the page keeps with which callback.
  const table = () => window[settings.listeners] || {};

  fixed(window, settings.dispatch, function (event, ids) {
    const listeners = table()[event.event] || {};
    for (const id of ids) {
      const listener = listeners[id];
      if (!listener) continue;
      const heard = faulty('page/event-object-per-listener') ? { ...event } : event;
      if (faulty('page/event-with-extra-keys')) heard.windowLabel = settings.window;
      heard.id = faulty('page/event-without-id') ? undefined : faulty('page/events-with-the-first-id') ? ids[0] : id;
      if (!faulty('page/event-handler-errors-swallowed')) run(listener.handlerId, heard);
      else try { run(listener.handlerId, heard); } catch {}
    }
  });

  if (faulty('page/plugins-are-null')) internals.plugins = null;
  else fixed(internals.plugins, 'path', { sep: settings.separator, delimiter: settings.delimiter });

  fixed(window, '__TAURI_EVENT_PLUGIN_INTERNALS__', {
    unregisterListener(event, id) {
      const listener = faulty('page/unlisten-throws') ? table()[event][id] : (table()[event] || {})[id];
      if (listener && !faulty('page/unlisten-keeps-callback')) unregister(listener.handlerId);
    },
  });
})
