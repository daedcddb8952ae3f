// Lets the event loop come to a timer of 9 s, and tells what it did: how far the clock jumped, and which real timers it set, in whole seconds.
import { Clock } from '../realm/clock.mjs';
import { Loop } from '../realm/loop.mjs';

const waits = [];
globalThis.setTimeout = (_, wait) => waits.push(Math.ceil(wait / 1000) * 1000);
let fired = false;
const clock = new Clock();
const loop = new Loop(clock, process.argv[2] === 'on', () => {}, () => {});
clock.add(null, 9000, () => { fired = true; });
loop.turn();
setImmediate(() => setImmediate(() => {
  const jumped = Math.ceil(clock.offset / 1000) * 1000;
  process.stdout.write(JSON.stringify({ fired, jumped, waits }));
}));
