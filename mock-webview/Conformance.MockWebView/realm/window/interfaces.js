// Interfaces that few pages touch are made when somebody first looks: by their global, or from inside by name.
// Until then the global is an accessor, and becomes the usual property by being looked at.
const makers = { __proto__: null }; // name → function that gives interfaces by name
const made = { __proto__: null }; // name → interface

/** Has interfaces made by `make(name)`, which gives an object of them, when one is first wanted. */
function later(names, make) {
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    makers[name] = make;
    const show = () => {
      const value = interfaceNamed(name);
      hide(G, name, value);
      return value;
    };
    define(G, name, { get: show, set: (value) => hide(G, name, value), configurable: true, enumerable: false });
  }
}
/** An interface by its name. */
function interfaceNamed(name) {
  const known = made[name];
  if (known !== undefined) return known;
  const group = (0, makers[name])(name);
  assign(made, group);
  return group[name];
}
/** Whether a value is an object of an interface; one that was never made has none. */
const isOne = (value, name) => made[name] !== undefined && value instanceof made[name];
