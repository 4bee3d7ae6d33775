// A page that sets the words of a sentence in another order than it has them, so that who says what is another to whom it is quoted.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, pointOnMark, until, type World } from '../world.ts';
import { allMarks, hostilePage, visitHostile, visitMarked } from './hostile.ts';

const [MINISTRY, SAID, LICENCE, LYNAS] = [
  'China’s Ministry of Commerce No. @',
  'said on Thursday that',
  'exporters of dysprosium must apply for a licence',
  'Lynas Rare Earths of Australia',
];
const BOX = 'display: inline-block; width: 28em; white-space: pre';
const hard = (words: string) => words.replaceAll(' ', '\u2002');
const wide = 'white-space: pre; width: 60em';
const RTL = { rli: '\u2067', pdi: '\u2069', rlm: '\u200f', fsi: '\u2068' };

/** Ways to have a reader see words of a sentence elsewhere in it. */
const MOVED: Readonly<Record<string, string>> = {
  'by the order of flexible boxes': `<p style="display: flex; ${wide}"><span style="order: 2">${MINISTRY} </span><span style="order: 1">${LYNAS} </span><span style="order: 3">${SAID} ${LICENCE}.</span></p>`,
  'by the direction of boxes': `<p style="display: flex; flex-direction: row-reverse; ${wide}"><span>of it, ${MINISTRY} said.</span><span>${LICENCE}, by order </span></p>`,
  'by the cells of a grid': `<p style="display: grid; grid-template-columns: auto auto auto; ${wide}"><span style="grid-area: 1 / 3">${MINISTRY}</span><span style="grid-area: 1 / 2"> ${SAID} ${LICENCE} in </span><span style="grid-area: 1 / 1">Australia</span></p>`,
  'by the rows of a table': `<p style="display: table"><span style="display: table-footer-group">${MINISTRY} and </span><span style="display: table-row-group">${LYNAS} ${SAID} ${LICENCE}.</span></p>`,
  'by a place beside their own': `<p>So <span style="position: relative; left: 30em">${MINISTRY}</span> ${SAID} ${LICENCE}.</p>`,
  'by a place in their box': `<p style="position: relative; padding-top: 2em">${MINISTRY} ${SAID} ${LICENCE} in <span style="position: absolute; inset: 0 auto auto 0">Australia</span>.</p>`,
  'by a way that they are moved': `<p>So <span style="display: inline-block; transform: translateX(30em)">${MINISTRY}</span> ${SAID} ${LICENCE}.</p>`,
  'by letting them float': `<p>${MINISTRY} ${SAID} <span style="float: left">${LYNAS} denies that </span> ${LICENCE}.</p>`,
  'by a margin': `<p>So <span style="margin: 0 -60em 0 30em">${MINISTRY}</span> ${SAID} ${LICENCE}.</p>`,
  'by lines from the right': `<p dir="rtl"><span dir="ltr">${MINISTRY}</span> <span dir="ltr">${SAID} ${LICENCE}, by word of</span> <span dir="ltr">${LYNAS}</span></p>`,
  'by lines from the right in style': `<p style="direction: rtl"><bdi>${MINISTRY}</bdi> <bdi>${SAID} ${LICENCE}, by word of</bdi> <bdi>${LYNAS}</bdi></p>`,
  'by a letter from the right without size': `<p dir="rtl">${MINISTRY} <i style="font-size: 0">א</i> ${SAID} ${LICENCE}, by word of <i style="font-size: 0">א</i> ${LYNAS}</p>`,
  'by characters that part words from the right': `<p dir="rtl">${MINISTRY} ${RTL.rlm} ${SAID} ${LICENCE} ${RTL.rlm} ${LYNAS}</p>`,
  'by characters that have it begin on the right': `<p>${RTL.rli}${MINISTRY} ${RTL.rlm} ${SAID} ${LICENCE} ${RTL.rlm} ${LYNAS}${RTL.pdi}</p>`,
  'by a first character from the right': `<p>${RTL.fsi}${RTL.rlm}${MINISTRY} ${RTL.rlm} ${SAID} ${LICENCE} ${RTL.rlm} ${LYNAS}${RTL.pdi}</p>`,
  'by boxes in lines from top to bottom': `<p style="writing-mode: vertical-rl; height: 1.6em">${['', '', ''].map((_, at) => `<span style="writing-mode: horizontal-tb; display: inline-block; height: 1.5em; white-space: pre">${[MINISTRY, ` ${SAID} ${LICENCE} by `, LYNAS][at]}</span>`).join('')}</p>`,
  'by paragraphs of lines from top to bottom': `<p style="writing-mode: vertical-rl"><span style="display: block; writing-mode: horizontal-tb">${MINISTRY}</span> <span style="display: block; writing-mode: horizontal-tb; white-space: pre">${SAID} ${LICENCE} by </span></p>`,
  'by lines from below': `<p style="writing-mode: sideways-lr; height: 6em"><span style="writing-mode: horizontal-tb; display: inline-block">${MINISTRY}</span> <span style="writing-mode: horizontal-tb; display: inline-block; white-space: pre">${SAID} ${LICENCE}</span></p>`,
  'by columns from the right': `<p style="columns: 2; direction: rtl; width: 60em; height: 1.4em"><bdi dir="ltr">${LICENCE}, of ${MINISTRY} ${SAID} ${LICENCE}</bdi></p>`,
  'by columns from the right around it': `<div dir="rtl" style="columns: 2; width: 60em; height: 1.4em"><p dir="ltr" style="margin: 0">${LICENCE}, of ${MINISTRY} ${SAID} ${LICENCE}</p></div>`,
  'by spaces that lead back': `<p style="white-space: pre; padding-left: 40em; word-spacing: -38em">${hard(`So says ${MINISTRY}`)} ${hard(`${LYNAS} has heard`)}</p>`,
  'by boxes side by side in tight lines': `<p style="line-height: 1; width: 60em"><span style="${BOX}">${MINISTRY}\n${SAID} dysprosium needs a</span><span style="${BOX}">rejected a report that\nlicence from now on.</span></p>`,
  'by a place in the line above, where lines are tight': `<p style="line-height: 1; padding-top: 1em">${MINISTRY} <span style="position: relative; top: -1em; left: 2em">${SAID} ${LICENCE}.</span></p>`,
  'by a place above in the only column': `<p style="column-count: 1; padding-top: 2em">${MINISTRY} <span style="position: relative; top: -2em; left: 2em">${SAID} ${LICENCE}.</span></p>`,
  'by columns without a gap': `<p style="columns: 2; column-gap: 0; width: 60em"><span>${MINISTRY}<br>${SAID} dysprosium needs a</span><span><br>rejected a report that<br>licence from now on.</span></p>`,
  'by a first character of plain text': `<p style="unicode-bidi: plaintext">${RTL.rlm}${MINISTRY} ${RTL.rlm} ${SAID} ${LICENCE} ${RTL.rlm} ${LYNAS}</p>`,
};

