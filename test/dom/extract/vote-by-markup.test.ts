import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseRegion } from '../../../src/dom/extract/region.ts';
import { extractionSteps, NEEDS_VOTER } from '../../../src/dom/extract/steps.ts';
import { type Survey, survey } from '../../../src/dom/extract/survey.ts';
import { findTitle } from '../../../src/dom/extract/title.ts';
import type { Vote } from '../../../src/dom/extract/vote.ts';
import { voteByMarkup } from '../../../src/dom/extract/vote-by-markup.ts';
import { voteByReadability } from '../../../src/dom/extract/vote-by-readability.ts';
import { ADDRESS, documentOf } from '../document-of.ts';

const TITLE = 'Separation plants in Baotou told to log every batch';
const PARAGRAPH =
  '<p>The office compares the records of each plant with its quota, and a plant that cannot explain a gap loses it.</p>';
const BLURB = '<p>A teaser for another article of the site, as long as any paragraph, which has nothing to do with this one.</p>';
const page = (body: string) => `<title>${TITLE}</title>${body}`;
const article = (inside = '') => `<article><h1>${TITLE}</h1>${PARAGRAPH.repeat(6)}${inside}</article>`;

function surveyOf(document: Document): Survey {
  const work = survey(document.body);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** The text that a vote has kept; null where there is no vote. */
function keptOf(html: string): readonly string[] | null {
  const document = documentOf(html);
  const found = surveyOf(document);
  const vote = voteByMarkup(found, findTitle(document, document.title)?.element ?? null);
  return vote && textsOf(found, vote.isKept);
}

function textsOf({ pieces }: Survey, isKept: readonly boolean[]): readonly string[] {
  const texts = pieces.map(({ bits }) =>
    bits
      .map(({ node }) => node.data)
      .join('')
      .trim(),
  );
  return texts.filter((text, index) => isKept[index] === true && text !== '');
}

describe('a page whose markup tells what its article is', () => {
  it.each([
    ['one article', article()],
    ['a body of an article', `<div><h1>${TITLE}</h1><div itemprop="articleBody">${PARAGRAPH.repeat(6)}</div></div>`],
    ['a main part', `<main><h1>${TITLE}</h1>${PARAGRAPH.repeat(6)}</main>`],
    [
      'an article in sections',
      `<article><h1>${TITLE}</h1>${`<section><h2>Part</h2>${PARAGRAPH.repeat(3)}</section>`.repeat(2)}</article>`,
    ],
    ['an article beside teasers', `${article()}<section>${`<article><h3>Other</h3>${BLURB}</article>`.repeat(3)}</section>`],
  ])('is read without Readability: %s', (_name, body) => {
    const kept = keptOf(page(body)) ?? [];
    expect(kept.filter((text) => text.startsWith('The office'))).toHaveLength(6);
    expect(kept.join('\n')).not.toContain('teaser');
    const work = extractionSteps(documentOf(page(body)), ADDRESS);
    const stops: unknown[] = [];
    let step = work.next();
    for (; !step.done; step = work.next()) stops.push(step.value);
    expect(stops).not.toContain(NEEDS_VOTER);
    expect(step.value.status).toBe('ok');
  });

  it('has its standfirst, its lists and a paragraph that is one long link, and nothing of a list of links', () => {
    const head = `<header><h1>${TITLE}</h1><p>Every batch of ore and oxide is to be recorded from April, the office says.</p></header>`;
    const list = '<ul><li>the two state groups, which hold most of the stocks</li></ul>';
    const link = '<p><a href="/a">A report of the ministry on the stocks of the two groups in March of this year</a></p>';
    const links = '<ul><li><a href="/b">Another story of this site altogether</a></li></ul>';
    const kept = keptOf(page(`<article>${head}<div>${PARAGRAPH.repeat(6)}${list}${link}${links}</div></article>`)) ?? [];
    expect(kept[0]).toMatch(/^Every batch/);
    expect(kept.join('\n')).toMatch(/two state groups, which.*\n.*report of the ministry/);
    expect(kept.join('\n')).not.toContain('Another story');
  });
});

describe('a page whose markup leaves a doubt', () => {
  it.each([
    ['two articles', article() + article()],
    ['teasers in the article, in a box of their own', article(`<div>${BLURB.repeat(2)}</div>`)],
    ['an article in two columns', `<article><h1>${TITLE}</h1>${`<div>${PARAGRAPH.repeat(4)}</div>`.repeat(2)}</article>`],
    ['a short item', `<article><h1>${TITLE}</h1>${PARAGRAPH.repeat(2)}</article>`],
    ['paragraphs that are boxes', `<article><h1>${TITLE}</h1>${PARAGRAPH.replaceAll('p>', 'div>').repeat(6)}</article>`],
    ['an article that is the smaller part of the page', `${article()}<div>${BLURB.repeat(12)}</div>`],
    ['nothing that is marked', `<div><h1>${TITLE}</h1>${PARAGRAPH.repeat(6)}</div>`],
  ])('is Readability’s to vote on: %s', (_name, body) => {
    expect(keptOf(page(body))).toBeNull();
    const work = extractionSteps(documentOf(page(body)), ADDRESS);
    let step = work.next();
    while (!step.done && step.value !== NEEDS_VOTER) step = work.next();
    expect(step).toEqual({ done: false, value: NEEDS_VOTER });
    expect(() => work.next()).toThrow('no voter');
  });
});

const SHARED = new URL('../../../../shared/articles/csre-2026-plenary.html', import.meta.url);
const FIXTURES = ['think-tank', 'chinese-daily', 'lithium'].map(
  (name) => new URL(`../../fixtures/articles/${name}.html`, import.meta.url),
);

describe('both votes', () => {
  it.each([...FIXTURES, ...(existsSync(SHARED) ? [SHARED] : [])].map((url) => [url.pathname.split('/').at(-1), url] as const))(
    'lead to the same text of %s',
    (_name, url) => {
      const document = documentOf(readFileSync(url, 'utf8'));
      const found = surveyOf(document);
      const title = findTitle(document, document.title)?.element ?? null;
      const readBy = (vote: Vote | null) => vote && textsOf(found, chooseRegion(found, vote, title).isRead);
      const byMarkup = readBy(voteByMarkup(found, title));
      expect(byMarkup?.length).toBeGreaterThan(4);
      expect(byMarkup).toEqual(readBy(voteByReadability(found, document.title, document)));
    },
  );
});
