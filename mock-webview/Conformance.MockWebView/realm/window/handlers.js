// The handlers that elements and documents have as properties (front ends look whether `oninput` is there), and as attributes.
const HANDLERS = {
  __proto__: EventTarget.prototype, onabort: null, onanimationend: null, onbeforeinput: null, onblur: null, onchange: null, onclick: null,
  onclose: null, oncontextmenu: null, oncopy: null, oncut: null, ondblclick: null, ondrag: null, ondragend: null, ondragenter: null,
  ondragleave: null, ondragover: null, ondragstart: null, ondrop: null, onerror: null, onfocus: null, oninput: null, oninvalid: null,
  onkeydown: null, onkeypress: null, onkeyup: null, onload: null, onmousedown: null, onmouseenter: null, onmouseleave: null,
  onmousemove: null, onmouseout: null, onmouseover: null, onmouseup: null, onpaste: null, onpointercancel: null, onpointerdown: null,
  onpointermove: null, onpointerup: null, onreset: null, onresize: null, onscroll: null, onselect: null, onsubmit: null,
  ontoggle: null, ontransitionend: null, onwheel: null,
};
// Between Node and EventTarget: nothing is copied for each document.
setPrototypeOf(Node.prototype, HANDLERS);
const OF_WINDOW = /^on(?:beforeunload|blur|error|focus|hashchange|load|message|pagehide|pageshow|popstate|resize|storage|unload)$/;
const PageFunction = G.Function;

/** Makes an attribute a handler, compiled when it is first called. */
function setHandler(element, name, code) {
  const holder = element.localName === 'body' && regexTest(OF_WINDOW, name) ? G : element;
  if (!(name in holder) || !bridge.mayScript()) return;
  let compiled = null;
  holder[name] = code === null ? null : function (event) {
    compiled ??= new PageFunction('event', code);
    return apply(compiled, this, [event]);
  };
}
