import type { LibraryData } from '../../annotation/library-data.ts';
import { canonicalJson } from './canonical-json.ts';
import { BACKUP_LISTS, type BackupHead, recordsIn } from './format.ts';

/** SHA-256 of some bytes: `(bytes) => crypto.subtle.digest('SHA-256', bytes)`, which the core does not have. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** Records that are written, or digested, at a time. Part of the format: another number gives other checksums. */
export const BLOCK = 256;

/**
 * The checksum of a backup: the SHA-256 of the SHA-256s of its blocks, each in lower-case hexadecimal, one a line. The
 * first block is the head, then come the records of each list, `BLOCK` at a time and one a line, then `meta`; all as
 * canonical JSON, so that a file may be laid out anew. In blocks, since a browser digests only what it holds as a whole,
 * and a library with its texts may be larger than that.
 */
export class Checksum {
  readonly #digest: Digest;
  readonly #blocks: string[] = [];

  constructor(digest: Digest) {
    this.#digest = digest;
  }

  /** Adds the next block. */
  async add(block: string): Promise<void> {
    this.#blocks.push(await this.#hex(block));
  }

  /** The checksum of all blocks that were added. */
  async value(): Promise<string> {
    return this.#hex(this.#blocks.join('\n'));
  }

  async #hex(text: string): Promise<string> {
    const bytes = new Uint8Array(await this.#digest(new TextEncoder().encode(text)));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

/** The checksum that a backup with this head and content must have. */
export async function checksumOf(head: BackupHead, content: LibraryData, digest: Digest): Promise<string> {
  const checksum = new Checksum(digest);
  await checksum.add(canonicalJson(head));
  for (const list of BACKUP_LISTS) {
    const records = recordsIn(content, list);
    for (let from = 0; from < records.length; from += BLOCK) {
      await checksum.add(
        records
          .slice(from, from + BLOCK)
          .map(canonicalJson)
          .join('\n'),
      );
    }
  }
  await checksum.add(canonicalJson(content.meta));
  return checksum.value();
}
