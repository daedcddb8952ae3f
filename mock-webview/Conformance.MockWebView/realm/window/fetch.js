// fetch. A page's own header or body objects are read once and nothing is copied that need not be.
const MODES = new Set(['cors', 'no-cors', 'same-origin']);

/** What a fetch sends: [url, method, mode, header block, body, signal]. */
function fetchParts(input, init) {
  if (typeof input === 'object' && input !== null && input instanceof Request) return requestParts(new Request(input, init));
  const url = fetchUrl(String(input));
  const method = init?.method === undefined ? 'GET' : methodOf(init.method);
  const mode = init?.mode === undefined ? 'cors' : String(init.mode);
  if (!MODES.has(mode)) throw new TypeError(`'${mode}' is not a mode for pages.`);
  const [body, type] = extractBody(init?.body);
  if (body !== null && bodiless(method)) throw new TypeError(`Request has method '${method}' and cannot have a body`);
  const headers = requestHeaders(init?.headers);
  if (type !== null && !headers.has('content-type')) headers.set('content-type', type);
  return [url, method, mode, blockOf(headers), body, init?.signal ?? null];
}
function requestParts(request) {
  if (request.bodyUsed) throw new TypeError('Body is disturbed or locked');
  return [request.url, request.method, request.mode, blockOf(request.headers), bodyOf(request), request.signal];
}

/** Sends what fetchParts gave; `done(error, status, block, url, type, body)` once. Gives a function that takes it back. */
function sendFetch([url, method, mode, block, body], done) {
  let number = 0;
  let over = false;
  const go = (bytes) => {
    if (over) return;
    number = bridge.fetch(url, method, mode, block, bytes, (error, status, headers, finalUrl, type, outer) => {
      over = true;
      done(error, status, headers, finalUrl, type, typeof outer === 'object' && outer !== null ? fromOuter(outer) : outer);
    });
  };
  if (body instanceof ReadableStream) then(readWhole(body), go, (error) => done(String(error), 0, '', '', '', null));
  else go(body);
  return () => {
    over = true;
    if (number !== 0) bridge.abort(number);
  };
}
hide(G, 'fetch', function fetch(input, init) {
  return new Promise((resolve, reject) => {
    need(arguments.length, 1);
    const parts = fetchParts(input, init);
    const signal = parts[5];
    if (signal !== null && signal.aborted) {
      reject(signal.reason);
      return;
    }
    const takeBack = sendFetch(parts, (error, status, headers, url, type, body) => {
      if (error !== null) reject(new TypeError(error));
      else resolve(responseOf(status, headers, url, type, body));
    });
    if (signal !== null) {
      addListener(signal, 'abort', () => {
        takeBack();
        reject(signal.reason);
      });
    }
  });
});
