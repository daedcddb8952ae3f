// The console: one line for each call, heard by the kit.
const line = (args) => args.map(describe).join(' ');
const counts = new Map();
const started = new Map();
const elapsed = (label) => `${label}: ${(bridge.now() - (started.get(label) ?? bridge.now())).toFixed(3)}ms`;
const console = {
  log(...args) { bridge.say('log', line(args)); },
  info(...args) { bridge.say('info', line(args)); },
  warn(...args) { bridge.say('warn', line(args)); },
  error(...args) { bridge.say('error', line(args)); },
  debug(...args) { bridge.say('debug', line(args)); },
  trace(...args) { bridge.say('log', line(args)); },
  dir(...args) { bridge.say('log', line(args)); },
  table(...args) { bridge.say('log', line(args)); },
  group(...args) { bridge.say('log', line(args)); },
  groupCollapsed(...args) { bridge.say('log', line(args)); },
  groupEnd() {},
  clear() {},
  assert(condition, ...args) {
    if (!condition) bridge.say('error', line(['Assertion failed', ...args]));
  },
  count(label = 'default') {
    counts.set(label, (counts.get(label) ?? 0) + 1);
    bridge.say('debug', `${label}: ${counts.get(label)}`);
  },
  countReset(label = 'default') {
    counts.delete(label);
  },
  time(label = 'default') {
    started.set(label, bridge.now());
  },
  timeLog(label = 'default', ...args) {
    bridge.say('debug', line([elapsed(label), ...args]));
  },
  timeEnd(label = 'default') {
    bridge.say('debug', elapsed(label));
    started.delete(label);
  },
};
hide(G, 'console', console);
