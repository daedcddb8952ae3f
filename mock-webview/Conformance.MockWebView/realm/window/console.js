// The console: one line for each call, heard by the kit.
const line = (args) => listJoin(listMap(args, describe), ' ');
const counts = { __proto__: null };
const started = { __proto__: null };
const { toFixed } = Number.prototype;
const elapsed = (label) => `${label}: ${apply(toFixed, bridge.now() - (started[label] ?? bridge.now()), [3])}ms`;
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
    if (!condition) bridge.say('error', `Assertion failed ${line(args)}`);
  },
  count(label = 'default') {
    counts[label] = (counts[label] ?? 0) + 1;
    bridge.say('debug', `${label}: ${counts[label]}`);
  },
  countReset(label = 'default') {
    delete counts[label];
  },
  time(label = 'default') {
    started[label] = bridge.now();
  },
  timeLog(label = 'default', ...args) {
    bridge.say('debug', `${elapsed(label)} ${line(args)}`);
  },
  timeEnd(label = 'default') {
    bridge.say('debug', elapsed(label));
    delete started[label];
  },
};
hide(G, 'console', console);
