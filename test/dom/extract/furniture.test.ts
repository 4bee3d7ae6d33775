import { describe, expect, it } from 'vitest';
import { isByline, isFurnitureHeading, isPromo, isUnread } from '../../../src/dom/extract/furniture.ts';
import { documentOf } from '../document-of.ts';

/** The first element of a body, or what `selector` finds in it. */
function elementOf(html: string, selector = 'body > *'): Element {
  const element = documentOf(html).querySelector(selector);
  if (!element) throw new Error('no such element');
  return element;
}

const PROSE =
  '<p>The office compares the records of each plant with its quota, month by month, and a plant that cannot explain a gap loses it.</p>';

describe('what is left unread by its name', () => {
  it.each([
    '<div class="related-posts">x</div>',
    '<div class="RelatedPosts">x</div>',
    '<div class="article__share">x</div>',
    '<section id="comments">x</section>',
    '<div class="wp-block-newsletter-signup">x</div>',
    '<p class="byline">x</p>',
    '<div role="navigation">x</div>',
    '<aside>x</aside>',
    '<header><p>x</p></header>',
    '<div hidden>x</div>',
    '<div aria-hidden="true">x</div>',
    '<div style="display: none">x</div>',
    '<div contenteditable>x</div>',
  ])('%s', (html) => {
    expect(isUnread(elementOf(html))).toBe(true);
  });
});

describe('what is read whatever its name', () => {
  it.each([
    ['a wrapper that says it has a sidebar', `<div class="content has-sidebar no-comments">${PROSE}</div>`],
    ['a post filed under a category', `<article class="post category-newsletter tag-related type-comment">${PROSE}</article>`],
    ['a wrapper around the title', `<div class="sidebar-layout"><h1>Title</h1>${PROSE}</div>`],
    ['a form around the whole page', `<form>${PROSE.repeat(5)}</form>`],
    ['a page builder’s box', `<div class="elementor-widget elementor-widget-text-editor">${PROSE}</div>`],
    ['text behind a marked paywall', `<div class="article-body paywall">${PROSE}</div>`],
    ['a long box with a small name', `<div class="social-policy">${PROSE.repeat(6)}</div>`],
    ['a word that only contains a name', '<div class="responsive shared-ownership-menus">x</div>'],
  ])('%s', (_, html) => {
    expect(isUnread(elementOf(html))).toBe(false);
  });

  it('an aside in an article', () => {
    expect(isUnread(elementOf(`<article>${PROSE}<aside><p>Key facts</p></aside></article>`, 'aside'))).toBe(false);
  });
});

describe('lines', () => {
  it.each([
    'By Ingrid Solheim',
    'BY KENSUKE DALGAARD STAFF WRITER',
    'Reporting by O. Hartigan in Geneva; editing by Carla Wren',
    'Published: Friday 14:20 CST | Analyst: R. Achterberg',
    'Rare Earth Exchanges · March 24, 2026 · 3 min read',
    'Marta Lindqvist, 20 February 2026',
    '责任编辑：张三',
    '來源：港岸日報　責任編輯：何文',
    '© Meridian Wire',
  ])('that only say who and when: %s', (line) => {
    expect(isByline(line)).toBe(true);
  });

  it.each([
    'By 2030, China will produce half of it.',
    'By contrast, Beijing has kept its quota.',
    'Updated rules cover 12 elements.',
    'The licensing rule was announced on 4 April 2025.',
    'Written notice must be given to MOFCOM',
    '来源：矿法在线　作者：覃若望　新办法施行半年多，后台收到的提问越来越细。',
    'Compiled for first-year students of the extractive metallurgy module.',
  ])('that tell something: %s', (line) => {
    expect(isByline(line)).toBe(false);
  });

  it('that point elsewhere', () => {
    expect(isPromo('Read more: Quota held level')).toBe(true);
    expect(isPromo('Read more than one ministry notice and the pattern is plain.')).toBe(false);
    expect(isFurnitureHeading('Related Posts:')).toBe(true);
    expect(isFurnitureHeading('0 Comments')).toBe(true);
    expect(isFurnitureHeading('Related technologies under control')).toBe(false);
  });
});
