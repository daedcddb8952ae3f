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
      Object.assign(stateOf(this), fields(init ?? {}));
    }
  };
  Object.defineProperty(type, 'name', { __proto__: null, value: name, configurable: true });
  const { prototype } = type;
  for (const field in fields({})) Object.defineProperty(prototype, field, fieldGetter(field));
  tag(type, name);
  return type;
}
const CustomEvent = eventClass('CustomEvent', (i) => ({ detail: i.detail ?? null }));
const MessageEvent = eventClass('MessageEvent', (i) => ({
  data: i.data ?? null,
  origin: i.origin ?? '',
  lastEventId: i.lastEventId ?? '',
  source: i.source ?? null,
  ports: Object.freeze([...(i.ports ?? [])]),
}));
const ErrorEvent = eventClass('ErrorEvent', (i) => ({
  message: i.message ?? '',
  filename: i.filename ?? '',
  lineno: i.lineno ?? 0,
  colno: i.colno ?? 0,
  error: i.error,
}));
const PromiseRejectionEvent = eventClass('PromiseRejectionEvent', (i) => ({ promise: i.promise, reason: i.reason }));
const UIEvent = eventClass('UIEvent', (i) => ({ detail: i.detail ?? 0, view: i.view ?? null }));
const FocusEvent = eventClass('FocusEvent', (i) => ({ relatedTarget: i.relatedTarget ?? null }), UIEvent);
const InputEvent = eventClass('InputEvent', (i) => ({ data: i.data ?? null, inputType: i.inputType ?? '' }), UIEvent);
const modifiers = (i) => ({ ctrlKey: !!i.ctrlKey, shiftKey: !!i.shiftKey, altKey: !!i.altKey, metaKey: !!i.metaKey });
const MouseEvent = eventClass('MouseEvent', (i) => ({
  ...modifiers(i),
  button: i.button ?? 0,
  buttons: i.buttons ?? 0,
  clientX: i.clientX ?? 0,
  clientY: i.clientY ?? 0,
  screenX: i.screenX ?? 0,
  screenY: i.screenY ?? 0,
  relatedTarget: i.relatedTarget ?? null,
}), UIEvent);
const PointerEvent = eventClass('PointerEvent', (i) => ({ pointerId: i.pointerId ?? 0, pointerType: i.pointerType ?? '' }), MouseEvent);
const WheelEvent = eventClass('WheelEvent', (i) => ({ deltaX: i.deltaX ?? 0, deltaY: i.deltaY ?? 0, deltaMode: i.deltaMode ?? 0 }), MouseEvent);
const KeyboardEvent = eventClass('KeyboardEvent', (i) => ({
  ...modifiers(i),
  key: i.key ?? '',
  code: i.code ?? '',
  repeat: !!i.repeat,
}), UIEvent);
const SubmitEvent = eventClass('SubmitEvent', (i) => ({ submitter: i.submitter ?? null }));
const HashChangeEvent = eventClass('HashChangeEvent', (i) => ({ oldURL: i.oldURL ?? '', newURL: i.newURL ?? '' }));
const PopStateEvent = eventClass('PopStateEvent', (i) => ({ state: i.state ?? null }));
const PageTransitionEvent = eventClass('PageTransitionEvent', (i) => ({ persisted: !!i.persisted }));
const ProgressEvent = eventClass('ProgressEvent', (i) => ({
  lengthComputable: !!i.lengthComputable,
  loaded: i.loaded ?? 0,
  total: i.total ?? 0,
}));
const StorageEvent = eventClass('StorageEvent', (i) => ({
  key: i.key ?? null,
  oldValue: i.oldValue ?? null,
  newValue: i.newValue ?? null,
  url: i.url ?? '',
}));
