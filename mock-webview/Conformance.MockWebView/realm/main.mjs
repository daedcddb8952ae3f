// The realm process: pages of one host, played in V8 contexts. It is told by frames on standard input what to do.
import { Engine } from './engine.mjs';
import { optimizeLate } from './tiers.mjs';

// A terminal sends its signals to all of its programs. The kit hears them too and ends this process, or its input ends with the kit.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
optimizeLate();
new Engine(JSON.parse(process.argv[2])).start();
