(async function (settings, encode) {
  'use strict';

  const SEALED = ['contentType', 'nonce', 'payload'];
  const faulty = (name) => settings.fault === name;
  const key = await crypto.subtle.importKey('raw', new Uint8Array(settings.key), 'AES-GCM', false, ['encrypt']);
  const send = (message) => window.parent.postMessage(message, '*');

  let sealed = 0;

  const bytesOf = function (data) {
    if (typeof data === 'string') return new TextEncoder().encode(data);
    return ArrayBuffer.isView(data) || data instanceof ArrayBuffer ? data : new Uint8Array(data);
  };

  const seal = async function (payload) {
    const iv = new Uint8Array(12);
    if (faulty('isolation/nonce-counted-in-each-document')) iv[0] = ++sealed;
    else if (!faulty('isolation/nonce-reused')) crypto.getRandomValues(iv);
    const { type, data } = encode(payload, faulty);
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytesOf(data));
    const parts = { nonce: [...iv], payload: [...new Uint8Array(bytes)], contentType: type };
    return faulty('isolation/plain-text-beside-sealed') ? { ...parts, plain: payload } : parts;
  };

  const isSealed = function ({ payload }) {
    if (typeof payload !== 'object') return false;
    const keys = Object.keys(payload || {});
    return keys.length > 0 && keys.every((name) => SEALED.includes(name));
  };

  const hooked = async function (message) {
    const hook = window.__TAURI_ISOLATION_HOOK__;
    const skips =
      faulty('isolation/hook-skipped') ||
      (faulty('isolation/hook-skipped-for-events') && String(message.cmd).startsWith('plugin:event|')) ||
      (faulty('isolation/hook-skipped-for-fetches') && String(message.cmd).startsWith('plugin:__TAURI_CHANNEL__|'));
    if (typeof hook !== 'function' || skips) return message;
    if (faulty('isolation/hook-failure-lets-pass')) {
      try {
        return (await hook(message)) || message;
      } catch {
        return message;
      }
    }

    if (faulty('isolation/blocked-messages-are-sent-empty')) {
      try {
        return (await hook(message)) ?? {};
      } catch {
        return {};
      }
    }

    const hidesRest = faulty('isolation/hook-sees-payload-alone');
    const keepsOwn = faulty('isolation/hook-result-ignored') || faulty('isolation/hook-cannot-rename');
    const shown = hidesRest ? { payload: message.payload } : keepsOwn ? structuredClone(message) : message;
    const result = await hook(shown);
    if (faulty('isolation/empty-answers-are-silent') && !(result && result.cmd)) throw new Error('no message');
    if (faulty('isolation/hook-empty-lets-pass') && !(result && result.cmd)) return message;
    return faulty('isolation/hook-result-ignored') ? message : result;
  };

  window.addEventListener('message', async function (event) {
    const message = event.data;
    const isCall =
      (event.origin === settings.origin || faulty('isolation/foreign-messages-taken')) &&
      typeof message === 'object' &&
      'callback' in message &&
      'error' in message &&
      !isSealed(message);
    if (!isCall) return;
    const { cmd, callback, error, options, payload } = await hooked(message);
    send({ cmd: faulty('isolation/hook-cannot-rename') ? message.cmd : cmd, callback, error, options, payload: await seal(payload === undefined && faulty('isolation/no-payload-is-empty') ? {} : payload) });
  });

  if (faulty('isolation/frame-in-the-frame')) setTimeout(() => document.body.append(document.createElement('iframe')));

  const INTERVAL = 50;
  const wait = function () {
    const hook = window.__TAURI_ISOLATION_HOOK__;
    if (typeof hook === 'function' || hook === null) send('__TAURI_ISOLATION_READY__');
    else setTimeout(wait, INTERVAL);
  };

  setTimeout(wait, INTERVAL);
})
