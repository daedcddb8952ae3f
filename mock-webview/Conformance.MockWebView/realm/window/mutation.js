// MutationObserver: children, attributes and text, told in a microtask.
const observers = [];
let noteQueued = false;
class MutationRecord {
  constructor(key, fields) {
    illegal(key);
    assign(this, { addedNodes: [], removedNodes: [], attributeName: null, attributeNamespace: null, oldValue: null,
      previousSibling: null, nextSibling: null }, fields);
  }
}
tag(MutationRecord, 'MutationRecord');
let recordFor; // (observer, node, kind, make)
let deliver; // (observer)
class MutationObserver {
  #callback;
  #targets = [];
  #records = [];
  constructor(callback) {
    if (typeof callback !== 'function') throw new TypeError("Argument 1 ('callback') to the MutationObserver constructor must be a function");
    this.#callback = callback;
  }
  static {
    recordFor = (observer, node, kind, make) => {
      for (let i = 0; i < observer.#targets.length; i++) {
        const { target, options } = observer.#targets[i];
        if (target !== node && !(options.subtree && target.contains(node))) continue;
        const wanted = kind === 'attributes' ? (options.attributes ?? (options.attributeOldValue || options.attributeFilter !== undefined)) : kind === 'characterData' ? (options.characterData ?? options.characterDataOldValue) : options[kind];
        if (!wanted) continue;
        const record = make(options);
        if (record !== null) push(observer.#records, record);
        return;
      }
    };
    deliver = (observer) => {
      const records = observer.takeRecords();
      if (records.length > 0) guarded(observer.#callback, observer, records, observer);
    };
  }
  observe(target, options = {}) {
    if (!(target instanceof Node)) throw new TypeError("Argument 1 ('target') to MutationObserver.observe must be an instance of Node");
    if (!options.childList && !options.attributes && !options.characterData && !options.attributeFilter && !options.attributeOldValue && !options.characterDataOldValue) {
      throw new TypeError('The options object must set at least one of attributes, characterData, or childList to true.');
    }
    this.#targets = listJoined(listFilter(this.#targets, (own) => own.target !== target), [{ target, options: { ...options } }]);
    if (!listHas(observers, this)) push(observers, this);
  }
  disconnect() {
    this.#targets = [];
    this.#records = [];
    const at = listIndex(observers, this);
    if (at >= 0) removeAt(observers, at);
  }
  takeRecords() {
    return takeAll(this.#records);
  }
}
tag(MutationObserver, 'MutationObserver');

function note(node, kind, make) {
  if (observers.length === 0) return;
  listEach(observers, (observer) => recordFor(observer, node, kind, make));
  if (noteQueued) return;
  noteQueued = true;
  then(resolved, () => {
    noteQueued = false;
    listEach(listCopy(observers), deliver);
  });
}
const noteChildren = (target, addedNodes, removedNodes) =>
  note(target, 'childList', () => new MutationRecord(KEY, { type: 'childList', target, addedNodes, removedNodes }));
const noteAttribute = (target, attributeName, old) =>
  note(target, 'attributes', (options) => {
    if (options.attributeFilter !== undefined && !listHas(options.attributeFilter, attributeName)) return null;
    return new MutationRecord(KEY, { type: 'attributes', target, attributeName, oldValue: options.attributeOldValue ? old : null });
  });
const noteText = (target, old) =>
  note(target, 'characterData', (options) => new MutationRecord(KEY, { type: 'characterData', target, oldValue: options.characterDataOldValue ? old : null }));
