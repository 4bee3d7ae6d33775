// Writes src/core/text/data/traditional.json: `npx tsx scripts/traditional.ts`, after a new version of OpenCC's tables.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import { tableText } from './text/traditional-table.ts';

writeFileSync(join(ROOT, 'src/core/text/data/traditional.json'), tableText());
