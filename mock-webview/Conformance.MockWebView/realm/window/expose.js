// The interfaces that pages see as globals and that every page has made; 'later' exposes the others.
const INTERFACES = {
  Window, EventTarget, Event, MessageEvent, ErrorEvent, PromiseRejectionEvent, PageTransitionEvent, DOMException, TextEncoder,
  TextDecoder, URL, URLSearchParams, Location, History, Headers, Request, Response, Blob, File, FormData, ReadableStream,
  AbortController, AbortSignal, Crypto, SubtleCrypto, CryptoKey, Node, CharacterData, Text, Comment, DocumentFragment, DOMTokenList,
  Element, HTMLElement, Document, HTMLDocument, MutationObserver, MutationRecord, Storage, Navigator, Performance,
  XMLHttpRequest, XMLHttpRequestEventTarget,
};
for (const name of keysOf(INTERFACES)) hide(G, name, INTERFACES[name]);
for (const type of [EventTarget, Event, Headers, Request, Response, URL, URLSearchParams, TextEncoder, TextDecoder, AbortController,
  Crypto, SubtleCrypto, CryptoKey, DOMTokenList, Location, History, Navigator, Storage, MutationObserver, ReadableStream, FormData]) {
  unclonable[unclonable.length] = type;
}
// Not of a browser's window.
for (const name of ['SharedArrayBuffer', 'WebAssembly']) delete G[name];
