import { describe, expect, it } from 'vitest';
import { readPageText, readPageTextInSlices } from '../../../src/dom/anchor/page-text.ts';
import { documentOf } from '../document-of.ts';

const textOf = (body: string): string => readPageText(documentOf(`<body>${body}</body>`)).text;

describe('readPageText', () => {
  it('has one line a block, with white space collapsed and nothing between inline elements', () => {
    expect(textOf('<h1> Baotou\n plants </h1>\n<p>log <b>every</b>  ba<i>tch</i> </p>tail')).toBe(
      'Baotou plants\nlog every batch\ntail',
    );
  });

  it('leaves out what has no width, and joins what it parts', () => {
    expect(textOf('<p>sepa\u00adra\u200btion &nbsp;plant</p>')).toBe('separation plant');
    expect(textOf('<p>ore \u00ad \u200b</p><p>\u200bmine</p>')).toBe('ore\nmine');
    // Tags and variation selectors carry words that programs read and nobody sees; fillers are letters without ink.
    const [told, chosen, filled] = ['\u{e0020}\u{e006e}\u{e006f}', '\ufe00\u{e0100}\u180b', '\u3164\uffa0\u115f\u1160\u2800'];
    expect(textOf(`<p>sepa${told}ra${chosen}tion${filled} plant${told}</p><p>${told} mine \ufff9</p>`)).toBe(
      'separation plant\nmine',
    );
  });

  it.each(['\u200c', '\u200d', '\ufe0f\u200c', '\u{e0041}\u200d', '\u061c\u200c', '\u0001', '\u0085', '\u{1d173}', '\u{1bca0}'])(
    'leaves out what parts a number or a name without being seen: %j',
    (unseen) => {
      expect(textOf(`<p>No. 1${unseen}8, the Min${unseen}istry</p>`)).toBe('No. 18, the Ministry');
      expect(textOf(`<p>No. 1${unseen}<b>8</b>, the Min<b>${unseen}istry</b></p>`)).toBe('No. 18, the Ministry');
    },
  );
  it.each(['می\u200cخواهم', 'क्\u200dष', '👩\u200d🔬', '👩🏽\u200d🔬', '❤\ufe0f\u200d🔥'])(
    'keeps what joins letters or pictures, where it is seen: %s',
    (written) => {
      expect(textOf(`<p>${written} and ore</p>`)).toBe(`${written.replaceAll('\ufe0f', '')} and ore`);
    },
  );

  it('takes a line break for a space', () => {
    expect(textOf('<p>one<br>two <br> three<br></p><p><br>four</p>')).toBe('one two three\nfour');
  });

  it('reads tables, captions, lists, quotations and details, open or closed', () => {
    const table = '<table><caption>Output</caption><tr><th>Plant<th>Tonnes<tr><td>Baotou<td>12</table>';
    expect(textOf(`${table}<ul><li>one<ul><li>two</ul></ul>`)).toBe('Output\nPlant\nTonnes\nBaotou\n12\none\ntwo');
    expect(textOf('<blockquote><p>said</p></blockquote><details><summary>More</summary>inside</details>')).toBe(
      'said\nMore\ninside',
    );
  });

  it('reads hidden text, which may be shown later, and furniture', () => {
    expect(textOf('<nav>Home</nav><p hidden>later</p><p style="display:none">too</p>')).toBe('Home\nlater\ntoo');
  });

  it('reads nothing that is no prose of the page, and nothing of Loupe', () => {
    const unread = '<script>1</script><style>a{}</style><noscript>no</noscript><template>t</template><textarea>typed</textarea>';
    expect(textOf(`<p>be${unread}fore</p><loupe-card>ours</loupe-card><p>after<select><option>x</select></p>`)).toBe(
      'before\nafter',
    );
  });

  it('reads a long text node whole', () => {
    const words = 'dysprosium and terbium '.repeat(10_000).trim();
    expect(textOf(`<pre>${words}</pre>`)).toBe(words);
  });

  it('is empty for a page without text', () => {
    const page = readPageText(documentOf(''));
    expect(page.text).toBe('');
    expect(page.rangeOf({ start: 0, end: 1 })).toBeNull();
  });

  it('knows when the page was changed', () => {
    const document = documentOf('<p>Plants log every batch.</p>');
    const page = readPageText(document);
    expect(page.isStale()).toBe(false);
    document.querySelector('p')?.replaceChildren('Plants log nothing.');
    expect(page.isStale()).toBe(true);
  });

  it('gives the same in slices', async () => {
    const document = documentOf(`<p>${'<span>every </span>batch '.repeat(2_000)}</p>`.repeat(3));
    const page = await readPageTextInSlices(document);
    expect(page.text).toBe(readPageText(document).text);
    expect(page.rangeOf({ start: 6, end: 11 })?.toString()).toBe('batch');
  });
});
