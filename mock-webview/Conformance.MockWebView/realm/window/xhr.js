// XMLHttpRequest, asynchronous only.
class XMLHttpRequestEventTarget extends EventTarget {
  get onloadstart() { return handlerOf(this, 'loadstart'); }
  set onloadstart(value) { setHandler(this, 'loadstart', value); }
  get onprogress() { return handlerOf(this, 'progress'); }
  set onprogress(value) { setHandler(this, 'progress', value); }
  get onabort() { return handlerOf(this, 'abort'); }
  set onabort(value) { setHandler(this, 'abort', value); }
  get onerror() { return handlerOf(this, 'error'); }
  set onerror(value) { setHandler(this, 'error', value); }
  get onload() { return handlerOf(this, 'load'); }
  set onload(value) { setHandler(this, 'load', value); }
  get ontimeout() { return handlerOf(this, 'timeout'); }
  set ontimeout(value) { setHandler(this, 'timeout', value); }
  get onloadend() { return handlerOf(this, 'loadend'); }
  set onloadend(value) { setHandler(this, 'loadend', value); }
}
tag(XMLHttpRequestEventTarget, 'XMLHttpRequestEventTarget');
const fireProgress = (target, type) => fire(target, makeEvent('ProgressEvent', type));
class XMLHttpRequest extends XMLHttpRequestEventTarget {
  #state = 0;
  #method = 'GET';
  #url = '';
  #headers = null;
  #takeBack = null;
  #timer = 0;
  #answer = null; // {status, headers, url, body}
  responseType = '';
  timeout = 0;
  withCredentials = false;
  get onreadystatechange() { return handlerOf(this, 'readystatechange'); }
  set onreadystatechange(value) { setHandler(this, 'readystatechange', value); }
  get readyState() {
    return this.#state;
  }
  open(method, url, async = true) {
    if (!async) throw domError('InvalidAccessError', 'Synchronous requests are not offered.');
    this.#giveUp();
    this.#method = methodOf(method);
    this.#url = fetchUrl(String(url));
    this.#headers = requestHeaders(null);
    this.#answer = null;
    this.#go(1);
  }
  setRequestHeader(name, value) {
    if (this.#state !== 1) throw domError('InvalidStateError', 'The request is not open.');
    this.#headers.append(name, value);
  }
  send(body = null) {
    if (this.#state !== 1) throw domError('InvalidStateError', 'The request is not open.');
    const { 0: content, 1: type } = bodiless(this.#method) ? [null, null] : extractBody(body);
    giveType(this.#headers, type);
    fireProgress(this, 'loadstart');
    const parts = [this.#url, this.#method, 'cors', blockOf(this.#headers), content, null, 'follow'];
    this.#takeBack = sendFetch(parts, (error, status, block, url, _type, received) => this.#arrived(error, status, block, url, received));
    if (this.timeout > 0) this.#timer = addTimer(() => { if (this.#giveUp()) this.#end('timeout'); }, this.timeout, false, []);
  }
  // Takes a request under way back; gives whether there was one.
  #giveUp() {
    clearTimer(this.#timer);
    if (this.#takeBack === null) return false;
    this.#takeBack();
    this.#takeBack = null;
    return true;
  }
  #arrived(error, status, block, url, body) {
    this.#takeBack = null;
    clearTimer(this.#timer);
    if (error !== null) return this.#end('error');
    this.#answer = { status, headers: headersOf(block), url, body };
    this.#go(2);
    this.#go(3);
    return this.#end('load');
  }
  #go(state) {
    this.#state = state;
    fire(this, new Event('readystatechange'));
  }
  #end(type) {
    this.#go(4);
    fireProgress(this, type);
    fireProgress(this, 'loadend');
  }
  abort() {
    if (!this.#giveUp()) return;
    this.#end('abort');
    this.#state = 0;
  }
  get status() {
    return this.#answer?.status ?? 0;
  }
  get statusText() {
    return '';
  }
  get responseURL() {
    return this.#answer?.url ?? '';
  }
  getResponseHeader(name) {
    return this.#answer?.headers.get(name) ?? null;
  }
  getAllResponseHeaders() {
    return this.#answer === null ? '' : headerLines(this.#answer.headers);
  }
  get responseText() {
    if (this.responseType !== '' && this.responseType !== 'text') throw domError('InvalidStateError', 'The response is no text.');
    return asText(this.#answer?.body ?? null);
  }
  get response() {
    const body = this.#answer?.body ?? null;
    switch (this.responseType) {
      case '': case 'text':
        return asText(body);
      case 'json':
        try {
          return parseJson(asText(body));
        } catch {
          return null;
        }
      case 'arraybuffer':
        return this.#answer === null ? null : typedBuffer(asBytes(body));
      case 'blob':
        return this.#answer === null ? null : new Blob([asBytes(body)], { type: this.getResponseHeader('content-type') ?? '' });
      default:
        return null;
    }
  }
}
constants(XMLHttpRequest, { UNSENT: 0, OPENED: 1, HEADERS_RECEIVED: 2, LOADING: 3, DONE: 4 });
tag(XMLHttpRequest, 'XMLHttpRequest');
