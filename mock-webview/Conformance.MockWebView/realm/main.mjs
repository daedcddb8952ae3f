// The realm process: pages of one host, played in V8 contexts. It is told by frames on standard input what to do.
import { Engine } from './engine.mjs';
import { optimizeLate } from './tiers.mjs';

optimizeLate();
new Engine(JSON.parse(process.argv[2])).start();
