// `npm run pictures`: every surface of the built extension, in both browsers, light and dark, under artifacts/pictures.
import { join, relative } from 'node:path';
import { ROOT } from './bootstrap/places.mjs';
import type { BrowserKind } from './browser/launch.ts';
import { shootAll } from './pictures/shoot.ts';
import { type Look, openStudio } from './pictures/studio.ts';

const wanted = process.argv.slice(2);
for (const kind of ['chrome', 'firefox'] as const) {
  for (const look of ['light', 'dark'] as const) {
    if (wanted.every((word) => word === kind || word === look)) await shoot(kind, look);
  }
}

async function shoot(kind: BrowserKind, look: Look): Promise<void> {
  const studio = await openStudio(kind, look);
  try {
    const files = await shootAll({ ...studio, folder: join(ROOT, 'artifacts', 'pictures', kind, look) });
    console.log(files.map((file) => relative(ROOT, file)).join('\n'));
  } finally {
    await studio.close();
  }
}
