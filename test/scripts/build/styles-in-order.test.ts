import { describe, expect, it } from 'vitest';
import { withStylesInOrder } from '../../../scripts/build/styles-in-order.ts';

const page = (...hrefs: readonly string[]) =>
  `<head>\n${hrefs.map((href) => `    <link rel="stylesheet" crossorigin href="${href}">\n`).join('')}  </head>`;

describe('the style sheets of a page', () => {
  it('come with what more pages share first, so that a page can change what the kit says', () => {
    const pages = withStylesInOrder(
      new Map([
        ['library', page('/core.css', '/library.css', '/kit.css')],
        ['sidebar', page('/core.css', '/sidebar.css', '/kit.css')],
        ['options', page('/options.css', '/kit.css')],
      ]),
    );
    expect(pages.get('library')).toBe(page('/kit.css', '/core.css', '/library.css'));
    expect(pages.get('sidebar')).toBe(page('/kit.css', '/core.css', '/sidebar.css'));
    expect(pages.get('options')).toBe(page('/kit.css', '/options.css'));
  });

  it('stay as they are where none is shared, and nothing else changes', () => {
    const html = `<!doctype html><link rel="icon" href="/a.png">${page('/b.css', '/a.css')}`;
    expect(withStylesInOrder(new Map([['one', html]])).get('one')).toBe(html);
  });
});
