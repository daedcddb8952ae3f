// What an object of any realm really is: its internal slots, not what its prototype says.
import { types } from 'node:util';

const typedName = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;

/** The brand of an object: 'Array', 'Map', 'Uint8Array', 'Proxy', 'Object' and so on. */
export function brandOf(value) {
  if (types.isProxy(value)) return 'Proxy';
  if (Array.isArray(value)) return 'Array';
  if (ArrayBuffer.isView(value)) return types.isDataView(value) ? 'DataView' : typedName.call(value);
  if (types.isArrayBuffer(value)) return 'ArrayBuffer';
  return brandOfCollection(value) ?? brandOfRest(value) ?? 'Object';
}

function brandOfCollection(value) {
  if (types.isMap(value)) return 'Map';
  if (types.isSet(value)) return 'Set';
  if (types.isDate(value)) return 'Date';
  if (types.isRegExp(value)) return 'RegExp';
  if (types.isNativeError(value)) return 'Error';
  return undefined;
}

function brandOfRest(value) {
  if (types.isPromise(value)) return 'Promise';
  if (types.isBoxedPrimitive(value)) return 'Boxed';
  if (types.isSharedArrayBuffer(value)) return 'SharedArrayBuffer';
  if (types.isWeakMap(value) || types.isWeakSet(value)) return 'Weak';
  if (types.isGeneratorObject(value)) return 'Generator';
  if (types.isModuleNamespaceObject(value)) return 'Module';
  return undefined;
}
