// Response.
const BODILESS = { __proto__: null, 101: true, 204: true, 205: true, 304: true };
let responseOf; // (status, block, url, type, body, redirected) → what fetch gives
class Response extends Body {
  #status = 200;
  #statusText = '';
  #url = '';
  #type = 'default';
  #redirected = false;
  #headers = null;
  #block = '';
  constructor(body, init = {}) {
    if (body === KEY) {
      super(init);
      return;
    }
    const status = init?.status ?? 200;
    if (status < 200 || status > 599) throw new RangeError('Status must be between 200 and 599');
    const { 0: content, 1: type } = extractBody(body);
    if (content !== null && BODILESS[status] === true) throw new TypeError('Response cannot have a body with the given status.');
    super(content);
    this.#status = Number(status);
    this.#statusText = String(init?.statusText ?? '');
    this.#headers = new Headers(init?.headers);
    giveType(this.#headers, type);
  }
  static {
    responseOf = (status, block, url, type, body, redirected = false) => {
      const made = new Response(KEY, body);
      made.#status = status;
      made.#block = block;
      made.#url = url;
      made.#type = type;
      made.#redirected = redirected;
      return made;
    };
  }
  get status() {
    return this.#status;
  }
  get statusText() {
    return this.#statusText;
  }
  get ok() {
    return this.#status >= 200 && this.#status < 300;
  }
  get headers() {
    return (this.#headers ??= headersOf(this.#block));
  }
  get url() {
    return this.#url;
  }
  get type() {
    return this.#type;
  }
  get redirected() {
    return this.#redirected;
  }
  clone() {
    const made = responseOf(this.#status, this.#block, this.#url, this.#type, copyBody(this), this.#redirected);
    made.#statusText = this.#statusText;
    if (this.#headers !== null) made.#headers = new Headers(this.#headers);
    return made;
  }
  static json(value, init = {}) {
    const headers = new Headers(init?.headers);
    giveType(headers, 'application/json');
    return new Response(toJson(value), { ...init, headers });
  }
  static redirect(address, status = 302) {
    need(arguments.length, 1);
    const parts = urlParts(String(address), baseUri());
    if (parts === null) throw new TypeError(`Failed to parse URL from ${address}`);
    const code = Number(status);
    if (!listHas([301, 302, 303, 307, 308], code)) throw new RangeError('Invalid status code');
    return responseOf(code, `location\n${parts[0]}\n`, '', 'default', null);
  }
  static error() {
    return responseOf(0, '', '', 'error', null);
  }
}
tag(Response, 'Response');
