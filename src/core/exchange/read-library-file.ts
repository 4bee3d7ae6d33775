import type { Digest } from './backup/checksum.ts';
import { backupIn, isBackup } from './backup/read-backup.ts';
import { hypothesisIn, isHypothesis } from './foreign/read-hypothesis.ts';
import type { ImportResult } from './import-result.ts';
import { parseJson } from './json/parse-json.ts';
import { jsonLdIn } from './jsonld/read-jsonld.ts';

/** The kinds of file that a library can be read from; null where it is none of them. */
export type FileKind = 'backup' | 'hypothesis' | 'web-annotation' | null;

/** What a file was taken for, and what came of it. */
export type FileResult = ImportResult & { readonly kind: FileKind };

/** The library in a file of any kind that can be read; which it is shows from what is in it. */
export async function readLibraryFile(text: string, now: string, digest: Digest): Promise<FileResult> {
  const parsed = parseJson(text);
  if (!parsed.ok) return { ...parsed, kind: null };
  const { value } = parsed;
  if (isBackup(value)) return { ...(await backupIn(value, digest)), kind: 'backup' };
  if (isHypothesis(value)) return { ...hypothesisIn(value, now), kind: 'hypothesis' };
  const result = jsonLdIn(value, now);
  const isForeign = !result.ok && result.fault.code === 'foreign';
  return { ...result, kind: isForeign ? null : 'web-annotation' };
}
