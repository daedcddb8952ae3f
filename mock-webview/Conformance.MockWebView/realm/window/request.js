// Request.
const NORMAL_METHODS = { __proto__: null, GET: true, HEAD: true, POST: true, PUT: true, DELETE: true, OPTIONS: true };
const BANNED_METHODS = { __proto__: null, CONNECT: true, TRACE: true, TRACK: true };
function methodOf(value) {
  const text = String(value);
  if (!regexTest(TOKEN, text)) throw new TypeError(`'${text}' is not a valid HTTP method.`);
  const upper = textUpper(text);
  if (BANNED_METHODS[upper] === true) throw new TypeError(`'${text}' HTTP method is unsupported.`);
  return NORMAL_METHODS[upper] === true ? upper : text;
}
function fetchUrl(input) {
  const parts = urlParts(input, baseUri());
  if (parts === null) throw new TypeError(`URL is not valid or contains user credentials: '${input}'`);
  if (parts[PART.username] !== '' || parts[PART.password] !== '') throw new TypeError('URL is not valid or contains user credentials.');
  return parts[0];
}
const MODES = { __proto__: null, cors: true, 'no-cors': true, 'same-origin': true };
function modeOf(value, method) {
  const mode = String(value);
  if (MODES[mode] !== true) throw new TypeError(`'${mode}' is not a mode for pages.`);
  if (mode === 'no-cors' && !bodiless(method) && method !== 'POST') throw new TypeError(`'${method}' is unsupported in no-cors mode.`);
  return mode;
}
const REDIRECT_MODES = { __proto__: null, follow: true, error: true, manual: true };
function redirectOf(value) {
  const mode = value === undefined ? 'follow' : String(value);
  if (REDIRECT_MODES[mode] !== true) throw new TypeError(`'${mode}' is not a mode for redirects.`);
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
  #redirect;
  #signal;
  #credentials;
  #cache;
  #keepalive;
  constructor(input, init = {}) {
    need(arguments.length, 1);
    const from = input instanceof Request ? input : null;
    const method = methodOf(init?.method ?? from?.method ?? 'GET');
    const mode = modeOf(init?.mode ?? from?.mode ?? 'cors', method);
    const redirect = redirectOf(init?.redirect === undefined ? from?.redirect : init.redirect);
    const signal = signalOf(init?.signal === undefined ? from?.signal : init.signal);
    const { 0: content, 1: type } = requestBody(from, init, method);
    super(content);
    this.#url = from?.url ?? fetchUrl(String(input));
    this.#method = method;
    this.#headers = requestHeaders(init?.headers ?? from?.headers, mode);
    giveType(this.#headers, type);
    this.#mode = mode;
    this.#redirect = redirect;
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
  get redirect() { return this.#redirect; }
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
