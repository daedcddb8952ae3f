// The interfaces that pages see as globals.
const INTERFACES = {
  Window, EventTarget, Event, CustomEvent, MessageEvent, ErrorEvent, PromiseRejectionEvent, UIEvent, FocusEvent, InputEvent,
  MouseEvent, PointerEvent, WheelEvent, KeyboardEvent, SubmitEvent, HashChangeEvent, PopStateEvent, PageTransitionEvent,
  ProgressEvent, StorageEvent, DOMException, TextEncoder, TextDecoder, URL, URLSearchParams, Location, History, Headers,
  Request, Response, Blob, File, FormData, ReadableStream, AbortController, AbortSignal, XMLHttpRequest,
  XMLHttpRequestEventTarget, Crypto, SubtleCrypto, CryptoKey, Node, CharacterData, Text, Comment, DocumentFragment,
  DOMTokenList, Element, HTMLElement, HTMLHtmlElement, HTMLHeadElement, HTMLBodyElement, HTMLDivElement, HTMLSpanElement,
  HTMLParagraphElement, HTMLHeadingElement, HTMLUListElement, HTMLLIElement, HTMLPreElement, HTMLTitleElement,
  HTMLUnknownElement, HTMLStyleElement, HTMLMetaElement, HTMLBaseElement, HTMLLinkElement, HTMLImageElement,
  HTMLAnchorElement, HTMLTemplateElement, HTMLInputElement, HTMLTextAreaElement, HTMLOptionElement, HTMLSelectElement,
  HTMLButtonElement, HTMLLabelElement, HTMLFormElement, HTMLIFrameElement, HTMLScriptElement, Document, HTMLDocument,
  MutationObserver, MutationRecord, Storage, Navigator, Performance,
};
for (const name of Object.keys(INTERFACES)) hide(G, name, INTERFACES[name]);
for (const type of [EventTarget, Event, Headers, Request, Response, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController,
  Crypto, SubtleCrypto, CryptoKey, DOMTokenList, Location, History, Navigator, Storage, MutationObserver, ReadableStream, FormData]) {
  unclonable.add(type);
}
// Not of a browser's window.
for (const name of ['SharedArrayBuffer', 'WebAssembly']) delete G[name];
