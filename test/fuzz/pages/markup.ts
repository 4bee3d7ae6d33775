// Patterns of markup as news sites have them, and as they break.
import fc from 'fast-check';
import { chinese, english } from '../engine/sentences.ts';
import { nasty } from '../mutate-text.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const seldom = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: other });

const sentence = seldom(fc.oneof({ weight: 3, arbitrary: english }, chinese).map(escaped), nasty);
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const line = seldom(
  sentence,
  fc.constantFrom('Related posts', 'Read more: China curbs', 'By Wang Wei', 'Advertisement', 'Live', '12:30', 'Sign up'),
);

const NAMES =
  'article-body story related paywall ad-slot share byline caption live-post comments newsletter sidebar_nav post-content x';
const ATTRIBUTES: readonly string[] = [
  '',
  '',
  '',
  ' hidden',
  ' aria-hidden="true"',
  ' contenteditable',
  ' style="display:none"',
  ' style="visibility: hidden"',
  ' role="article"',
  ' role="navigation"',
  ' itemprop="articleBody"',
  ' dir=rtl lang=ar',
  ' id="a" id="b"',
  ' class=\'"\' data-x="<p>"',
  ` class="${'x '.repeat(300)}"`,
  ...NAMES.split(' ').map((name) => ` class="${name}"`),
];
const attributes = fc.constantFrom(...ATTRIBUTES);

const INLINE = 'a b em span span span i sup sub mark q time font u code x-term ruby'.split(' ');
const HREFS = [
  '/more',
  '#note',
  'https://www.mofcom.gov.cn/a',
  'javascript:void 0',
  'data:text/html,x',
  '//[broken',
  'mailto:a@b',
  'https://e.example/?q=',
];
const href = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...HREFS) },
  fc.nat(6_000).map((n) => `https://t.example/?u=${'u'.repeat(n)}`),
);

/** Words in spans in spans, split in the middle, with comments, breaks and pictures between them. */
const soup = fc
  .tuple(prose, fc.array(fc.tuple(fc.nat(10_000), fc.constantFrom(...INLINE), attributes, href), { maxLength: 5 }))
  .map(([text, cuts]) =>
    cuts.reduce((whole, [at, tag, own, to]) => {
      const place = Math.round((at * whole.length) / 10_000);
      const end = Math.min(whole.length, place + 1 + (at % 40));
      const inside = whole.slice(place, end);
      if (/[<>&]/.test(inside)) return whole;
      return `${whole.slice(0, place)}<${tag}${tag === 'a' ? ` href="${to}"` : own}>${inside}</${tag}>${whole.slice(end)}`;
    }, text),
  );

const between = fc.constantFrom(
  '',
  '\n  ',
  '<!-- ad -->',
  '<br>',
  '<br><br>',
  '&nbsp;',
  '<wbr>',
  '&shy;',
  '<![CDATA[ x ]]>',
  '<img src=x alt="y">',
  '<script>var a = "<p>China said</p>";</script>',
  '<style>.a{color:red}</style>',
  '<svg><title>Icon</title><text>China said</text></svg>',
  '<math><mi>x</mi><annotation>China</annotation></math>',
  '<template><p>China said rare earths.</p></template>',
  '<noscript><p>Enable it</p></noscript>',
  '<sup><a href="#n1">[1]</a></sup>',
  '<iframe srcdoc="<p>x</p>"></iframe>',
  '<input><select><option>China</select>',
  '<object><p>China</p></object>',
  '<my-ad></my-ad>',
  '</div></p></b>',
  '<p><p><p>',
  '<table><p>',
  '<b><i></b></i>',
  '<',
  '<a href="',
  '<!--',
  '\u0000',
);
const inline = fc
  .array(fc.tuple(soup, seldom(fc.constant(' '), between)), { minLength: 1, maxLength: 3 })
  .map((all) => all.flat().join(''));

/** What stands in a page: paragraphs, lists, tables, boxes in boxes. */
const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => {
  const blocks = fc.array(tie('block'), { maxLength: 4, depthIdentifier: 'markup' }).map((all) => all.join('\n'));
  const boxed = (...tags: string[]) =>
    fc.tuple(fc.constantFrom(...tags), attributes, blocks, fc.boolean()).map(([tag, own, inner, isClosed]) => {
      return `<${tag}${own}>${inner}${isClosed || tag === 'div' ? `</${tag}>` : ''}`;
    });
  return {
    blocks,
    block: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'markup' },
      { weight: 10, arbitrary: fc.tuple(attributes, inline).map(([own, inner]) => `<p${own}>${inner}</p>`) },
      { weight: 2, arbitrary: inline },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom('h1', 'h2', 'h3', 'h6'), line).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      },
      {
        weight: 2,
        arbitrary: fc.array(prose, { minLength: 1, maxLength: 5 }).map((all) => `<div>${all.join('<br><br>')}</div>`),
      },
      {
        weight: 1,
        arbitrary: fc.array(prose, { minLength: 1, maxLength: 4 }).map((all) => all.map((text) => `<p>${text}`).join('')),
      },
      {
        weight: 1,
        arbitrary: fc.array(line, { maxLength: 5 }).map((all) => `<ul>${all.map((text) => `<li>${text}`).join('')}</ul>`),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(line, { maxLength: 4 })
          .map((all) => `<nav><ul>${all.map((text) => `<li><a href=/x>${text}</a>`).join('')}</ul></nav>`),
      },
      { weight: 1, arbitrary: fc.tuple(line, blocks).map(([text, inner]) => `<ol><li>${text}:<ul><li>${inner}</ul></ol>`) },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.tuple(line, line), { maxLength: 4 })
          .map((rows) => `<table>${rows.map(([a, b]) => `<tr><td>${a}<td>${b}`).join('')}</table>`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(line, inline)
          .map(([text, inner]) => `<figure><img><figcaption>${text}</figcaption></figure><blockquote>${inner}</blockquote>`),
      },
      { weight: 1, arbitrary: between },
      { weight: 4, arbitrary: boxed('div', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'form', 'center') },
      {
        weight: 1,
        arbitrary: boxed('amp-list', 'news-card', 'details', 'details open', 'dialog', 'fieldset', 'td', 'dl', 'font', 'a'),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.nat(120), blocks)
          .map(([depth, inner]) => `${'<div>'.repeat(depth)}${inner}${'</div>'.repeat(depth)}`),
      },
    ),
  };
});

/** Any block of a page. */
export const anyBlock: fc.Arbitrary<string> = block;
/** A paragraph's markup. */
export const anyInline: fc.Arbitrary<string> = inline;
/** Plain words for titles. */
export const anyLine: fc.Arbitrary<string> = line;
/** Text with what markup breaks on. */
export const anyBetween: fc.Arbitrary<string> = between;
