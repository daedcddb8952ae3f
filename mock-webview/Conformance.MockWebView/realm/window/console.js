// The console: one line for each call, heard by the kit.
const console = {};
const line = (args) => args.map(describe).join(' ');
const LEVELS = { log: 'log', info: 'info', warn: 'warn', error: 'error', debug: 'debug', trace: 'log', dir: 'log', table: 'log', group: 'log', groupCollapsed: 'log' };
for (const [name, level] of Object.entries(LEVELS)) {
  console[name] = { [name](...args) { bridge.say(level, line(args)); } }[name];
}
console.assert = function assert(condition, ...args) {
  if (!condition) bridge.say('error', line(['Assertion failed', ...args]));
};
console.groupEnd = function groupEnd() {};
console.clear = function clear() {};
const counts = new Map();
console.count = function count(label = 'default') {
  counts.set(label, (counts.get(label) ?? 0) + 1);
  bridge.say('debug', `${label}: ${counts.get(label)}`);
};
console.countReset = function countReset(label = 'default') {
  counts.delete(label);
};
const started = new Map();
console.time = function time(label = 'default') {
  started.set(label, bridge.now());
};
const elapsed = (label) => `${label}: ${(bridge.now() - (started.get(label) ?? bridge.now())).toFixed(3)}ms`;
console.timeLog = function timeLog(label = 'default', ...args) {
  bridge.say('debug', line([elapsed(label), ...args]));
};
console.timeEnd = function timeEnd(label = 'default') {
  bridge.say('debug', elapsed(label));
  started.delete(label);
};
hide(G, 'console', console);
