// `npm run dev`: the demo article in a browser with Loupe; what is saved under src, public or in the manifest is built and reloaded.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { outliveReaders } from './bootstrap/broken-pipe.mjs';
import { consentBy } from './bootstrap/consent.mjs';
import { ensureBrowser } from './bootstrap/install-browser.mjs';
import { ROOT } from './bootstrap/places.mjs';
import { runLogged, tailOf } from './bootstrap/run-logged.mjs';
import { script } from './bootstrap/tool.mjs';
import { brokenJson } from './dev/broken-json.ts';
import { type Builder, openBuilder } from './dev/builder.ts';
import type { Mark } from './dev/marks.ts';
import { mirror } from './dev/mirror.ts';
import { type DevOptions, devOptions } from './dev/options.ts';
import { describeFiles, describeMarks } from './dev/report.ts';
import { openSession, type Session } from './dev/session.ts';
import { type Change, nextChange, snapshotOf } from './dev/watch.ts';
import { hasDisplay } from './start/options.ts';
import { serveFolder } from './start/serve.ts';
import { trainingDue } from './train/due.ts';

const WATCHED = ['src', 'public', 'manifest.json', 'vite.config.ts', 'scripts/build'];
/** Milliseconds between two looks at the files. */
const EVERY = 250;
/** Beside that of `npm start`, so that both can be open. */
const PORT = 4690;
const USAGE = 'Usage: npm run dev -- [--firefox] [--headless] [--yes]';

outliveReaders();
try {
  process.exitCode = await main(
    devOptions(
      process.argv.slice(2).filter((arg) => arg !== '--yes'),
      hasDisplay(process.platform, process.env),
    ),
  );
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}\n  ${USAGE}`);
  process.exitCode = 1;
}

async function main(options: DevOptions): Promise<number> {
  const program = await ensureBrowser(options.kind, process.stdout, consentBy(process.argv));
  const dist = join(ROOT, 'dist', `dev-${options.kind}`);
  const builder = openBuilder(options.kind, `${dist}-next`);
  const server = await serveFolder(join(ROOT, 'demo'), PORT);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const open = () => openSession({ kind: options.kind, headless: options.isHeadless, program, dist, address: server.url });
    await follow(builder, dist, open, stop);
    return 0;
  } finally {
    builder.close();
    await server.close();
    rmSync(`${dist}-next`, { recursive: true, force: true });
  }
}

/** Builds, shows, and waits for the next change, until it is stopped or the browser is closed. */
async function follow(builder: Builder, dist: string, open: () => Promise<Session>, stop: AbortController): Promise<void> {
  const look = () => snapshotOf(ROOT, WATCHED);
  let built = look();
  let change: Change | null = null;
  let session: Session | null = null;
  let marks: readonly Mark[] | null = null;
  let due: string | null = null;
  try {
    do {
      const began = Date.now();
      console.log(change ? `\n… ${describeFiles(change.files)}` : '… Building Loupe');
      if (await buildInto(builder, dist, change?.files ?? [])) {
        if (session) await session.reload();
        else session = await openFirst(open, stop);
        const now: readonly Mark[] | null = await session.marks();
        tell(began, marks, now);
        marks = now ?? marks;
        due = tellTraining(due);
      }
      if (change?.files.some((file) => file.includes('/data/'))) await checkData();
      change = await nextChange(look, built, EVERY, stop.signal);
      built = change?.snapshot ?? built;
    } while (change);
  } catch (error) {
    // A browser that is closed while it reloads breaks off what it was asked.
    if (!stop.signal.aborted) throw error;
  } finally {
    if (session && !session.closed.aborted) await session.close();
  }
}

async function openFirst(open: () => Promise<Session>, stop: AbortController): Promise<Session> {
  const session = await open();
  session.closed.addEventListener('abort', () => stop.abort());
  return session;
}

/** Builds, and hands a good build to the browser's folder; a bad one is told, and the last good one stays. */
async function buildInto(builder: Builder, dist: string, changed: readonly string[]): Promise<boolean> {
  const { isOk, output } = await builder.build();
  if (isOk) mirror(`${dist}-next`, dist);
  else {
    const broken = brokenJson(ROOT, changed);
    const why = broken.length > 0 ? broken.join('\n') : tailOf(output, 30);
    console.error(`${why}\n✗ It does not build; what was built last stays. Waiting for a change.`);
  }
  return isOk;
}

function tell(began: number, before: readonly Mark[] | null, now: readonly Mark[] | null): void {
  const time = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  const [first = '', ...lines] = now ? describeMarks(before, now) : ['no page is open'];
  console.log([`✓ ${first} (${time})`, ...lines].join('\n'));
  if (before === null) console.log('  Watching src, public and manifest.json. Close the browser, or press Ctrl-C here, to end.');
}

/** Says once that the weights are older than what they are made from; gives what is known of it now. */
function tellTraining(known: string | null): string | null {
  const due = trainingDue();
  if (due && due !== known) console.log(`  ${due}`);
  return due;
}

/** Faults of the data tables, which a build does not see. */
async function checkData(): Promise<void> {
  const { status, output } = await runLogged('dev-data', script('scripts/check-data.ts'));
  if (status !== 0) console.error(`${tailOf(output, 20)}\n✗ The data has faults: npm run check:data`);
}
