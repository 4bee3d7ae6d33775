import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFile } from './zip.ts';

/** All files under a folder, in no order that may be relied on. */
export function filesUnder(folder: string): ArchiveFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes: readFileSync(file) };
    });
}

/** The source as git tracks it, with what each file holds now. Throws, in words, outside a git checkout. */
export function trackedFiles(root: string): ArchiveFile[] {
  return parseIndex(git(root, 'ls-files', '--stage', '-z'))
    .filter(({ path }) => existsSync(join(root, path)))
    .map(({ path, isExecutable }) => ({ path, isExecutable, bytes: readFileSync(join(root, path)) }));
}

/** Paths of tracked files that differ from the last commit; a package made from them matches no commit. */
export function changedFiles(root: string): string[] {
  return git(root, 'status', '--porcelain', '-z', '--untracked-files=no')
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

/** Reads `git ls-files --stage -z`. The mode comes from git, not from the disk: Windows has none. Links are left out. */
export function parseIndex(listing: string): { path: string; isExecutable: boolean }[] {
  return listing.split('\0').flatMap((line) => {
    const match = /^(100644|100755) [0-9a-f]+ \d\t(.+)$/s.exec(line);
    return match?.[2] ? [{ path: match[2], isExecutable: match[1] === '100755' }] : [];
  });
}

function git(root: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    throw new Error(
      `The source package is made of the files that git tracks, and git did not list them here: ${reasonOf(error)}`,
    );
  }
}

function reasonOf(error: unknown): string {
  const said = (error as { stderr?: string }).stderr?.trim();
  return said || (error instanceof Error ? error.message : String(error));
}
