// localStorage and sessionStorage: one map for each area, webview or origin; gone with the session.

const QUOTA = 5 * 1024 * 1024; // UTF-16 units, as engines count

export class Storages {
  #areas = new Map();

  #area(key) {
    let area = this.#areas.get(key);
    if (area === undefined) this.#areas.set(key, (area = { map: new Map(), size: 0 }));
    return area;
  }

  /** Does one operation. `set` gives false where the quota is full. */
  run(key, operation, name, value) {
    const area = this.#area(key);
    const { map } = area;
    switch (operation) {
      case 'length':
        return map.size;
      case 'key':
        return [...map.keys()][name] ?? null;
      case 'get':
        return map.get(name) ?? null;
      case 'set':
        return this.#set(area, name, value);
      case 'remove':
        area.size -= map.has(name) ? name.length + map.get(name).length : 0;
        map.delete(name);
        return true;
      default:
        map.clear();
        area.size = 0;
        return true;
    }
  }

  #set(area, name, value) {
    const old = area.map.has(name) ? name.length + area.map.get(name).length : 0;
    const size = area.size - old + name.length + value.length;
    if (size > QUOTA) return false;
    area.map.set(name, value);
    area.size = size;
    return true;
  }

  /** A webview is gone: what was its alone goes too. */
  leave(scope) {
    for (const key of [...this.#areas.keys()]) if (key.endsWith(`\n${scope}`)) this.#areas.delete(key);
  }

  clear() {
    this.#areas.clear();
  }
}
