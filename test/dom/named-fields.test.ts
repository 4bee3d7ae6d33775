import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../src/dom/anchor/anchor.ts';
import { describeRange } from '../../src/dom/anchor/describe.ts';
import { readPageText } from '../../src/dom/anchor/page-text.ts';
import { boundaryOf } from '../../src/dom/anchor/x-path.ts';
import { extract } from '../../src/dom/extract/extract.ts';
import { readHead } from '../../src/dom/head/read-head.ts';
import { sampleOf } from '../../src/page/gate/sample.ts';
import { ADDRESS, documentOf, fixture } from './document-of.ts';

/** Every name under which scripts may ask something of `node`. */
function namesOn(node: object): readonly string[] {
  const names = new Set<string>();
  for (let at: object | null = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names];
}

/** Whether jsdom's selectors ask: they do so as scripts do, where a browser's know better. */
const isAskedBySelectors = () => new Error('asked').stack?.includes('/dom-selector/') === true;

/** Has `node` answer to `names` with what is called so in the page, before anything of its own; jsdom itself does not. */
function answerWith(node: object, names: readonly string[], called: (name: string) => Element): void {
  for (const name of names) {
    // Only `location` is the document's own, and no page can name it away.
    if (Object.getOwnPropertyDescriptor(node, name)?.configurable === false) continue;
    const get = () => (isAskedBySelectors() ? Reflect.get(Object.getPrototypeOf(node), name, node) : called(name));
    Object.defineProperty(node, name, { get, configurable: true });
  }
}

/**
 * The page `html` with all of it in one form of as many fields as a form has properties. With `isNamed` fields are called like
 * those, and pictures like what a document has: the page's forms and the document answer to that.
 */
async function pageInForm(html: string, isNamed: boolean): Promise<Document> {
  const document = documentOf(html);
  // Until then jsdom itself asks the document by its properties.
  await new Promise((loaded) => document.defaultView?.addEventListener('load', loaded));
  const form = document.createElement('form');
  form.append(...document.body.childNodes);
  document.body.append(form);
  const names = namesOn(form);
  for (const [index, name] of names.entries()) {
    const field = document.createElement('input');
    field.setAttribute('name', isNamed ? name : `field-${index}`);
    form.append(field);
  }
  const picture = form.appendChild(document.createElement('img'));
  if (!isNamed) return document;
  const fields = new Map([...form.querySelectorAll('input')].map((field) => [field.getAttribute('name'), field]));
  for (const one of document.querySelectorAll('form')) answerWith(one, names, (name) => fields.get(name) ?? picture);
  answerWith(document, namesOn(document), () => picture);
  return document;
}

/** All that is read of a page, as far as it names no node of it. */
function readingOf(document: Document) {
  const extraction = extract(document, ADDRESS);
  if (extraction.status !== 'ok') throw new Error(`unreadable: ${extraction.reason}`);
  const { article, map } = extraction;
  const page = readPageText(document);
  const places = article.blocks.map((block) => {
    const range = map.rangeOf(block);
    const selectors = range && describeRange(range, page);
    const [anchored] = selectors ? anchorAll(document, page, [{ id: 'one', selectors }]).values() : [];
    const path = selectors?.find(({ type }) => type === 'RangeSelector');
    const start = path?.type === 'RangeSelector' ? boundaryOf(document, path.startSelector) : null;
    return {
      text: range?.toString(),
      selectors,
      how: anchored?.how,
      isBack: range !== null && start?.container === range.startContainer && start.offset === range.startOffset,
    };
  });
  return { article, places, text: page.text, isStale: map.isStale() || page.isStale(), head: readHead(document, ADDRESS) };
}

const PAGES = ['trade-press.html', 'wire.html', 'state-media.html', 'think-tank.html', 'broken.html', 'zh.html'];

describe('a page in a form with a field for every property of forms', () => {
  it.each(PAGES)('is read like one whose fields are called otherwise: %s', async (name) => {
    const expected = readingOf(await pageInForm(fixture(name), false));
    expect(expected.article.blocks.length).toBeGreaterThan(3);
    expect(expected.places.filter(({ isBack }) => isBack).length).toBeGreaterThan(3);
    expect(readingOf(await pageInForm(fixture(name), true))).toEqual(expected);
  });

  it('is looked at by the gate like one whose fields are called otherwise', async () => {
    const sampled = async (isNamed: boolean, skipsPieces: boolean) =>
      sampleOf(await pageInForm(fixture('trade-press.html'), isNamed), skipsPieces);
    for (const skipsPieces of [false, true]) {
      const expected = await sampled(false, skipsPieces);
      expect(expected.text.length).toBeGreaterThan(500);
      expect(await sampled(true, skipsPieces)).toEqual(expected);
    }
  });
});
