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
  // Of an error that nobody caught, true says that it is done with; of all else, false.
  if (result === isError && state.cancelable) state.prevented = true;
}
