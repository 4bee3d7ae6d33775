import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowHeights } from '../../../../src/ui/library/list/heights.ts';

const rows = fc.integer({ min: 1, max: 60 });
const changes = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 300 })), { maxLength: 60 });

describe('the heights of rows', () => {
  it('are those that adding them up one by one gives, and every offset is in the row that covers it', () => {
    fc.assert(
      fc.property(rows, changes, (count, set) => {
        const heights = new RowHeights(count, 100);
        const plain = Array.from({ length: count }, () => 100);
        for (const [row, height] of set.filter(([at]) => at < count)) {
          expect(heights.set(row, height)).toBe(height - (plain[row] ?? 0));
          plain[row] = height;
        }
        let offset = 0;
        for (const [row, height] of plain.entries()) {
          expect(heights.offsetOf(row)).toBe(offset);
          expect(heights.rowAt(offset)).toBe(row);
          expect(heights.rowAt(offset + height - 1)).toBe(row);
          offset += height;
        }
        expect(heights.total).toBe(offset);
      }),
    );
  });

  it('have a first and a last row, and none where there is nothing', () => {
    const heights = new RowHeights(3, 50);
    expect([heights.rowAt(-10), heights.rowAt(9_999)]).toEqual([0, 2]);
    expect(new RowHeights(0, 50).rowAt(0)).toBe(-1);
  });
});
