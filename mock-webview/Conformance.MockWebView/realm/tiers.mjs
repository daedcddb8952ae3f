// When V8 spends time on optimizing. A page lives for milliseconds here, and what was optimized for it goes with it: only what runs
// long enough to gain by it is worth that time. Loops are seen to as ever.
import v8 from 'node:v8';

const MAGLEV = 4000; // calls of a function; V8's own measure is 400
const TURBOFAN = 60_000; // V8's own is 3,000

/** Sets V8's measures, where it knows them. */
export function optimizeLate() {
  if (Number.parseInt(process.versions.v8, 10) < 12) return;
  v8.setFlagsFromString(`--invocation-count-for-maglev=${MAGLEV}`);
  v8.setFlagsFromString(`--invocation-count-for-turbofan=${TURBOFAN}`);
}
