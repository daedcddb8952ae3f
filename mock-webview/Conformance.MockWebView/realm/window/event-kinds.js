// The kinds of events that pages make or hear.
const fieldGetters = { __proto__: null };
const fieldGetter = (field) => (fieldGetters[field] ??= {
  __proto__: null,
  get() { return stateOf(this)[field]; },
  enumerable: true,
  configurable: true,
});
function eventClass(name, fields, Base = Event) {
  const type = class extends Base {
    constructor(kind, init = {}) {
      need(arguments.length, 1);
      super(kind, init ?? {});
      assign(stateOf(this), fields(init ?? {}));
    }
  };
  define(type, 'name', describeProperty({ value: name, configurable: true }));
  const { prototype } = type;
  for (const field in fields({})) define(prototype, field, fieldGetter(field));
  tag(type, name);
  return type;
}
const MessageEvent = eventClass('MessageEvent', (i) => ({
  data: i.data ?? null,
  origin: i.origin ?? '',
  lastEventId: i.lastEventId ?? '',
  source: i.source ?? null,
  ports: freeze(i.ports ? [...i.ports] : []),
}));
const ErrorEvent = eventClass('ErrorEvent', (i) => ({
  message: i.message ?? '',
  filename: i.filename ?? '',
  lineno: i.lineno ?? 0,
  colno: i.colno ?? 0,
  error: i.error,
}));
const PromiseRejectionEvent = eventClass('PromiseRejectionEvent', (i) => ({ promise: i.promise, reason: i.reason }));
const PageTransitionEvent = eventClass('PageTransitionEvent', (i) => ({ persisted: !!i.persisted }));

const modifiers = (i) => ({ ctrlKey: !!i.ctrlKey, shiftKey: !!i.shiftKey, altKey: !!i.altKey, metaKey: !!i.metaKey });
// The fields of the kinds that are made later, and what they extend.
function eventKind(name) {
  switch (name) {
    case 'CustomEvent':
      return [(i) => ({ detail: i.detail ?? null })];
    case 'UIEvent':
      return [(i) => ({ detail: i.detail ?? 0, view: i.view ?? null })];
    case 'FocusEvent':
      return [(i) => ({ relatedTarget: i.relatedTarget ?? null }), 'UIEvent'];
    case 'InputEvent':
      return [(i) => ({ data: i.data ?? null, inputType: i.inputType ?? '' }), 'UIEvent'];
    case 'MouseEvent':
      return [(i) => ({
        ...modifiers(i),
        button: i.button ?? 0,
        buttons: i.buttons ?? 0,
        clientX: i.clientX ?? 0,
        clientY: i.clientY ?? 0,
        screenX: i.screenX ?? 0,
        screenY: i.screenY ?? 0,
        relatedTarget: i.relatedTarget ?? null,
      }), 'UIEvent'];
    case 'PointerEvent':
      return [(i) => ({ pointerId: i.pointerId ?? 0, pointerType: i.pointerType ?? '' }), 'MouseEvent'];
    case 'WheelEvent':
      return [(i) => ({ deltaX: i.deltaX ?? 0, deltaY: i.deltaY ?? 0, deltaMode: i.deltaMode ?? 0 }), 'MouseEvent'];
    case 'KeyboardEvent':
      return [(i) => ({ ...modifiers(i), key: i.key ?? '', code: i.code ?? '', repeat: !!i.repeat }), 'UIEvent'];
    case 'SubmitEvent':
      return [(i) => ({ submitter: i.submitter ?? null })];
    case 'HashChangeEvent':
      return [(i) => ({ oldURL: i.oldURL ?? '', newURL: i.newURL ?? '' })];
    case 'PopStateEvent':
      return [(i) => ({ state: i.state ?? null })];
    case 'ProgressEvent':
      return [(i) => ({ lengthComputable: !!i.lengthComputable, loaded: i.loaded ?? 0, total: i.total ?? 0 })];
    default: // StorageEvent
      return [(i) => ({ key: i.key ?? null, oldValue: i.oldValue ?? null, newValue: i.newValue ?? null, url: i.url ?? '' })];
  }
}
later(['CustomEvent', 'UIEvent', 'FocusEvent', 'InputEvent', 'MouseEvent', 'PointerEvent', 'WheelEvent', 'KeyboardEvent', 'SubmitEvent',
  'HashChangeEvent', 'PopStateEvent', 'ProgressEvent', 'StorageEvent'], (name) => {
  const { 0: fields, 1: base } = eventKind(name);
  return { [name]: eventClass(name, fields, base === undefined ? Event : interfaceNamed(base)) };
});
later(['BeforeUnloadEvent'], () => {
  class BeforeUnloadEvent extends Event {
    #value = '';
    constructor(key) {
      illegal(key);
      super('beforeunload', { cancelable: true });
    }
    get returnValue() { return this.#value; }
    set returnValue(value) { this.#value = String(value); }
  }
  tag(BeforeUnloadEvent, 'BeforeUnloadEvent');
  return { BeforeUnloadEvent };
});
/** Makes an event of a kind that is made late. */
const makeEvent = (name, type, init) => new (interfaceNamed(name))(type, init);
