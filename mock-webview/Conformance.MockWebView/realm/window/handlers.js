// Event handlers: properties and attributes whose function is a listener, in the place where it was first set.
// Events of the window that a body hands on.
const OF_BODY = /^(?:beforeunload|blur|error|focus|hashchange|load|message|messageerror|pagehide|pageshow|popstate|resize|scroll|storage|unhandledrejection|unload)$/;
const PageFunction = G.Function;

// Whose handler it is that stands on a target.
function handlerHolder(target, type) {
  if (target === undefined || target === null) return G;
  if (!(target instanceof EventTarget)) throw new TypeError('Illegal invocation');
  return target instanceof Element && target.localName === 'body' && regexTest(OF_BODY, type) ? G : target;
}
const handlerEntry = (holder, type) => listFind(weakGet(listenersOf, holder)?.[type] ?? [], (entry) => entry.callback === KEY);

/** The handler of a target for a type of event, or null. */
function handlerOf(target, type) {
  const holder = handlerHolder(target, type);
  const entry = handlerEntry(holder, type);
  return entry === undefined ? null : handlerIn(entry, holder, type);
}

/** Makes a function the handler of a target. It keeps the place of the one before it, if there is one. */
function setHandler(target, type, value) {
  const isOne = typeof value === 'function' || (typeof value === 'object' && value !== null);
  placeHandler(handlerHolder(target, type), type, isOne ? value : null, null);
}
/** Makes an attribute a handler; null takes it away. */
function setHandlerCode(element, name, text) {
  const type = textSlice(name, 2);
  const holder = handlerHolder(element, type);
  if ((holder !== G && !hasOwn(HANDLERS, name)) || !bridge.mayScript()) return;
  placeHandler(holder, type, null, text === null ? null : { element, text });
}
function placeHandler(holder, type, handler, code) {
  const list = listenerList(holder, type);
  const entry = handlerEntry(holder, type);
  if (handler === null && code === null) {
    if (entry !== undefined) dropListener(list, entry);
  } else if (entry === undefined) {
    push(list, { callback: KEY, handler, code, capture: false, once: false, passive: false, removed: false });
  } else {
    entry.handler = handler;
    entry.code = code;
  }
}

// The handler that is called. The code of an attribute becomes one when somebody first wants it, and none where it is no code.
function handlerIn(entry, holder, type) {
  const { code } = entry;
  if (code === null) return entry.handler;
  entry.code = null;
  try {
    entry.handler = compileHandler(code, holder, type);
  } catch (error) {
    reportError(error);
  }
  return entry.handler;
}
// As in a browser, what the element, its form and the document have are names in its code.
function compileHandler({ element, text }, holder, type) {
  const names = holder === G && type === 'error' ? 'event, source, lineno, colno, error' : 'event';
  new PageFunction(names, text); // whole in itself: it does not end the function that is made of it here
  const making = `return { on${type}: function (${names}) {\n${text}\n} }.on${type}`;
  if (holder === G) return new PageFunction(making)();
  const form = element.form instanceof Element ? element.form : { __proto__: null };
  return new PageFunction(`with (arguments[0]) with (arguments[1]) with (arguments[2]) ${making}`)(document, form, element);
}

/** Calls a handler in its place among the listeners, and does what its result asks for. */
function callHandler(entry, node, event, state) {
  const handler = handlerIn(entry, node, state.type);
  if (typeof handler !== 'function') return;
  const isError = state.type === 'error' && node === G && event instanceof ErrorEvent;
  const result = isError
    ? guarded(handler, node, event.message, event.filename, event.lineno, event.colno, event.error)
    : guarded(handler, node, event);
  if (state.type === 'beforeunload') answerUnload(event, state, result);
  // Of an error that nobody caught, true says that it is done with; of all else, false.
  else if (result === isError && state.cancelable) state.prevented = true;
}
// Whatever a handler answers is a text for a dialog, where the event is the engine's kind.
function answerUnload(event, state, result) {
  if (result === undefined || result === null || !isOne(event, 'BeforeUnloadEvent')) return;
  if (state.cancelable) state.prevented = true;
  if (event.returnValue === '') event.returnValue = guarded(String, undefined, result) ?? '';
}

