// Builds for `npm run dev` each time its parent asks: a process that has built once builds again in a third of the time.
// Arguments: chrome or firefox, and the folder to build into. scripts/dev/builder.ts starts it.
import { build } from 'vite';
import type { Built } from './dev/builder.ts';

const [mode = 'chrome', outDir = ''] = process.argv.slice(2);
process.env['LOUPE_DEMO'] = '1';
process.on('message', () => void buildOnce());

async function buildOnce(): Promise<void> {
  let isOk = true;
  try {
    await build({ mode, logLevel: 'error', build: { outDir, reportCompressedSize: false } });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    isOk = false;
  }
  process.send?.({ isOk, memory: process.memoryUsage().rss } satisfies Built);
}
