// `npm start`: a browser with Loupe in it, on the demo article. Run through scripts/bootstrap.mjs, which does the set-up.
import { join, relative, resolve } from 'node:path';
import { outliveReaders } from './bootstrap/broken-pipe.mjs';
import { ROOT } from './bootstrap/places.mjs';
import { step } from './bootstrap/progress.mjs';
import { runLogged, tailOf } from './bootstrap/run-logged.mjs';
import { script } from './bootstrap/tool.mjs';
import { type Extension, openExtension } from './browser/extension.ts';
import type { BrowserKind } from './browser/launch.ts';
import { hasDisplay, type StartOptions, startOptions } from './start/options.ts';
import { takePictures } from './start/pictures.ts';
import { readDemo } from './start/read-demo.ts';
import { describeView, WHAT_TO_TRY } from './start/report.ts';
import { serveFolder } from './start/serve.ts';

/** The demo's port, so that its address is the same each time; another where it is taken. */
const PORT = 4680;

const OTHER_BROWSER = '  Another browser can be named: LOUPE_CHROME=/path/to/it, or LOUPE_FIREFOX=/path/to/it with --firefox.';
const USAGE = '  Usage: npm start -- [--chrome|--firefox] [--headless] [--pictures FOLDER]';

const NAMES: Readonly<Record<BrowserKind, string>> = { chrome: 'Chrome', firefox: 'Firefox' };

outliveReaders();
try {
  process.exitCode = await main(startOptions(process.argv.slice(2), hasDisplay(process.platform, process.env)));
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  const isMisspelt = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isMisspelt ? USAGE : OTHER_BROWSER);
  process.exitCode = isMisspelt ? 2 : 1;
}

async function main(options: StartOptions): Promise<number> {
  if (!(await buildDemo(options.kind))) return 1;
  const server = await serveFolder(join(ROOT, 'demo'), PORT);
  try {
    return await openDemo(server.url, options);
  } finally {
    await server.close();
  }
}

async function openDemo(url: string, options: StartOptions): Promise<number> {
  // In a window the welcome page stays open behind the demo, as a new reader has it; pictures are taken without it.
  const keepWelcome = !options.isHeadless;
  const dist = join(ROOT, 'dist', `demo-${options.kind}`);
  const wish = { kind: options.kind, headless: options.isHeadless, dist, keepWelcome };
  const { extension } = await step(
    `Opening ${NAMES[options.kind]}`,
    async () => ({ ok: true, extension: await openExtension(wish) }),
    process.stdout,
  );
  const end = () => extension.close();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return options.isHeadless ? await readWithoutWindow(extension, url, options) : await showWindow(extension, url);
  } finally {
    await extension.close();
  }
}

/** Builds the demo's extension: the same as ever, that also reads the demo's own host. */
async function buildDemo(kind: BrowserKind): Promise<boolean> {
  const command = [...script('scripts/build.ts'), kind, '--demo'];
  const { output, ok } = await step(
    'Building Loupe',
    async () => {
      const run = await runLogged(`build-demo-${kind}`, command);
      return { ok: run.status === 0, output: run.output };
    },
    process.stdout,
  );
  if (!ok) console.error(tailOf(output, 40));
  return ok;
}

/** Leaves the browser to the person at it, until it is closed. */
async function showWindow(extension: Extension, url: string): Promise<number> {
  const open = await extension.browser.pages();
  const page = open.find((one) => !one.url().startsWith(extension.baseUrl)) ?? (await extension.browser.newPage());
  const closed = new Promise<void>((done) => extension.browser.once('disconnected', () => done()));
  await page.goto(url);
  await page.bringToFront();
  console.log(
    `\n${NAMES[extension.kind]} is open with Loupe on ${url}\n${WHAT_TO_TRY.join('\n')}\n\nClose the browser, or press Ctrl-C here, to end.`,
  );
  await closed;
  return 0;
}

/** Reads the demo without a window: prints what Loupe read, and leaves pictures. Fails where nothing was marked. */
async function readWithoutWindow(extension: Extension, url: string, options: StartOptions): Promise<number> {
  const folder = resolve(options.pictures ?? join(ROOT, 'artifacts', 'start'), extension.kind);
  const page = await extension.browser.newPage();
  await page.setViewport({ width: 1200, height: 900, deviceScaleFactor: 2 });
  await page.goto(url);
  const tabId = await extension.tabIdOf(page);
  const view = await readDemo(extension, tabId);
  console.log(`\n${describeView(view).join('\n')}\n`);
  if ((view.reading?.claims.length ?? 0) === 0) return 1;
  const { files } = await step(
    'Taking pictures',
    async () => ({ ok: true, files: await takePictures(extension, page, view, folder) }),
    process.stdout,
  );
  console.log(files.map((file) => `    ${relative(process.cwd(), file)}`).join('\n'));
  return 0;
}
