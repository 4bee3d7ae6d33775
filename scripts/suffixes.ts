// Writes src/background/data/suffixes.json: `npx tsx scripts/suffixes.ts`, after a new version of `tldts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { tableText } from './text/suffix-table.ts';

writeFileSync(join(ROOT, 'src/background/data/suffixes.json'), await tableText());
