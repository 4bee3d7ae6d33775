import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which of `files` (relative to `root`) hold no JSON though their name says so, and why: the build does not name the file. */
export function brokenJson(root: string, files: readonly string[]): readonly string[] {
  return files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      try {
        JSON.parse(readFileSync(join(root, file), 'utf8'));
        return [];
      } catch (error) {
        return [`${file}: ${error instanceof Error ? error.message : error}`];
      }
    });
}
