import { readFileSync } from 'node:fs';
import { type AskedNote, type LabelledPage, labelledPages, pagesIn } from './page-notes.ts';

/** How far a second editor, who saw neither the program nor the labels, wants what the first wants on the same pages. */
export interface EditorAgreement {
  readonly pages: number;
  /** Notes that the first wants, and those of them that the second wants on the same page. */
  readonly asked: number;
  readonly found: number;
  /** Notes that the second wants, and those of them that the first wants. */
  readonly given: number;
  readonly useful: number;
  /** Claims beside which both want a card, and those at which the second's first card may come first by the first. */
  readonly claims: number;
  readonly firstRight: number;
}

const alternatives = ({ says }: AskedNote): readonly string[] =>
  says.flatMap((one) => one.split('|').map((word) => word.trim().toLowerCase()));

/** Two wanted notes are the same where they are of one kind and name one thing alike, a rule, a figure or a day. */
function isSame(one: AskedNote, other: AskedNote): boolean {
  const words = alternatives(other);
  return one.kind === other.kind && alternatives(one).some((a) => words.some((b) => a.includes(b) || b.includes(a)));
}

const wantedOn = ({ sentences }: LabelledPage): readonly AskedNote[] =>
  sentences.flatMap(({ notes }) => notes.filter(({ known = true }) => known));

/** Holds the second editor's labels of test pages against the first's. */
export function editorAgreement(): EditorAgreement {
  const first = new Map(labelledPages('test').map((page) => [page.doc, page]));
  const second = pagesIn(readFileSync(new URL('../../test/corpus/notes/second.jsonl', import.meta.url), 'utf8'));
  const sum = { pages: second.length, asked: 0, found: 0, given: 0, useful: 0, claims: 0, firstRight: 0 };
  for (const page of second) {
    const own = first.get(page.doc);
    if (!own) throw new Error(`second.jsonl: there is no page ${page.doc} in the test part`);
    const [asked, given] = [wantedOn(own), wantedOn(page)];
    sum.asked += asked.length;
    sum.found += asked.filter((note) => given.some((other) => isSame(note, other))).length;
    sum.given += given.length;
    sum.useful += given.filter((note) => asked.some((other) => isSame(note, other))).length;
    for (const {
      at,
      cards: [card],
    } of page.sentences) {
      const label = own.sentences.find((one) => one.at === at);
      if (!card || !label || label.cards.length === 0) continue;
      sum.claims += 1;
      sum.firstRight += Number(label.cards.slice(0, label.first ?? 1).includes(card));
    }
  }
  return sum;
}
