// The door to `npm start`, `npm test` and `npm run read`: needs nothing but Node, so that it works on a fresh clone.
import { outliveReaders } from './bootstrap/broken-pipe.mjs';
import { nodeComplaint } from './bootstrap/node-version.mjs';

outliveReaders();
const complaint = nodeComplaint(process.versions.node);
if (complaint) {
  process.stderr.write(`${complaint}\n`);
  process.exit(2);
}

// Imported only now: an older Node would stop at the first word it does not know, without saying why.
const { main } = await import('./bootstrap/main.mjs');
process.exitCode = await main(process.argv.slice(2));
