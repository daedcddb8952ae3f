// fetch. A page's own header or body objects are read once and nothing is copied that need not be.

/** What a fetch sends: [url, method, mode, header block, body, signal]. */
function fetchParts(input, init) {
  if (typeof input === 'object' && input !== null && input instanceof Request) return requestParts(new Request(input, init));
  const url = fetchUrl(String(input));
  const method = init?.method === undefined ? 'GET' : methodOf(init.method);
  const mode = init?.mode === undefined ? 'cors' : modeOf(init.mode, method);
  const { 0: body, 1: type } = extractBody(init?.body);
  if (body !== null && bodiless(method)) throw new TypeError(`Request has method '${method}' and cannot have a body`);
  const headers = requestHeaders(init?.headers, mode);
  giveType(headers, type);
  return [url, method, mode, blockOf(headers), body, signalOf(init?.signal)];
}
function requestParts(request) {
  return [request.url, request.method, request.mode, blockOf(request.headers), bodyOf(request), request.signal];
}

/** Sends what fetchParts gave; `done(error, status, block, url, type, body)` once. Gives a function that takes it back. */
function sendFetch({ 0: url, 1: method, 2: mode, 3: block, 4: body }, done) {
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
// Whether an answer is of the URL that was asked for; only a request's URL has a fragment.
const isThere = (url, wanted) => wanted === url || textSlice(wanted, 0, url.length + 1) === `${url}#`;
hide(G, 'fetch', function fetch(input, init) {
  return new Promise((resolve, reject) => {
    need(arguments.length, 1);
    const parts = fetchParts(input, init);
    const signal = parts[5];
    if (signal !== null && signal.aborted) {
      reject(signal.reason);
      return;
    }
    const aborted = () => {
      takeBack();
      reject(signal.reason);
    };
    const takeBack = sendFetch(parts, (error, status, headers, url, type, body) => {
      if (signal !== null) removeListener(signal, 'abort', aborted, false);
      if (error !== null) return reject(new TypeError(error));
      const isBodiless = type === 'opaque' || BODILESS[status] === true || parts[1] === 'HEAD';
      return resolve(responseOf(status, headers, url, type, isBodiless ? null : (body ?? ''), url !== '' && !isThere(url, parts[0])));
    });
    if (signal !== null) addListener(signal, 'abort', aborted);
  });
});
