import { describe, expect, it } from 'vitest';
import { LAYERS, SPEAKERS, TOPICS } from '../../src/core/claim/claim.ts';
import { grouped } from '../../src/core/library/grouped.ts';
import { hostOf, type RealDocument, type RealSentence, realFiles, splitOf } from '../corpus/real/real-pages.ts';

const files = [...realFiles()];
const pages = files.flatMap(([, documents]) => documents);
const MOST_OF_A_HOST = 4;

const sentencesOf = ({ blocks }: RealDocument): readonly RealSentence[] => blocks.flatMap(({ sentences }) => sentences);

/** What is wrong with a sentence's labels, or null. */
function wrongIn({ text, isClaim, actor, actorWords, worth, parts, ...said }: RealSentence): string | null {
  if (!['china', 'other', 'none'].includes(actor)) return `actor ${actor}`;
  if (actorWords !== undefined && !text.includes(actorWords)) return `actor words that are not in it: ${actorWords}`;
  if (!isClaim) return worth === undefined && parts === undefined && said.layer === undefined ? null : 'labels of a claim';
  if (![0, 1, 2].includes(worth ?? -1)) return `worth ${worth}`;
  for (const { layer, speaker, topics } of [said, ...(parts ?? [])]) {
    if (!LAYERS.some((known) => known === layer)) return `layer ${layer}`;
    if (!SPEAKERS.some((known) => known === speaker)) return `speaker ${speaker}`;
    if (!topics?.length || topics.some((topic) => !TOPICS.some((known) => known === topic))) return `topics ${topics}`;
  }
  if (parts === undefined) return null;
  const isInOrder = parts.every(({ start, end }, at) => start >= (parts[at - 1]?.end ?? 0) && end > start);
  if (parts.length < 2 || !isInOrder) return 'parts that are not in order';
  return parts.every(({ start, end, text: words }) => text.slice(start, end) === words) ? null : 'parts with other words';
}

describe('the real pages', () => {
  it('are each in the part that their host belongs to, each address once, no host more than four times', () => {
    for (const [file, documents] of files)
      for (const { id, url } of documents) expect(`${id} in ${file.split('-')[0]}`).toBe(`${id} in ${splitOf(url)}`);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(pages.length);
    const hosts = grouped(pages, ({ url }) => hostOf(url));
    expect([...hosts].filter(([, own]) => own.length > MOST_OF_A_HOST).map(([host]) => host)).toEqual([]);
  });

  it('have the labels that the guideline asks for', () => {
    const wrong = pages.flatMap((page) =>
      sentencesOf(page).flatMap((sentence) => {
        const why = wrongIn(sentence);
        return why === null ? [] : [`${page.id}: ${why}: ${sentence.text}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