/** The same sentence as sites set it. */
const IN_PLACE: Readonly<Record<string, string>> = {
  'with a large first letter': `<p><span style="float: left; font-size: 3em; line-height: 1">C</span>${MINISTRY.slice(1)} ${SAID} ${LICENCE}.</p>`,
  'with a letter above its line': `<p>${MINISTRY} ${SAID} ${LICENCE}<sup style="position: relative; top: -0.5em; vertical-align: baseline; font-size: 75%">th</sup> again.</p>`,
  'with a letter below its line': `<p>${MINISTRY} ${SAID} ${LICENCE} for Dy<sub>2</sub>O<sub>3</sub>.</p>`,
  'in columns': `<p style="columns: 3; width: 40em">${MINISTRY} <b>${SAID}</b> <i>exporters</i> <b>of</b> <i>dysprosium</i> <b>must</b> <i>apply</i> <b>for</b> <i>a</i> <b>licence</b>.</p>`,
  'in columns with more between them': `<div style="columns: 12em; column-gap: 3em; width: 60em; padding: 0 2em"><p style="margin: 0">${MINISTRY} <b>${SAID}</b> <i>exporters</i> <b>of</b> <i>dysprosium</i> <b>must</b> <i>apply</i> <b>for</b> <i>a</i> <b>licence</b>.</p></div>`,
  'in tight lines': `<p style="width: 9em; line-height: 1">${MINISTRY} <b>${SAID}</b> <a href="/x">exporters of dysprosium</a> must <i>apply</i><sup style="vertical-align: baseline; position: relative; top: -0.9em; font-size: 75%">th</sup> for a licence.</p>`,
  'in wide lines, with wide spaces': `<p style="width: 12em; line-height: 3; word-spacing: 1em">${MINISTRY} <b>${SAID}</b> <i>${LICENCE}</i>.</p>`,
  'with narrow spaces': `<p style="word-spacing: -0.1em">${MINISTRY} <b>${SAID}</b> <i>${LICENCE}</i>.</p>`,
  'in narrow lines': `<p style="width: 9em; text-align: justify">${MINISTRY} <b>${SAID}</b> <a href="/x">exporters of dysprosium</a> must <i>apply</i> for a licence.</p>`,
  'in the middle, beside a picture': `<p style="text-align: center; width: 20em"><img alt="" style="float: right; width: 6em; height: 6em">${MINISTRY} <b>${SAID}</b> <a href="/x">exporters of dysprosium</a> must apply for a licence.</p>`,
  'in lines from top to bottom': `<p style="writing-mode: vertical-rl; height: 12em">${MINISTRY} <b>${SAID}</b> <i>${LICENCE}</i>.</p>`,
  'in lines from top to bottom, the first on the left': `<p style="writing-mode: vertical-lr; height: 12em">${MINISTRY} <b>${SAID}</b> <i>${LICENCE}</i>.</p>`,
  'in boxes': `<p style="width: 30em"><span style="display: inline-block">${MINISTRY}</span> <span style="display: inline-block">${SAID} exporters of dysprosium must apply</span> <b>for a licence</b>.</p>`,
  'in flexible boxes': `<p style="display: flex; flex-wrap: wrap; white-space: pre">${MINISTRY} <b>${SAID} </b><i>${LICENCE}</i></p>`,
  enlarged: `<p style="transform: scale(1.1); zoom: 1.2">${MINISTRY} <b>${SAID}</b> ${LICENCE}.</p>`,
  'with tight letters': `<p style="letter-spacing: -0.05em">${MINISTRY} <i>${SAID}</i><b> ${LICENCE}</b>.</p>`,
  'far below': `<div style="height: 9000px"></div><p style="content-visibility: auto">${MINISTRY} <b>${SAID}</b> ${LICENCE}.</p>`,
  'with a name from the right': `<p>${MINISTRY} ${SAID} ${LICENCE} for <bdi>שלום</bdi> (<span dir="rtl" lang="ar">قال</span>) and <b>others</b>.</p>`,
  'in a page from the right': `<div dir="rtl"><p dir="ltr">${MINISTRY} <b>${SAID}</b> ${LICENCE}.</p></div>`,
};

