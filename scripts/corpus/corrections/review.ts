// What readers corrected as a list to be looked through by somebody who labels: by kind, in the corpus' form of labels, with what
// the engine as it is now says of each sentence.
import { type CorrectedWhat, NO_CORRECTION, whatIsCorrected } from '../../../src/core/annotation/correction.ts';
import type { Article } from '../../../src/core/article/article.ts';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { readPassage } from '../../../src/core/claim/read-passage.ts';
import type { CorrectionRecord, ReaderSaid } from '../../../src/core/exchange/corrections/corrections-file.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import type { LabelledSentence } from '../../../test/corpus/article-of.ts';

/** What a correction says, in the order of the list. */
export const KINDS = ['not-a-claim', 'is-a-claim', 'layer', 'speaker', 'part'] as const satisfies readonly (
  | CorrectedWhat
  | 'is-a-claim'
)[];
/** One of `KINDS`. */
export type Kind = (typeof KINDS)[number];

/** A sentence to be looked at. */
export interface Reviewed {
  readonly kind: Kind;
  /** Whether the engine as it is now says something else than the reader: what it has learned since is settled. */
  readonly isOpen: boolean;
  /** What the engine says now, in words. */
  readonly now: string;
  /** As the reader has it, what she leaves as it was as the engine reads it. */
  readonly label: LabelledSentence;
  readonly part: string | null;
  /** The speaker's name as the reader gives it, or null. */
  readonly speakerName: string | null;
  readonly host: string | null;
}

/** The list of what is in files, each sentence and kind once, what is open first. */
export function reviewOf(records: readonly CorrectionRecord[]): readonly Reviewed[] {
  const listed = new Map<string, Reviewed>();
  for (const record of records) {
    const read = readNow(record);
    for (const kind of kindsOf(record)) {
      const one = reviewed(record, kind, read);
      const key = JSON.stringify([kind, one.label, one.part]);
      if (!listed.has(key)) listed.set(key, one);
    }
  }
  const place = ({ kind, isOpen }: Reviewed): number => KINDS.indexOf(kind) * 2 + Number(!isOpen);
  return [...listed.values()].sort((a, b) => place(a) - place(b));
}

function kindsOf({ loupe, reader }: CorrectionRecord): readonly Kind[] {
  const said = whatIsCorrected({ ...NO_CORRECTION, ...reader });
  return loupe === null && reader.isClaim ? ['is-a-claim', ...said] : said;
}

/** What the engine makes of a sentence that stands alone: `claim` where it marks it, `read` as what it would read it. */
interface ReadNow {
  readonly claim: Claim | null;
  readonly read: Claim | null;
}

function readNow({ sentence, language }: CorrectionRecord): ReadNow {
  const article = articleOf(sentence, language);
  const { claims } = readArticle(article, { today: '2026-01-01', isForced: true });
  const claim = claims.find(({ start, end }) => start < sentence.length && end > 0) ?? null;
  return { claim, read: readPassage(article, { start: 0, end: sentence.length }, 'own') };
}

function articleOf(text: string, language: string | null): Article {
  const block = { kind: 'paragraph', level: 0, leadIn: null, start: 0, end: text.length } as const;
  const head = { url: 'https://corrections.invalid/', title: '', site: null, author: null, published: null };
  return { ...head, language, text, blocks: [block], isTruncated: false, links: null };
}

function reviewed({ sentence, reader, page }: CorrectionRecord, kind: Kind, { claim, read }: ReadNow): Reviewed {
  const label = labelOf(sentence, reader, read);
  return {
    kind,
    isOpen: isOpenNow(kind, reader, claim),
    now: claim ? `${claim.layer}, ${claim.speaker}${claim.speakerName ? ` (${claim.speakerName})` : ''}` : 'no claim',
    label,
    part: reader.part,
    speakerName: reader.speakerName,
    host: page?.host ?? null,
  };
}

function labelOf(text: string, { isClaim, layer, speaker }: ReaderSaid, read: Claim | null): LabelledSentence {
  if (!isClaim) return { text, isClaim };
  return {
    text,
    isClaim,
    topics: read?.topics ?? [],
    speaker: speaker ?? read?.speaker ?? 'unattributed',
    layer: layer ?? read?.layer ?? 'reported',
    hedged: (read?.hedges.length ?? 0) > 0,
    hasNumber: (read?.quantities.length ?? 0) > 0,
  };
}

function isOpenNow(kind: Kind, reader: ReaderSaid, claim: Claim | null): boolean {
  switch (kind) {
    case 'not-a-claim':
      return claim !== null;
    case 'is-a-claim':
      return claim === null;
    case 'layer':
      return claim?.layer !== reader.layer;
    case 'speaker':
      return claim?.speaker !== reader.speaker || (reader.speakerName !== null && claim?.speakerName !== reader.speakerName);
    case 'part':
      return claim?.text !== reader.part;
  }
}

const HEADINGS: Readonly<Record<Kind, string>> = {
  'not-a-claim': 'Not a claim',
  'is-a-claim': 'A claim that was not marked',
  layer: 'Another layer',
  speaker: 'Another speaker',
  part: 'Another part of the sentence',
};

/** The list in words, with each label as a line of the corpus. */
export function reviewText(list: readonly Reviewed[]): string {
  const open = list.filter(({ isOpen }) => isOpen).length;
  const lines = [
    `${list.length} ${list.length === 1 ? 'correction' : 'corrections'}, ${open} of which the engine does not say already.`,
    'These are words of real pages: none of them goes into the repository as it is. Judge each by test/corpus/GUIDELINE.md, then',
    'tell it in other words of your own, as the pages under test/corpus/real are.',
  ];
  for (const kind of KINDS) {
    const own = list.filter((one) => one.kind === kind);
    if (own.length > 0) lines.push('', `## ${HEADINGS[kind]} (${own.length})`, ...own.flatMap(linesOf));
  }
  return `${lines.join('\n')}\n`;
}

function linesOf({ isOpen, now, label, part, speakerName, host }: Reviewed): readonly string[] {
  const about = [
    isOpen ? 'new' : 'said already',
    `now: ${plain(now)}`,
    ...(part ? [`part: ${plain(part)}`] : []),
    ...(speakerName ? [`speaker: ${plain(speakerName)}`] : []),
    ...(host ? [plain(host)] : []),
  ];
  return ['', `- ${about.join(' · ')}`, `  ${JSON.stringify(label).replace(UNSEEN, escaped)}`];
}

/** Signs that turn, hide or end what stands around them in a terminal. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
const plain = (words: string): string => words.replace(UNSEEN, escaped);