// The handlers that pages find as properties: front ends look whether `oninput` is there.
const HANDLERS = {
  __proto__: EventTarget.prototype,
  get onabort() { return handlerOf(this, 'abort'); }, set onabort(value) { setHandler(this, 'abort', value); },
  get onanimationend() { return handlerOf(this, 'animationend'); }, set onanimationend(value) { setHandler(this, 'animationend', value); },
  get onanimationiteration() { return handlerOf(this, 'animationiteration'); }, set onanimationiteration(value) { setHandler(this, 'animationiteration', value); },
  get onanimationstart() { return handlerOf(this, 'animationstart'); }, set onanimationstart(value) { setHandler(this, 'animationstart', value); },
  get onauxclick() { return handlerOf(this, 'auxclick'); }, set onauxclick(value) { setHandler(this, 'auxclick', value); },
  get onbeforeinput() { return handlerOf(this, 'beforeinput'); }, set onbeforeinput(value) { setHandler(this, 'beforeinput', value); },
  get onblur() { return handlerOf(this, 'blur'); }, set onblur(value) { setHandler(this, 'blur', value); },
  get onchange() { return handlerOf(this, 'change'); }, set onchange(value) { setHandler(this, 'change', value); },
  get onclick() { return handlerOf(this, 'click'); }, set onclick(value) { setHandler(this, 'click', value); },
  get onclose() { return handlerOf(this, 'close'); }, set onclose(value) { setHandler(this, 'close', value); },
  get oncontextmenu() { return handlerOf(this, 'contextmenu'); }, set oncontextmenu(value) { setHandler(this, 'contextmenu', value); },
  get oncopy() { return handlerOf(this, 'copy'); }, set oncopy(value) { setHandler(this, 'copy', value); },
  get oncut() { return handlerOf(this, 'cut'); }, set oncut(value) { setHandler(this, 'cut', value); },
  get ondblclick() { return handlerOf(this, 'dblclick'); }, set ondblclick(value) { setHandler(this, 'dblclick', value); },
  get ondrag() { return handlerOf(this, 'drag'); }, set ondrag(value) { setHandler(this, 'drag', value); },
  get ondragend() { return handlerOf(this, 'dragend'); }, set ondragend(value) { setHandler(this, 'dragend', value); },
  get ondragenter() { return handlerOf(this, 'dragenter'); }, set ondragenter(value) { setHandler(this, 'dragenter', value); },
  get ondragleave() { return handlerOf(this, 'dragleave'); }, set ondragleave(value) { setHandler(this, 'dragleave', value); },
  get ondragover() { return handlerOf(this, 'dragover'); }, set ondragover(value) { setHandler(this, 'dragover', value); },
  get ondragstart() { return handlerOf(this, 'dragstart'); }, set ondragstart(value) { setHandler(this, 'dragstart', value); },
  get ondrop() { return handlerOf(this, 'drop'); }, set ondrop(value) { setHandler(this, 'drop', value); },
  get onerror() { return handlerOf(this, 'error'); }, set onerror(value) { setHandler(this, 'error', value); },
  get onfocus() { return handlerOf(this, 'focus'); }, set onfocus(value) { setHandler(this, 'focus', value); },
  get onformdata() { return handlerOf(this, 'formdata'); }, set onformdata(value) { setHandler(this, 'formdata', value); },
  get oninput() { return handlerOf(this, 'input'); }, set oninput(value) { setHandler(this, 'input', value); },
  get oninvalid() { return handlerOf(this, 'invalid'); }, set oninvalid(value) { setHandler(this, 'invalid', value); },
  get onkeydown() { return handlerOf(this, 'keydown'); }, set onkeydown(value) { setHandler(this, 'keydown', value); },
  get onkeypress() { return handlerOf(this, 'keypress'); }, set onkeypress(value) { setHandler(this, 'keypress', value); },
  get onkeyup() { return handlerOf(this, 'keyup'); }, set onkeyup(value) { setHandler(this, 'keyup', value); },
  get onload() { return handlerOf(this, 'load'); }, set onload(value) { setHandler(this, 'load', value); },
  get onmousedown() { return handlerOf(this, 'mousedown'); }, set onmousedown(value) { setHandler(this, 'mousedown', value); },
  get onmouseenter() { return handlerOf(this, 'mouseenter'); }, set onmouseenter(value) { setHandler(this, 'mouseenter', value); },
  get onmouseleave() { return handlerOf(this, 'mouseleave'); }, set onmouseleave(value) { setHandler(this, 'mouseleave', value); },
  get onmousemove() { return handlerOf(this, 'mousemove'); }, set onmousemove(value) { setHandler(this, 'mousemove', value); },
  get onmouseout() { return handlerOf(this, 'mouseout'); }, set onmouseout(value) { setHandler(this, 'mouseout', value); },
  get onmouseover() { return handlerOf(this, 'mouseover'); }, set onmouseover(value) { setHandler(this, 'mouseover', value); },
  get onmouseup() { return handlerOf(this, 'mouseup'); }, set onmouseup(value) { setHandler(this, 'mouseup', value); },
  get onpaste() { return handlerOf(this, 'paste'); }, set onpaste(value) { setHandler(this, 'paste', value); },
  get onpointercancel() { return handlerOf(this, 'pointercancel'); }, set onpointercancel(value) { setHandler(this, 'pointercancel', value); },
  get onpointerdown() { return handlerOf(this, 'pointerdown'); }, set onpointerdown(value) { setHandler(this, 'pointerdown', value); },
  get onpointerenter() { return handlerOf(this, 'pointerenter'); }, set onpointerenter(value) { setHandler(this, 'pointerenter', value); },
  get onpointerleave() { return handlerOf(this, 'pointerleave'); }, set onpointerleave(value) { setHandler(this, 'pointerleave', value); },
  get onpointermove() { return handlerOf(this, 'pointermove'); }, set onpointermove(value) { setHandler(this, 'pointermove', value); },
  get onpointerout() { return handlerOf(this, 'pointerout'); }, set onpointerout(value) { setHandler(this, 'pointerout', value); },
  get onpointerover() { return handlerOf(this, 'pointerover'); }, set onpointerover(value) { setHandler(this, 'pointerover', value); },
  get onpointerup() { return handlerOf(this, 'pointerup'); }, set onpointerup(value) { setHandler(this, 'pointerup', value); },
  get onreset() { return handlerOf(this, 'reset'); }, set onreset(value) { setHandler(this, 'reset', value); },
  get onresize() { return handlerOf(this, 'resize'); }, set onresize(value) { setHandler(this, 'resize', value); },
  get onscroll() { return handlerOf(this, 'scroll'); }, set onscroll(value) { setHandler(this, 'scroll', value); },
  get onscrollend() { return handlerOf(this, 'scrollend'); }, set onscrollend(value) { setHandler(this, 'scrollend', value); },
  get onselect() { return handlerOf(this, 'select'); }, set onselect(value) { setHandler(this, 'select', value); },
  get onsubmit() { return handlerOf(this, 'submit'); }, set onsubmit(value) { setHandler(this, 'submit', value); },
  get ontoggle() { return handlerOf(this, 'toggle'); }, set ontoggle(value) { setHandler(this, 'toggle', value); },
  get ontransitionend() { return handlerOf(this, 'transitionend'); }, set ontransitionend(value) { setHandler(this, 'transitionend', value); },
  get onwheel() { return handlerOf(this, 'wheel'); }, set onwheel(value) { setHandler(this, 'wheel', value); },
};
// Between Node and EventTarget: nothing is copied for each document.
setPrototypeOf(Node.prototype, HANDLERS);

