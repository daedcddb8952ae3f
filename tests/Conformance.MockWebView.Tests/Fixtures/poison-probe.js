// What a page does while one of JavaScript's own functions throws whoever calls it, or an index of lists does. Gives what went wrong: [[poison, part, error], …].
// Nothing here calls a method of JavaScript's own while a poison is out: the WebView alone is on trial.
async () => {
  const { stringify } = JSON;
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, setPrototypeOf } = Object;
  const { ownKeys } = Reflect;
  const G = globalThis;
  const {
    fetch, XMLHttpRequest, Event, EventTarget, setTimeout, structuredClone, crypto, URL, URLSearchParams, TextEncoder, TextDecoder, document,
    addEventListener, removeEventListener, postMessage, FormData, AbortController, Headers, Request, Response, Blob, MutationObserver, localStorage, history,
    console, queueMicrotask, requestAnimationFrame, atob, btoa, Text, AbortSignal, Promise, Uint8Array, Map, Set, Error,
  } = G;
  const same = (seen, wanted) => {
    if (seen !== wanted) throw new Error(`${seen} where ${wanted} should be`);
  };
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

  const parts = {
    __proto__: null,
    async fetch() {
      const answer = await fetch('ipc://localhost/echo', { method: 'POST', body: 'text', headers: { 'X-Mine': ' 1 ', 'content-type': 'text/x' } });
      same(answer.ok && answer.status, 200);
      same(answer.headers.get('Content-Type'), 'text/x');
      same(await answer.text(), 'text');
      const bytes = await fetch('ipc://localhost/echo', { method: 'POST', body: new Uint8Array(3) });
      same(new TextDecoder().decode(await bytes.arrayBuffer()), '\0\0\0');
      const json = await fetch(new Request('ipc://localhost/echo', { method: 'POST', body: '[1]' }));
      same((await json.clone().json())[0], 1);
      same((await json.blob()).size, 3);
      let error = null;
      try { await fetch('ipc://localhost/echo', { signal: AbortSignal.abort() }); } catch (e) { error = e.name; }
      same(error, 'AbortError');
    },
    async forms() {
      const form = new FormData();
      form.append('a', 'b');
      form.set('a', new Blob([], { type: 'Text/X' }), 'f');
      const answer = await fetch('ipc://localhost/echo', { method: 'POST', body: form });
      const again = await answer.clone().formData();
      same(again.get('a').name, 'f');
      same((await new Response(new URLSearchParams('a=b+c')).formData()).get('a'), 'b c');
      same((await answer.text()).length > 100, true);
      const query = await fetch('ipc://localhost/echo', { method: 'POST', body: new URLSearchParams('a=b+%c3%a4') });
      same(await query.text(), 'a=b+%C3%A4');
      same(new Response('x').body.locked, false);
    },
    async xhr() {
      const request = new XMLHttpRequest();
      request.open('post', 'ipc://localhost/echo');
      request.setRequestHeader('content-type', 'text/y');
      await new Promise((resolve) => {
        request.onloadend = resolve;
        request.send('body');
      });
      same(request.responseText, 'body');
      same(request.getResponseHeader('content-type'), 'text/y');
      same(request.getAllResponseHeaders().length > 10, true);
    },
    async events() {
      const target = new EventTarget();
      let heard = 0;
      const hear = () => { heard++; };
      target.addEventListener('x', hear);
      target.addEventListener('x', { handleEvent: hear }, { once: true });
      target.dispatchEvent(new Event('x'));
      target.removeEventListener('x', hear);
      target.dispatchEvent(new Event('x', { bubbles: true }));
      same(heard, 2);
      const inside = document.createElement('div');
      document.body.appendChild(inside);
      document.addEventListener('click', hear, { capture: true, once: true });
      inside.click();
      inside.remove();
      same(heard, 3);
    },
    async handlers() {
      const element = document.createElement('p');
      const heard = { __proto__: null, text: '' };
      element.setAttribute('onclick', 'title += tagName');
      element.addEventListener('click', () => { heard.text += 'b'; });
      element.click();
      same(element.title, 'P');
      element.onclick = () => { heard.text += 'a'; return false; };
      element.click();
      element.onclick = null;
      element.click();
      same(heard.text, 'babb');
    },
    async timers() {
      same(await new Promise((resolve) => setTimeout(resolve, 1, 'late')), 'late');
      await new Promise((resolve) => queueMicrotask(resolve));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    async messages() {
      const message = await new Promise((resolve) => {
        addEventListener('message', resolve, { once: true });
        postMessage({ list: [1, 'two'], map, set, date, bytes, failure, again: map }, '*');
      });
      same(message.data.list[1], 'two');
      same(message.data.again, message.data.map);
      same(message.data.failure.message, 'failure');
      same(structuredClone({ a: { b: 1 } }).a.b, 1);
    },
    async crypto() {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode('text'));
      same(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, text)), 'text');
      same(crypto.randomUUID().length, 36);
    },
    async urls() {
      const url = new URL('../b?c=1#d', 'app://localhost/a/x');
      same(url.href, 'app://localhost/b?c=1#d');
      url.searchParams.append('e', 'f g');
      url.hash = 'h';
      same(url.search, '?c=1&e=f+g');
      same(url.searchParams.get('e'), 'f g');
      history.replaceState({ a: 1 }, '', '#here');
      same(history.state.a, 1);
      same(location.hash, '#here');
    },
    async document() {
      const element = document.createElement('section');
      element.innerHTML = '<p class="one two" data-some-thing="1" style="color: red">a &amp; b</p><template><i></i></template><input name=n>';
      document.body.append(element, 'text');
      const found = document.querySelector('section > p.two:first-child');
      same(found.textContent, 'a & b');
      same(document.querySelectorAll('section [name=n], .one').length, 2);
      found.classList.add('three');
      found.classList.remove('one');
      same(found.className, 'two three');
      same(found.dataset.someThing, '1');
      found.style.setProperty('top', '1px');
      same(found.getAttribute('style'), 'color: red; top: 1px;');
      same(found.outerHTML.length > 20, true);
      same(element.cloneNode(true).children.length, 3);
      element.replaceChildren(new Text('only'));
      same(element.textContent, 'only');
      element.remove();
      document.body.lastChild.remove();
    },
    async observers() {
      const records = await new Promise((resolve) => {
        const observer = new MutationObserver((list) => {
          observer.disconnect();
          resolve(list);
        });
        observer.observe(document.body, { attributes: true, attributeFilter: ['title'] });
        document.body.setAttribute('title', 'x');
      });
      same(records[0].attributeName, 'title');
    },
    async rest() {
      localStorage.setItem('a', 'b');
      same(localStorage.a, 'b');
      console.log('said', 1, null);
      const held = new Headers({ a: '1' });
      held.append('A', '2');
      same(held.get('a'), '1, 2');
      same(atob(btoa('x')), 'x');
    },
  };
  const map = new Map([[1, { deep: true }]]);
  const set = new Set([1]);
  const date = new Date(0);
  const bytes = new Uint8Array(4);
  const failure = new RangeError('failure');

  const names = ownKeys(parts);
  const all = [];
  const addAll = (path, holder) => {
    for (const name of ownKeys(holder)) {
      const own = getOwnPropertyDescriptor(holder, name);
      if (name === 'constructor' || !own.configurable) continue;
      if (typeof own.value === 'function' || typeof own.get === 'function') all.push([`${path}.${String(name)}`, holder, name, own]);
    }
  };
  for (const name of ['String', 'Array', 'RegExp', 'Map', 'Set', 'WeakMap', 'Promise', 'Function', 'Number', 'Boolean', 'Symbol', 'Date', 'ArrayBuffer',
    'DataView', 'Uint8Array', 'Error', 'BigInt']) {
    addAll(name, G[name]);
    addAll(`${name}.prototype`, G[name].prototype);
  }
  for (const name of ['Object', 'JSON', 'Reflect', 'Math']) addAll(name, G[name]);
  for (const name of ['toString', 'valueOf', 'hasOwnProperty']) all.push([`Object.prototype.${name}`, Object.prototype, name, getOwnPropertyDescriptor(Object.prototype, name)]);
  addAll('%TypedArray%', getPrototypeOf(Uint8Array));
  addAll('%TypedArray%.prototype', getPrototypeOf(Uint8Array.prototype));
  addAll('%ArrayIterator%', getPrototypeOf([][Symbol.iterator]()));
  addAll('%MapIterator%', getPrototypeOf(map.entries()));
  addAll('%SetIterator%', getPrototypeOf(set.values()));
  addAll('%Generator%', getPrototypeOf(getPrototypeOf((function* () {})())));
  for (const name of ownKeys(G)) {
    const own = getOwnPropertyDescriptor(G, name);
    if (own.configurable && typeof own.value === 'function' && !(name in parts)) all.push([`globalThis.${name}`, G, name, own]);
  }
  // Where lists put their items, and where a list that is empty is asked for one.
  for (const [path, holder] of [['Array.prototype', G.Array.prototype], ['Object.prototype', Object.prototype]]) {
    for (let at = 0; at < 12; at++) all.push([`${path}[${at}]`, holder, at, undefined]);
  }
  all.push(['Array.prototype.__proto__', G.Array.prototype, '__proto__', undefined]);

  const wrong = [];
  const POISON = 'poisoned';
  const run = (part) => new Promise((resolve) => {
    setTimeout(resolve, 3000, 'nothing came');
    (async () => {
      try {
        await parts[part]();
        resolve('');
      } catch (error) {
        resolve(typeof error === 'string' ? error : `${error.name}: ${error.message}`);
      }
    })();
  });
  for (let i = 0; i < all.length; i++) {
    const [path, holder, name, own] = all[i];
    const poison = function () { throw POISON; };
    const results = { __proto__: null };
    if (name === '__proto__') setPrototypeOf(holder, new G.Proxy(Object.prototype, { __proto__: null, set: poison, has: poison }));
    else if (own === undefined) defineProperty(holder, name, { __proto__: null, get: poison, set: poison, configurable: true });
    else if (own.get === undefined) defineProperty(holder, name, { __proto__: null, value: poison, writable: true, configurable: true });
    else defineProperty(holder, name, { __proto__: null, get: poison, configurable: true });
    for (let j = 0; j < names.length; j++) results[j] = run(names[j]);
    for (let j = 0; j < names.length; j++) results[j] = await results[j];
    if (name === '__proto__') setPrototypeOf(holder, Object.prototype);
    else if (own === undefined) delete holder[name];
    else defineProperty(holder, name, own);
    for (let j = 0; j < names.length; j++) if (results[j] !== '') wrong.push([path, names[j], results[j]]);
  }
  return stringify([all.length, wrong]);
}
