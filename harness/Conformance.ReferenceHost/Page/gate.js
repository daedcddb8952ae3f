(function (settings, internals) {
  'use strict';

  const HOOK = '__TAURI_TO_IPC_KEY__';
  const SEALED = ['contentType', 'nonce', 'payload'];
  const faulty = (name) => settings.fault === name;
  let waiting = [];
  let isReady = false;
  let frame = null;

  const isObject = (value) => typeof value === 'object';

  const isSealed = function (message) {
    if (!isObject(message) || !isObject(message.payload)) return false;
    const keys = Object.keys(message.payload || {});
    return keys.length > 0 && keys.every((key) => SEALED.includes(key));
  };

  // Cloning loses methods, so the hook of a value is run before it crosses.
  const serialize = function (value) {
    if (!isObject(value) || value === null) return value;
    const maker = 'constructor' in value ? value.constructor : undefined;
    if (maker === Array) return value.map(serialize);
    if (HOOK in value) return value[HOOK]();
    if (maker !== Object) return value;
    // Plain assignment, so that an own __proto__ is lost here as it is in Tauri.
    const copy = {};
    for (const [key, member] of Object.entries(value)) copy[key] = serialize(member);
    return copy;
  };

  const dropMarkers = function (payload) {
    for (const [key, member] of Object.entries(payload || {})) {
      if (String(member).startsWith('__CHANNEL__:')) payload[key] = '__CHANNEL__:0';
    }
  };

  const pass = function (message) {
    if (!frame) {
      const found = document.querySelector('iframe#__tauri_isolation__');
      if (found.src.startsWith(settings.isolation.url)) frame = found;
      else console.error('Tauri IPC found an isolation iframe, but it had the wrong origin');
    }

    if (!frame || !frame.contentWindow) {
      console.error('Tauri "Isolation" Pattern could not find the Isolation iframe window');
      return;
    }

    message.payload = faulty('isolation/uncloneable-dropped') ? JSON.parse(JSON.stringify(serialize(message.payload))) : serialize(message.payload);
    if (faulty('isolation/headers-instance-dropped') && message.options) delete message.options.headers;
    if (faulty('isolation/channels-broken')) dropMarkers(message.payload);
    frame.contentWindow.postMessage(message, '*');
  };

  window.addEventListener('message', (event) => {
    if (event.data === '__TAURI_ISOLATION_READY__') {
      isReady = true;
      const queued = faulty('isolation/queue-reversed') ? waiting.reverse() : waiting;
      waiting = [];
      if (!faulty('isolation/queue-lost')) queued.forEach(pass);
      return;
    }

    if (isObject(event.data) && isSealed(event.data)) internals.postMessage(event.data);
  });

  const attach = function () {
    if (location.href === settings.isolation.url) return;
    if (faulty('isolation/frame-in-main-window-only') && settings.window !== 'main') return;
    const style = document.createElement('style');
    style.textContent = '#__tauri_isolation__ { display: none !important }';
    if (!faulty('isolation/frame-shown')) document.head.append(style);
    const element = document.createElement('iframe');
    element.id = '__tauri_isolation__';
    if (!faulty('isolation/frame-not-sandboxed')) element.sandbox.add('allow-scripts');
    if (faulty('isolation/frame-same-origin')) element.sandbox.add('allow-same-origin');
    element.src = settings.isolation.url;
    document.body.append(element);
    if (faulty('isolation/two-frames')) document.body.append(element.cloneNode());
  };

  window.addEventListener('DOMContentLoaded', attach);

  return function (message) {
    const isKept = faulty('isolation/sealed-form-complained-of') && isSealed(message);
    const isCall = isObject(message) && 'callback' in message && 'error' in message && !isKept;
    if (!isCall) {
      console.error('Tauri "Isolation" Pattern found an invalid isolation message payload', message);
    } else if (isReady) {
      pass(message);
    } else {
      waiting.push(message);
    }
  };
})
