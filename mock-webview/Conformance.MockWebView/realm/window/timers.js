// Timers, microtasks, and the clock that virtual time moves.
const timers = { __proto__: null }; // page's number → bridge's number
let lastTimer = 0;
let nesting = 0;
const resolved = promiseOurs();
let timeOrigin = 0; // set when the realm gets its document

function addTimer(callback, delay, repeats, args) {
  const number = ++lastTimer;
  const level = nesting + 1;
  let wait = Number(delay);
  wait = wait > 0 && wait <= 2147483647 ? wait : 0;
  if (level > 5 && wait < 4) wait = 4;
  const run = () => {
    if (repeats) timers[number] = bridge.addTimer(max(wait, 4), run);
    else delete timers[number];
    nesting = level;
    if (typeof callback === 'function') guardedWith(callback, G, args);
    else runScript(String(callback), 'timer');
    nesting = 0;
  };
  timers[number] = bridge.addTimer(wait, run);
  return number;
}
function clearTimer(number) {
  const known = timers[Number(number)];
  if (known === undefined) return;
  delete timers[Number(number)];
  bridge.clearTimer(known);
}
const FRAME = 16;
hide(G, 'setTimeout', function setTimeout(callback, delay, ...args) {
  return addTimer(callback, delay, false, args);
});
hide(G, 'setInterval', function setInterval(callback, delay, ...args) {
  return addTimer(callback, delay, true, args);
});
hide(G, 'clearTimeout', function clearTimeout(number) {
  clearTimer(number);
});
hide(G, 'clearInterval', function clearInterval(number) {
  clearTimer(number);
});
hide(G, 'requestAnimationFrame', function requestAnimationFrame(callback) {
  if (typeof callback !== 'function') throw new TypeError('The callback is not a function.');
  return addTimer(() => callback(bridge.now() - timeOrigin), FRAME, false, []);
});
hide(G, 'cancelAnimationFrame', function cancelAnimationFrame(number) {
  clearTimer(number);
});
hide(G, 'queueMicrotask', function queueMicrotask(callback) {
  if (typeof callback !== 'function') throw new TypeError('The callback is not a function.');
  then(resolved, () => guarded(callback, undefined));
});
hide(G, 'reportError', function (error) {
  need(arguments.length, 1);
  reportError(error);
});

// Date follows the jumps of virtual time; all else about it is the engine's.
const RealDate = Date;
const realNow = Date.now;
const { toString: dateText } = Date.prototype;
const PageDate = function Date(...args) {
  if (new.target === undefined) return apply(dateText, new RealDate(realNow() + bridge.offset()), []);
  if (args.length === 0) return construct(RealDate, [realNow() + bridge.offset()], new.target);
  return construct(RealDate, args, new.target);
};
define(PageDate, 'length', { __proto__: null, value: 7 });
PageDate.prototype = RealDate.prototype;
for (const name of ['parse', 'UTC']) hide(PageDate, name, RealDate[name]);
hide(PageDate, 'now', function now() {
  return floor(realNow() + bridge.offset());
});
hide(RealDate.prototype, 'constructor', PageDate);
define(PageDate, 'prototype', { writable: false, enumerable: false });
hide(G, 'Date', PageDate);