describe.each(['chrome', 'firefox'] as const)('words in another order, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** Names of those whose sentence is quoted. */
  async function quotedOf(ways: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const paragraphs = Object.values(ways).map((html, at) => html.replace('@', String(at + 100)));
    const visit = await visitHostile(world, hostilePage({ after: paragraphs.join('\n') }));
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
    const { reading } = await world.extension.viewOf(visit.tabId);
    await visit.page.close();
    return Object.keys(ways).filter((_, at) => reading?.claims.some(({ text }) => text.includes(`No. ${at + 100} `)));
  }

  it('are not marked', async () => {
    expect(await quotedOf(MOVED)).toEqual([]);
  });

  it('are not what looks like it', async () => {
    expect(await quotedOf(IN_PLACE)).toEqual(Object.keys(IN_PLACE));
  });

  it('are looked for once more before a card is opened', async () => {
    const sentence = `<p>${MINISTRY.replace('@', '7')} ${SAID} ${LICENCE} as <b>Australia</b> looked on.</p>`;
    const visit = await visitMarked(world, hostilePage({ after: sentence }));
    await until('its mark', async () => (await allMarks(visit.page)).some((text) => text.includes('No. 7')));
    await visit.page.addStyleTag({ content: 'b { position: relative; left: -30em }' });
    const { x, y } = await until('the mark', () => pointOnMark(visit.page, 'No. 7'));
    await visit.page.bringToFront();
    await visit.page.mouse.click(x, y);
    await until('no mark', async () => !(await allMarks(visit.page)).some((text) => text.includes('No. 7')));
    expect(await visit.card()).toBeNull();
  });
});
