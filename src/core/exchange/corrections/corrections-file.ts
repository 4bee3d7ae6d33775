import { type Corrected, SPEAKER_LIMIT } from '../../annotation/correction.ts';
import { isOwnClaim } from '../../annotation/own-claim.ts';
import { plainHost } from '../../article/article-key.ts';
import { webAddress } from '../../article/web-address.ts';
import type { Layer, SpeakerClass } from '../../claim/claim.ts';
import type { Entry } from '../../library/entry.ts';

/** What a file of corrections calls itself. */
export const CORRECTIONS_FORMAT = 'loupe-corrections';
/** Version of the files that are written. */
export const CORRECTIONS_VERSION = 1;

/** A file of corrections, for the project: sentences, what Loupe said of them, what the reader says; nothing else of hers. */
export interface CorrectionsFile {
  readonly format: typeof CORRECTIONS_FORMAT;
  readonly version: number;
  /** Version of the Loupe that wrote it. */
  readonly app: string;
  /** The day, `YYYY-MM-DD`. */
  readonly written: string;
  readonly corrections: readonly CorrectionRecord[];
}

/** What Loupe said of a sentence. */
export interface LoupeSaid {
  readonly layer: Layer;
  readonly speaker: SpeakerClass;
  readonly speakerName: string | null;
}

/** What a reader says; a field that is null is as Loupe has it. */
export interface ReaderSaid {
  readonly isClaim: boolean;
  readonly layer: Layer | null;
  readonly speaker: SpeakerClass | null;
  readonly speakerName: string | null;
  /** The words of the sentence that are the claim, where not all are. */
  readonly part: string | null;
}

/** One correction. */
export interface CorrectionRecord {
  readonly sentence: string;
  /** BCP 47 tag of the page's language, or null. */
  readonly language: string | null;
  /** Null where Loupe took the sentence for no claim, or it is not known what it said. */
  readonly loupe: LoupeSaid | null;
  readonly reader: ReaderSaid;
  /** Null where the reader leaves it out, and of a page that is at no address of the web. */
  readonly page: { readonly host: string; readonly url: string } | null;
}

/** A correction in the library, by the entry that has it. */
export interface CorrectionFound {
  /** Of the entry. */
  readonly key: string;
  readonly record: CorrectionRecord;
}

/** The corrections among entries of the library, and the passages that the reader made claims. */
export function correctionsAmong(entries: readonly Entry[]): readonly CorrectionFound[] {
  return entries.flatMap((entry) => {
    const isOwn = entry.claimId !== null && isOwnClaim(entry.claimId);
    if (entry.quote === '' || !(entry.corrected || isOwn)) return [];
    return [{ key: entry.key, record: recordOf(entry, isOwn) }];
  });
}

function recordOf({ quote, corrected, article: { head } }: Entry, isOwn: boolean): CorrectionRecord {
  const { language } = head;
  const url = webAddress(head.url);
  const reader = readerSaid(corrected);
  return {
    sentence: quote,
    language,
    loupe: isOwn ? null : loupeSaid(corrected),
    // An edit of the page may have taken the words: a file with such a part is none that could be read.
    reader: reader.part !== null && !quote.includes(reader.part) ? { ...reader, part: null } : reader,
    // What lies on the reader's own disk has an address that is nobody else's business.
    page: url === null ? null : { host: plainHost(new URL(url).hostname), url: head.url },
  };
}

function loupeSaid(corrected: Corrected | null): LoupeSaid | null {
  if (!corrected?.was) return null;
  const { layer, speaker, speakerName } = corrected.was;
  return { layer, speaker, speakerName: speakerName?.slice(0, SPEAKER_LIMIT) ?? null };
}

function readerSaid(corrected: Corrected | null): ReaderSaid {
  const { isClaim, layer, speaker, speakerName, part } = corrected?.said ?? AS_IT_IS;
  return { isClaim, layer, speaker, speakerName, part };
}

const AS_IT_IS: ReaderSaid = { isClaim: true, layer: null, speaker: null, speakerName: null, part: null };

/** The text of a file with these corrections; without the pages they are of, where `hasPages` is false. */
export function correctionsText(
  records: readonly CorrectionRecord[],
  { app, written, hasPages }: { readonly app: string; readonly written: string; readonly hasPages: boolean },
): string {
  const corrections = hasPages ? records : records.map((record) => ({ ...record, page: null }));
  const file: CorrectionsFile = { format: CORRECTIONS_FORMAT, version: CORRECTIONS_VERSION, app, written, corrections };
  return `${JSON.stringify(file, null, 1)}\n`;
}
