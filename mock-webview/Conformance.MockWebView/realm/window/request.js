// Request.
const NORMAL_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);
const BANNED_METHODS = new Set(['CONNECT', 'TRACE', 'TRACK']);
function methodOf(value) {
  const text = String(value);
  if (!TOKEN.test(text)) throw new TypeError(`'${text}' is not a valid HTTP method.`);
  const upper = text.toUpperCase();
  if (BANNED_METHODS.has(upper)) throw new TypeError(`'${text}' HTTP method is unsupported.`);
  return NORMAL_METHODS.has(upper) ? upper : text;
}
function fetchUrl(input) {
  const parts = urlParts(input, baseUri());
  if (parts === null) throw new TypeError(`URL is not valid or contains user credentials: '${input}'`);
  if (parts[PART.username] !== '' || parts[PART.password] !== '') throw new TypeError('URL is not valid or contains user credentials.');
  return parts[0];
}
const MODES = new Set(['cors', 'no-cors', 'same-origin']);
function modeOf(value, method) {
  const mode = String(value);
  if (!MODES.has(mode)) throw new TypeError(`'${mode}' is not a mode for pages.`);
  if (mode === 'no-cors' && !bodiless(method) && method !== 'POST') throw new TypeError(`'${method}' is unsupported in no-cors mode.`);
  return mode;
}
function signalOf(value) {
  if (value === undefined || value === null) return null;
  if (!(value instanceof AbortSignal)) throw new TypeError('The signal is not an AbortSignal.');
  return value;
}
// Content and type: given, or of the request that this one is made from, which has them no more unless it is cloned.
function requestBody(from, init, method) {
  if (init?.body === undefined || init.body === null) {
    const find = init?.copies === KEY ? copyBody : takeBody;
    return [from === null ? null : find(from), null];
  }
  if (bodiless(method)) throw new TypeError(`Request has method '${method}' and cannot have a body`);
  return extractBody(init.body);
}
const bodiless = (method) => method === 'GET' || method === 'HEAD';
class Request extends Body {
  #url;
  #method;
  #headers;
  #mode;
  #signal;
  #credentials;
  #cache;
  #keepalive;
  constructor(input, init = {}) {
    need(arguments.length, 1);
    const from = input instanceof Request ? input : null;
    const method = methodOf(init?.method ?? from?.method ?? 'GET');
    const mode = modeOf(init?.mode ?? from?.mode ?? 'cors', method);
    const signal = signalOf(init?.signal === undefined ? from?.signal : init.signal);
    const [content, type] = requestBody(from, init, method);
    super(content);
    this.#url = from?.url ?? fetchUrl(String(input));
    this.#method = method;
    this.#headers = requestHeaders(init?.headers ?? from?.headers, mode);
    if (type !== null && !this.#headers.has('content-type')) this.#headers.set('content-type', type);
    this.#mode = mode;
    this.#credentials = init?.credentials ?? from?.credentials ?? 'same-origin';
    this.#cache = String(init?.cache ?? from?.cache ?? 'default');
    this.#keepalive = !!(init?.keepalive ?? from?.keepalive);
    this.#signal = signal ?? new AbortSignal(KEY);
  }
  get url() { return this.#url; }
  get method() { return this.#method; }
  get headers() { return this.#headers; }
  get mode() { return this.#mode; }
  get signal() { return this.#signal; }
  get credentials() { return this.#credentials; }
  get cache() { return this.#cache; }
  get redirect() { return 'follow'; }
  get referrer() { return 'about:client'; }
  get referrerPolicy() { return ''; }
  get integrity() { return ''; }
  get keepalive() { return this.#keepalive; }
  get destination() { return ''; }
  clone() {
    return new Request(this, { copies: KEY });
  }
}
tag(Request, 'Request');
