import { expect, it, vi } from 'vitest';
import type { Source } from '../../../src/core/knowledge/card.ts';
import { nameAmong } from '../../../src/kit/knowledge/source-name.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

const source = (publisher: string, title: string): Source => ({
  publisher,
  title,
  url: `https://example.org/${title}`,
  isPrimary: true,
  isOpened: true,
  isLinkable: true,
});

it('tells two sources of one publisher apart', () => {
  const all = [
    source('MOFCOM', 'MOFCOM Announcement No. 61 of 2025'),
    source('IEA', 'Outlook 2025'),
    source('IEA', 'Outlook 2026'),
    source('USGS', 'Summaries 2026'),
    source('MOFCOM', 'Spokesperson, 30 October 2025'),
  ];
  expect(all.map((one) => nameAmong(one, all))).toEqual([
    'MOFCOM Announcement No. 61 of 2025',
    'IEA: Outlook 2025',
    'IEA: Outlook 2026',
    'USGS',
    'MOFCOM: Spokesperson, 30 October 2025',
  ]);
});
