// Pages that stand still once they have loaded.
import { chanceFrom } from '../../bench-anchor/random.ts';
import type { OtherPage } from './page.ts';
import { article, documentOf, paragraphs, sentence, type Tongue } from './prose.ts';

const KB = 1_000;
const MB = 1_000_000;

function plain(name: string, length: number): OtherPage {
  return { name: `plain article, ${name}`, kind: 'plain', html: () => documentOf(article(paragraphs('en', length))) };
}

function language(name: string, tongue: Tongue, html: string): OtherPage {
  const page = () => documentOf(article(paragraphs(tongue, 300 * KB)), { html, title: sentence(tongue, chanceFrom(3)) });
  return { name: `${name} article`, kind: 'language', html: page };
}

/** 50,000 elements of one line each. */
function listing(): string {
  const rows = Array.from({ length: 12_500 }, (_, row) => `<li><a href="/${row}"><b>${row}</b><i>item</i></a></li>`);
  return documentOf(`<h1>All items</h1><ul>${rows.join('')}</ul>`, { title: 'All items' });
}

/** 50,000 elements of cards in cards, with a teaser in each. */
function cards(): string {
  const chance = chanceFrom(5);
  const card = () => `<div><div><div><h3>Update</h3><p>${sentence('en', chance)}</p></div></div></div>`;
  return documentOf(`<main>${Array.from({ length: 10_000 }, card).join('')}</main>`);
}

function table(): string {
  const chance = chanceFrom(6);
  const row = () => `<tr>${Array.from({ length: 8 }, () => `<td>${chance.int(1, 9_999)}</td>`).join('')}</tr>`;
  const rows = Array.from({ length: 6_000 }, row);
  return documentOf(`<h1>Results</h1><table><tbody>${rows.join('')}</tbody></table>`, { title: 'Results by district' });
}

function smallTables(): string {
  const chance = chanceFrom(7);
  const small = () =>
    `<section><h2>League</h2><table>${'<tr><td>Rovers</td><td>3</td><td>1</td></tr>'.repeat(20)}</table><p>${sentence('en', chance)}</p></section>`;
  return documentOf(article(Array.from({ length: 200 }, small).join('')));
}

/** Links of menus, most of them folded away. */
function menu(count: number): string {
  const links = Array.from({ length: count }, (_, at) => `<li><a href="/s/${at}">Section ${at}</a></li>`);
  return `<nav><ul>${links.join('')}</ul></nav>`;
}

function scripts(length: number): string {
  const line = 'window.__queue=window.__queue||[];function f(a){if(a){return {b:a}}return {b:null}}\n';
  return `<script>${line.repeat(length / line.length)}</script>`;
}

function styles(length: number): string {
  return `<style>${'.card-title { color: rgb(20, 20, 20); margin: 0 auto }\n'.repeat(length / 56)}</style>`;
}

/** The state that frameworks put beside the page for their scripts. */
function json(length: number): string {
  const entry = {
    id: 1_024,
    title: 'Council approves new bus lanes',
    body: 'A first stretch is to open in spring.',
    tags: ['town'],
  };
  const entries = Array.from({ length: Math.ceil(length / JSON.stringify(entry).length) }, () => entry);
  return `<script id="__DATA__" type="application/json">${JSON.stringify({ entries })}</script>`;
}

/** Pages without scripts that do anything. */
export const STILL: readonly OtherPage[] = [
  plain('10 KB', 10 * KB),
  plain('50 KB', 50 * KB),
  plain('250 KB', 250 * KB),
  plain('1 MB', MB),
  plain('5 MB', 5 * MB),
  { name: '50,000 elements, a list of links', kind: 'large tree', html: listing, settles: 5_600 },
  { name: '50,000 elements, cards with teasers', kind: 'large tree', html: cards },
  { name: 'a table of 48,000 cells', kind: 'large tree', html: table, settles: 5_600 },
  { name: '200 small tables', kind: 'large tree', html: smallTables },
  {
    name: 'an article in 400 nested elements',
    kind: 'large tree',
    html: () => documentOf('<div>'.repeat(400) + article(paragraphs('en', 250 * KB)) + '</div>'.repeat(400)),
  },
  {
    name: 'a menu of 5,000 links, then an article',
    kind: 'menus',
    html: () => documentOf(menu(5_000) + article(paragraphs('en', 250 * KB))),
  },
  {
    name: 'a menu of 800 links, then 1 MB of article',
    kind: 'menus',
    html: () => documentOf(menu(800) + article(paragraphs('en', MB))),
  },
  language('Chinese', 'zh', 'lang="zh"'),
  language('Japanese', 'ja', 'lang="ja"'),
  language('German', 'de', 'lang="de"'),
  language('Arabic', 'ar', 'lang="ar" dir="rtl"'),
  {
    name: '500 KB of inline scripts, 500 KB of styles, then an article',
    kind: 'heavy',
    html: () => documentOf(scripts(500 * KB) + article(paragraphs('en', 50 * KB)), { head: styles(500 * KB) }),
  },
  {
    name: '3 MB of JSON in a script, then an article',
    kind: 'heavy',
    html: () => documentOf(json(3 * MB) + article(paragraphs('en', 50 * KB))),
  },
  {
    name: 'scripts between all paragraphs',
    kind: 'heavy',
    html: () => documentOf(article(paragraphs('en', 500 * KB).replaceAll('</p>', `</p>${scripts(200)}`))),
  },
  {
    name: 'rare earthquakes, earthy rarities',
    kind: 'look-alike',
    html: () =>
      documentOf(article(paragraphs('lookalike', 250 * KB), 'Rare earthquakes in a quiet valley'), {
        title: 'Rare earthquakes in a quiet valley',
      }),
  },
];

/** Pages that are not about rare earths either, but name them or the trade: the gate is generous, the background then says no. */
export const LET_IN: readonly OtherPage[] = [
  {
    name: 'headphones with neodymium drivers',
    kind: 'let in',
    html: () =>
      documentOf(
        article(
          `<p>The neodymium drivers weigh a third less than those of the last model, and sound warmer.</p>${paragraphs('en', 20 * KB)}`,
          'Three headphones tried',
        ),
        { title: 'Three headphones tried' },
      ),
  },
  {
    name: 'a rule on the export of tea',
    kind: 'let in',
    html: () =>
      documentOf(
        article(
          `<p>China will license the export of tea: customs asks for a permit from May, and a quota is to follow for growers in Zhejiang.</p>${paragraphs('en', 20 * KB)}`,
          'Tea to need a permit',
        ),
        { title: 'Tea to need a permit' },
      ),
  },
];
