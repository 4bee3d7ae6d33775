import { describe, expect, it } from 'vitest';
import { isPart, type Part, placeOf, type Source, sourcesIn, walk } from '../source-words.ts';

/** Where a link is written whose address no file, page or reader gives. */
const OWN: readonly RegExp[] = [
  // The one that asks whether an address may be a link.
  /^src\/kit\/knowledge\/outside-link\.tsx/,
  // Places within the library, by its own router.
  /^src\/ui\/library\/(?:library|plots\/columns|plots\/maybe-link)\.tsx/,
  // The frame of a page of ours.
  /^src\/page\/cards\/card-frame\.ts/,
  // Pictures out of the library, as `blob:`.
  /^src\/ui\/library\/article\/picture-view\.tsx/,
  // Files that are made here and saved, as `blob:`.
  /^src\/(?:ui\/library\/data\/saver\.ts|kit\/checklist\/hand-on\.tsx)/,
];

const nameOf = (part: unknown): unknown => (isPart(part) ? (part['name'] ?? part['value']) : undefined);

/** Whether an address is fixed in the code, or made by the library's router. */
function isOwn(value: unknown): boolean {
  if (!isPart(value)) return false;
  if (value.type === 'JSXExpressionContainer') return isOwn(value['expression']);
  if (value.type === 'CallExpression') return ['hashOf', 'placeInLibrary'].includes(String(nameOf(value['callee'])));
  return typeof value['value'] === 'string' && /^(?:#|\/LICENCES\.txt$)/.test(value['value']);
}

/** Elements that lead somewhere, whose attributes must be told by name. */
const CAN_LEAD: ReadonlySet<unknown> = new Set(['a', 'area', 'iframe', 'img', 'form', 'object', 'embed', 'link', 'base']);

/** The addresses that a source puts into links, frames, pictures and forms of its own, each with its place. */
function leadingOut(source: Source): readonly string[] {
  const found: string[] = [];
  const LEADING = new Set(['href', 'src', 'action', 'formAction', 'srcDoc', 'ping', 'data']);
  walk(source.program, (part: Part) => {
    const isElement = part.type === 'JSXOpeningElement' && /^[a-z]/.test(String(nameOf(part['name'])));
    if (isElement) {
      for (const attribute of part['attributes'] as readonly Part[]) {
        const isSpread = attribute.type === 'JSXSpreadAttribute';
        const isLeading = isSpread ? CAN_LEAD.has(nameOf(part['name'])) : LEADING.has(String(nameOf(attribute['name'])));
        if (isLeading && !isOwn(attribute['value'])) found.push(placeOf(source, attribute));
      }
    }
    if (part.type === 'AssignmentExpression' && isPart(part['left']) && LEADING.has(String(nameOf(part['left']['property']))))
      found.push(placeOf(source, part));
  });
  return found;
}

describe('an address that comes from a page, a file or a reader', () => {
  it('becomes a link in one place alone', () => {
    const places = ['src/kit', 'src/ui', 'src/page'].flatMap((folder) => sourcesIn(folder)).flatMap(leadingOut);
    expect(places.some((place) => OWN[0]?.test(place))).toBe(true);
    expect(places.filter((place) => !OWN.some((own) => own.test(place)))).toEqual([]);
  });
});
