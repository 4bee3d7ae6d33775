import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableText } from '../../../scripts/text/traditional-table.ts';
import { isTraditional, simplified } from '../../../src/core/text/simplified.ts';

describe('simplified', () => {
  it('puts traditional characters in their simplified form, the names of the elements too', () => {
    expect(simplified('商務部對釤、釓、鋱、鏑實施出口管制')).toBe('商务部对钐、钆、铽、镝实施出口管制');
  });

  it('leaves what is written in simplified characters or in no Chinese ones as it is', () => {
    const text = '商务部：稀土出口管制（Announcement No. 18）, café – 🧲';
    expect(simplified(text)).toBe(text);
  });

  it('keeps the length of any text, so that offsets hold', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => simplified(text).length === text.length));
  });

  it('reads by the table that the script makes', () => {
    const path = join(import.meta.dirname, '../../../src/core/text/data/traditional.json');
    expect(readFileSync(path, 'utf8')).toBe(tableText());
  });
});

describe('isTraditional', () => {
  it('tells the two ways to write Chinese apart', () => {
    expect(isTraditional('這個國家對稀土出口實施管制，來自臺灣的業者說影響有限。')).toBe(true);
    expect(isTraditional('这个国家对稀土出口实施管制，来自台湾的业者说影响有限。')).toBe(false);
  });

  it('takes a text without either for simplified', () => {
    expect(isTraditional('')).toBe(false);
    expect(isTraditional('Beijing')).toBe(false);
  });
});
