import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationIn } from '../../src/storage/read/read-fast.ts';
import { annotationRecord, readAnnotation } from '../../src/storage/records.ts';
import { runs } from '../long.ts';
import { annotation } from './arbitrary.ts';

/** Every path into a value. */
function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

/** `value` with `other` at a path; with undefined, without what is there. */
function withAt(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[name] = withAt(copy[name], rest, other);
  if (copy[name] === undefined && !Array.isArray(copy)) delete copy[name];
  return copy;
}

const damage = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, '', 'x', -1, 1.5, Number.NaN, 2 ** 60, true, [], {}, [undefined]),
  fc.constantFrom(
    'tagging',
    'commenting',
    'highlighting',
    'XPathSelector',
    'TextPositionSelector',
    'Highlight',
    'Claim',
    'classifying',
  ),
  fc.constantFrom('2026-02-30', '2026-11-10', '2026-13-01T00:00:00.000Z', '9999-01-01T00:00:00.000Z', '2026-03-24T10:00:00Z'),
  fc.constantFrom('javascript:alert(1)', 'https://a.example/', 'n'.repeat(10_001), 'n'.repeat(20_001), ' quota', 'QUOTA'),
  fc.anything(),
);

describe('reading many annotations', () => {
  it('gives of each what reading one gives, whatever is damaged in it', () => {
    let refused = 0;
    fc.assert(
      fc.property(annotation, fc.nat(), damage, fc.boolean(), (whole, at, other, isWhole) => {
        const record = annotationRecord(whole);
        const paths = pathsIn(record);
        const raw = isWhole ? record : withAt(record, paths[at % paths.length] ?? [], other);
        const read = annotationIn(raw);
        if (read === null) refused++;
        expect(read === null).toBe(readAnnotation(raw) === null);
        // What is not known is left out of the record's own fields only.
        if (read !== null) expect(readAnnotation(read)).toEqual(readAnnotation(raw));
        if (isWhole) expect(read).toEqual(whole);
      }),
      { numRuns: runs(500, 3_000) },
    );
    expect(refused).toBeGreaterThan(runs(80, 500));
  });
});
