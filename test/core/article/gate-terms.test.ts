import { describe, expect, it } from 'vitest';
import { looksWorthReading } from '../../../src/core/article/gate-terms.ts';

describe('looksWorthReading', () => {
  it.each([
    'Rare-earth curbs',
    'RARE EARTHS',
    '稀土出口',
    'レアアース規制',
    '희토류 수출',
    'Seltene Erden',
    'les terres rares',
    'las tierras raras',
    'редкоземельные металлы',
  ])('says yes to %s', (title) => {
    expect(looksWorthReading(title, '')).not.toEqual([]);
  });

  it('says yes to a page that names two of the materials only', () => {
    expect(looksWorthReading('Magnet permits', 'dysprosium and terbium left the port')).toEqual(['dysprosium', 'terbium']);
  });

  it('says no to a page about something else', () => {
    expect(looksWorthReading('Election night', 'A magnet for voters. The rare sight of an earth mover.')).toEqual([]);
  });

  it('says yes to a page that names a Chinese actor with the trade, not to either alone', () => {
    expect(looksWorthReading('Magnet permits trickle out', 'Beijing granted export licences.')).not.toEqual([]);
    expect(looksWorthReading('Magnet fishing for beginners', 'Export your photographs.')).toEqual([]);
    expect(looksWorthReading('Beijing marathon', 'Runners from China led.')).toEqual([]);
  });
});
