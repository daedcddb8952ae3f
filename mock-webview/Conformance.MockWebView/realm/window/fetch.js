// fetch. A page's own header or body objects are read once and nothing is copied that need not be.

/** What a fetch sends: [url, method, mode, header block, body, signal, mode for redirects]. */
function fetchParts(input, init) {
  if (typeof input === 'object' && input !== null && input instanceof Request) return requestParts(new Request(input, init));
  const url = fetchUrl(String(input));
  const method = init?.method === undefined ? 'GET' : methodOf(init.method);
  const mode = init?.mode === undefined ? 'cors' : modeOf(init.mode, method);
  const { 0: body, 1: type } = extractBody(init?.body);
  if (body !== null && bodiless(method)) throw new TypeError(`Request has method '${method}' and cannot have a body`);
  const headers = requestHeaders(init?.headers, mode);
  giveType(headers, type);
  return [url, method, mode, blockOf(headers), body, signalOf(init?.signal), redirectOf(init?.redirect)];
}
function requestParts(request) {
  return [request.url, request.method, request.mode, blockOf(request.headers), bodyOf(request), request.signal, request.redirect];
}

/** Sends what fetchParts gave; `done(error, status, block, url, type, body, redirected)` once. Gives a function that takes it back. */
function sendFetch({ 0: url, 1: method, 2: mode, 3: block, 4: body, 6: redirect }, done) {
  let number = 0;
  let over = false;
  const go = (bytes) => {
    if (over) return;
    number = bridge.fetch(url, method, mode, block, bytes, redirect, (error, status, headers, finalUrl, type, outer, redirected) => {
      over = true;
      done(error, status, headers, finalUrl, type, typeof outer === 'object' && outer !== null ? fromOuter(outer) : outer, redirected);
    });
  };
  if (body instanceof ReadableStream) then(readWhole(body), go, (error) => done(String(error), 0, '', '', '', null, false));
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
    const aborted = () => {
      takeBack();
      reject(signal.reason);
    };
    const takeBack = sendFetch(parts, (error, status, headers, url, type, body, redirected) => {
      if (signal !== null) removeListener(signal, 'abort', aborted, false);
      if (error !== null) return reject(new TypeError(error));
      const isBodiless = textStarts(type, 'opaque') || BODILESS[status] === true || parts[1] === 'HEAD';
      return resolve(responseOf(status, headers, url, type, isBodiless ? null : (body ?? ''), redirected));
    });
    if (signal !== null) addListener(signal, 'abort', aborted);
  });
});
