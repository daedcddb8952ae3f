// location.
function goTo(frameId, address, base = baseUri()) {
  const parts = urlParts(String(address), base);
  if (parts === null) throw domError('SyntaxError', `Invalid URL '${address}'.`);
  bridge.navigate(frameId, parts[0]);
}
const here = () => urlParts(bridge.href(), '') ?? [bridge.href(), 'null', '', '', '', '', '', '', '', '', ''];
class Location {
  constructor(key) {
    illegal(key);
  }
  assign(address) {
    goTo(bridge.selfId(), address);
  }
  replace(address) {
    goTo(bridge.selfId(), address);
  }
  reload() {
    bridge.reload();
  }
  toString() {
    return bridge.href();
  }
  static {
    for (let i = 0; i < URL_PARTS.length; i++) {
      const name = URL_PARTS[i];
      if (name === 'username' || name === 'password') continue;
      const get = name === 'href' ? () => bridge.href() : name === 'origin' ? () => bridge.origin() : () => here()[PART[name]];
      const set = (value) => {
        if (name === 'href') return goTo(bridge.selfId(), value);
        if (name === 'hash') return goTo(bridge.selfId(), textStarts(`${value}`, '#') ? `${value}` : `#${value}`, bridge.href());
        const parts = bridge.setUrlPart(bridge.href(), name, String(value));
        if (parts !== '') goTo(bridge.selfId(), textSplit(parts, '\n')[0]);
        return undefined;
      };
      accessor(Location.prototype, name, get, name === 'origin' ? undefined : set);
    }
  }
}
tag(Location, 'Location');
const location = new Location(KEY);
accessor(G, 'location', () => location, (address) => goTo(bridge.selfId(), address), false);
