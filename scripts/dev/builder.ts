import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from '../bootstrap/places.mjs';
import type { BrowserKind } from '../browser/launch.ts';

/** What the building process says when it is done. */
export interface Built {
  readonly isOk: boolean;
  /** Bytes of memory that it holds. */
  readonly memory: number;
}

/** Builds the demo's extension again and again. */
export interface Builder {
  /** Never rejects; `output` is what the build said. */
  build(): Promise<{ readonly isOk: boolean; readonly output: string }>;
  close(): void;
}

/** Vite keeps some hundred megabytes more with each build: past this many bytes a fresh process takes over. */
const MOST_MEMORY = 1_500_000_000;

/** A builder for one browser into one folder (absolute path). */
export function openBuilder(kind: BrowserKind, folder: string): Builder {
  let child: ChildProcess | null = null;
  const drop = () => {
    child?.kill();
    child = null;
  };
  return {
    async build() {
      child ??= startChild(kind, folder);
      const { output, built } = await ask(child);
      if (!built || built.memory > MOST_MEMORY) drop();
      return { isOk: built?.isOk ?? false, output };
    },
    close: drop,
  };
}

function startChild(kind: BrowserKind, folder: string): ChildProcess {
  const loader = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  return fork(join(ROOT, 'scripts', 'dev-build.ts'), [kind, folder], {
    cwd: ROOT,
    execArgv: ['--import', loader],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
}

/** Has a process build once; `built` is null where it died of it. */
function ask(child: ChildProcess): Promise<{ readonly output: string; readonly built: Built | null }> {
  return new Promise((done) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    const end = (built: Built | null) => {
      for (const stream of [child.stdout, child.stderr]) stream?.off('data', hear);
      child.off('message', answer).off('close', died);
      done({ output: plain(output), built });
    };
    const answer = (message: unknown) => end(message as Built);
    const died = () => end(null);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    child.on('message', answer).on('close', died);
    child.send('build');
  });
}

/** What a build said, without colours and without the addresses in the bundler's own program. */
function plain(output: string): string {
  const text = stripVTControlCharacters(output);
  return (text.split(/^Stack backtrace:$/m)[0] ?? '').trim();
}