// Those of the window alone, which its body has too.
const WINDOW_HANDLERS = {
  __proto__: HTMLElement.prototype,
  get onbeforeunload() { return handlerOf(this, 'beforeunload'); }, set onbeforeunload(value) { setHandler(this, 'beforeunload', value); },
  get onhashchange() { return handlerOf(this, 'hashchange'); }, set onhashchange(value) { setHandler(this, 'hashchange', value); },
  get onmessage() { return handlerOf(this, 'message'); }, set onmessage(value) { setHandler(this, 'message', value); },
  get onmessageerror() { return handlerOf(this, 'messageerror'); }, set onmessageerror(value) { setHandler(this, 'messageerror', value); },
  get onpagehide() { return handlerOf(this, 'pagehide'); }, set onpagehide(value) { setHandler(this, 'pagehide', value); },
  get onpageshow() { return handlerOf(this, 'pageshow'); }, set onpageshow(value) { setHandler(this, 'pageshow', value); },
  get onpopstate() { return handlerOf(this, 'popstate'); }, set onpopstate(value) { setHandler(this, 'popstate', value); },
  get onstorage() { return handlerOf(this, 'storage'); }, set onstorage(value) { setHandler(this, 'storage', value); },
  get onunhandledrejection() { return handlerOf(this, 'unhandledrejection'); }, set onunhandledrejection(value) { setHandler(this, 'unhandledrejection', value); },
  get onunload() { return handlerOf(this, 'unload'); }, set onunload(value) { setHandler(this, 'unload', value); },
};
for (const holder of [HANDLERS, WINDOW_HANDLERS]) for (const name of keysOf(holder)) define(G, name, descriptorOf(holder, name));
