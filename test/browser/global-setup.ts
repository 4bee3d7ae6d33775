// Once a run: builds and serves what the tests in the browsers look at, and sweeps up what workers leave behind.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { buildHarness, serve } from '../ui/harness/build.ts';
import { buildLibraryHarness } from '../ui/library/harness/build.ts';
import { bundle } from './bundle.ts';

/** Found as its driver finds it, which the end-to-end tests use. */
const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/puppeteer')).resolve('axe-core/axe.min.js');

/** What was made for the run, as every file of tests is handed it. */
interface Made {
  /** Address of the surfaces, under the policy of extension pages. */
  readonly surfaces: string;
  /** Address of the library, likewise. */
  readonly library: string;
  /** The script that puts the dom layer into a page. */
  readonly domLayer: string;
  /** Where both serve axe. */
  readonly axe: string;
  /** A folder for profiles, deleted at the end. */
  readonly profiles: string;
  /** A folder with a file for each browser that runs, named by its process. */
  readonly running: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly made: Made;
  }
}

/** Runs before the first file, in vitest's own process; what it resolves to runs after the last. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const root = mkdtempSync(join(tmpdir(), 'loupe-browser-tests-'));
  const place = (name: string) => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  const [surfaces, library, profiles, running] = [place('surfaces'), place('library'), place('profiles'), place('running')];
  const [domLayer] = await Promise.all([bundle('page-side.ts'), buildHarness(surfaces), buildLibraryHarness(library)]);
  const axe = '/assets/axe.js';
  for (const served of [surfaces, library]) copyFileSync(AXE, join(served, axe));
  const [shown, kept] = await Promise.all([serve(surfaces), serve(library)]);
  project.provide('made', { surfaces: shown.origin, library: kept.origin, axe, domLayer, profiles, running });
  return async () => {
    for (const { server } of [shown, kept]) server.close().closeAllConnections();
    await sweep(running);
    await rm(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

/** Milliseconds in which a worker that ends closes its browsers. */
const CLOSING_MS = 20_000;

/** Waits for the browsers that workers close, which this does not wait for otherwise, and ends those of workers that are gone. */
async function sweep(running: string): Promise<void> {
  const isRunning = () => readdirSync(running).some((pid) => signal(Number(pid), 0));
  for (const late = performance.now() + CLOSING_MS; isRunning() && performance.now() < late; ) await setTimeout(50);
  for (const pid of readdirSync(running)) signal(process.platform === 'win32' ? Number(pid) : -Number(pid), 'SIGKILL');
}

/** Sends a signal to a process, or with a number below zero to a group of them; false where there is none. */
function signal(pid: number, what: 'SIGKILL' | 0): boolean {
  try {
    return process.kill(pid, what);
  } catch {
    return false;
  }
}
