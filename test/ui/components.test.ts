import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPart, type Part, piecesOf, placeOf, type Source, sourceOf, sourcesIn, textOf, walk } from './source-words.ts';

/** Attributes and properties that a reader sees or hears. */
const SAID: ReadonlySet<unknown> = new Set([
  ...['title', 'placeholder', 'alt', 'label', 'aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription'],
  ...['textContent', 'innerText', 'ariaLabel', 'ariaDescription'],
]);

/** What is the same in every language: the name, and how an address is written. */
const SAME: ReadonlySet<string> = new Set(['Loupe', 'https://', 'example.org']);

/** Letters, and marks that languages set in ways of their own. */
const WORDS = /[\p{L},;:!?()]/u;

/** The texts that a value puts before a reader: itself, either branch of a choice, what a template says between its blanks. */
function saidBy(value: unknown): readonly string[] {
  if (!isPart(value)) return [];
  switch (value.type) {
    case 'JSXExpressionContainer':
      return saidBy(value['expression']);
    case 'JSXText':
      return [String(value['value'])];
    case 'ConditionalExpression':
      return [...saidBy(value['consequent']), ...saidBy(value['alternate'])];
    case 'LogicalExpression':
      return [...saidBy(value['left']), ...saidBy(value['right'])];
    case 'BinaryExpression':
      return value['operator'] === '+' ? [...saidBy(value['left']), ...saidBy(value['right'])] : [];
    case 'TemplateLiteral':
      return piecesOf(value);
    default:
      return [textOf(value) ?? ''];
  }
}

function valuesIn(part: Part): readonly unknown[] {
  if (part.type === 'JSXElement' || part.type === 'JSXFragment') return part['children'] as readonly unknown[];
  if (part.type === 'JSXAttribute' && SAID.has((part['name'] as Part)['name'])) return [part['value']];
  if (part.type !== 'AssignmentExpression') return [];
  const target = part['left'] as Part;
  const isSaid = target.type === 'MemberExpression' && SAID.has((target['property'] as Part)['name']);
  return isSaid ? [part['right']] : [];
}

/** Texts that stand in the code instead of in `_locales`, each with its place. */
function writtenOut(source: Source): readonly string[] {
  const found: string[] = [];
  walk(source.program, (part) => {
    for (const text of valuesIn(part).flatMap(saidBy))
      if (WORDS.test(text) && !SAME.has(text.trim())) found.push(`${placeOf(source, part)} ${text.trim()}`);
  });
  return found;
}

const MESSAGES: ReadonlySet<unknown> = new Set(['t', 'tCode', 'tCount']);

/** Whether a child is a message and nothing else, be it in bold. */
function isMessage(child: Part | undefined): boolean {
  if (child?.type === 'JSXElement') {
    const name = ((child['openingElement'] as Part)['name'] as Part)['name'];
    return name === 'strong' && (child['children'] as readonly Part[]).every(isMessage);
  }
  const value = child?.type === 'JSXExpressionContainer' ? (child['expression'] as Part) : undefined;
  const call = value?.type === 'LogicalExpression' ? (value['right'] as Part) : value;
  return call?.type === 'CallExpression' && MESSAGES.has((call['callee'] as Part)['name']);
}

/** Where the code puts a space between two messages: Japanese and Chinese have none there. */
function spacedOut(source: Source): readonly string[] {
  const found: string[] = [];
  walk(source.program, (part) => {
    if (part.type !== 'JSXElement' && part.type !== 'JSXFragment') return;
    // Line breaks of the code are no text.
    const children = (part['children'] as readonly Part[]).filter(
      (child) => child.type !== 'JSXText' || !/^\s*\n\s*$/.test(String(child['value'])),
    );
    for (const [index, child] of children.entries())
      if (/^ +$/.test(saidBy(child).join('|')) && isMessage(children[index - 1]) && isMessage(children[index + 1]))
        found.push(placeOf(source, child));
  });
  return found;
}

/** Where a message of ours is given to what marks the words of others as Chinese: Japanese would be drawn and read out so. */
function markedAsChinese(source: Source): readonly string[] {
  const found: string[] = [];
  walk(source.program, (part) => {
    if (part.type !== 'JSXOpeningElement' || (part['name'] as Part)['name'] !== 'WithHan') return;
    const given = (part['attributes'] as readonly Part[]).map((attribute) => attribute['value'] as Part | undefined);
    if (given.some(isMessage)) found.push(placeOf(source, part));
  });
  return found;
}

describe('no text for readers stands in the code', () => {
  it('of components and of what draws in pages', () => {
    expect(['src/kit', 'src/ui', 'src/page'].flatMap((folder) => sourcesIn(folder)).flatMap(writtenOut)).toEqual([]);
  });

  it('of the pages’ HTML', () => {
    const pages = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    const texts = pages.map((file) => readFileSync(join('src/ui', file), 'utf8').replace(/<[^>]*>|\s/g, ''));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.filter((text) => text !== '' && !SAME.has(text))).toEqual([]);
  });

  it.each([
    ['<p>Nothing here.</p>', 'Nothing here.'],
    ['<p>{isOpen ? t("a") : "closed"}</p>', 'closed'],
    ['<p>{count > 0 && ": " + count}</p>', ':'],
    ['<p>{name} ({kind})</p>', '('],
    ['<button aria-label="Close" />', 'Close'],
    ['<input placeholder={`find`} />', 'find'],
    ['(button.title = "Close")', 'Close'],
  ])('and %s would be found', (code, text) => {
    expect(writtenOut(sourceOf('x.tsx', `const x = ${code};`))).toContain(`x.tsx:1 ${text}`);
  });

  it('nor the space between two texts', () => {
    expect(['src/kit', 'src/ui', 'src/page'].flatMap((folder) => sourcesIn(folder)).flatMap(spacedOut)).toEqual([]);
  });

  it.each([
    '<p>{t("a")} {t("b")}</p>',
    '<p><strong>{tCount("a", 1)}</strong> {t("b")}</p>',
    '<p>{t("a")}{" "}\n<strong>{t("b")}</strong></p>',
    '<p>{t("a")} {isOpen && t("b")}</p>',
  ])('and that of %s would be found', (code) => {
    expect(spacedOut(sourceOf('x.tsx', `const x = ${code};`))).toEqual(['x.tsx:1']);
  });

  it('nor is one of ours told to the browser as Chinese', () => {
    expect(['src/kit', 'src/ui'].flatMap((folder) => sourcesIn(folder)).flatMap(markedAsChinese)).toEqual([]);
    expect(markedAsChinese(sourceOf('x.tsx', 'const x = <WithHan text={t("a", name)} />;'))).toEqual(['x.tsx:1']);
  });

  it('but what no reader sees may be there', () => {
    const code =
      'const x = <p class="lp-small" key="one"><b lang={hasHan ? "zh-Hans" : undefined}>{t("title")}</b> · {count}</p>;';
    expect(writtenOut(sourceOf('x.tsx', code))).toEqual([]);
  });
});
