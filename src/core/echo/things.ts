import type { Figure, Said } from './figure.ts';

/** What figures of several claims are of: all that they say of it, none of which contradicts another. */
interface Thing {
  said: Said;
  /** Figures that can be of nothing else. */
  count: number;
}

/** What one or more figures say of what they are of, in the same words. */
interface Wording {
  readonly said: Said;
  /** How many parts of it are said: kind, stage, elements. */
  readonly parts: number;
  count: number;
  /** What it can be of, what most figures are of first. */
  things: readonly Thing[];
}

/** Most ways of saying what a figure is of that are held against each other, those taken most often: a file may hold any number. */
const WAYS = 300;

const agrees = <Value>(a: Value | null, b: Value | null): boolean => a === null || b === null || a === b;

/** What both of two say of one thing together, or null where they cannot be of one. */
function joined(a: Said, b: Said): Said | null {
  const both = a.elements.filter((element) => b.elements.includes(element));
  const isOfOne = a.elements.length === 0 || b.elements.length === 0 || both.length > 0;
  if (a.unit !== b.unit || !agrees(a.kind, b.kind) || !agrees(a.stage, b.stage) || !isOfOne) return null;
  const elements = both.length > 0 ? both : [...a.elements, ...b.elements];
  return { unit: a.unit, kind: a.kind ?? b.kind, stage: a.stage ?? b.stage, elements };
}

const keyOf = ({ unit, kind, stage, elements }: Said): string => JSON.stringify([unit, kind, stage, elements.toSorted()]);

/** The ways in which figures say what they are of. */
function wordingsOf(figures: readonly Figure[]): ReadonlyMap<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const figure of figures) {
    const { kind, stage, elements } = figure;
    const key = keyOf(figure);
    const parts = Number(kind !== null) + Number(stage !== null) + Number(elements.length > 0);
    const wording = wordings.get(key) ?? { said: figure, parts, count: 0, things: [] };
    wording.count++;
    wordings.set(key, wording);
  }
  if (wordings.size <= WAYS) return wordings;
  const often = [...wordings].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  return new Map(often.slice(0, WAYS));
}

/** Finds out what each wording can be of. Those that say most go first, so that the order of claims does not matter. */
function findThings(wordings: ReadonlyMap<string, Wording>): void {
  const found: Thing[] = [];
  const inOrder = [...wordings].sort(
    ([a, one], [b, other]) => other.parts - one.parts || other.count - one.count || (a < b ? -1 : 1),
  );
  for (const [, wording] of inOrder) {
    const fitting = found.filter(({ said }) => joined(said, wording.said));
    if (fitting.length === 0) found.push({ said: wording.said, count: wording.count });
    const [only = found.at(-1), ...more] = fitting;
    if (fitting.length === 1 && only)
      Object.assign(only, { said: joined(only.said, wording.said), count: only.count + wording.count });
    wording.things = only ? [only, ...more] : [];
  }
  for (const [, wording] of inOrder) {
    const fitting = wording.things.filter(({ said }) => joined(said, wording.said));
    wording.things = fitting.sort((a, b) => b.count - a.count);
  }
}

/** What a wording is of in a claim whose other figures are of `taken`; what it says itself where that cannot be told. */
function thingOf({ things, said }: Wording, taken: ReadonlySet<Thing>): Said {
  const free = things.filter((thing) => !taken.has(thing));
  const [first, second] = free.length > 0 ? free : things;
  return first && first.count !== second?.count ? first.said : said;
}

/**
 * The figures of claims put together by what they are of, in the order of claims; the keys hold all that is said of it. What a
 * claim leaves open contradicts nothing. A figure that could be of several things ("90 percent", beside shares of mining and of
 * refining) is of the one that no other figure of its claim is of; among several, of what most figures are of. Where none is
 * ahead it stands with those alone that say as little. Time grows with the number of figures, and with the square of the number
 * of ways in which they say what they are of, of which those that hardly any figure takes are left out where there are many.
 */
export function figuresByThing(rows: readonly (readonly Figure[])[]): ReadonlyMap<Said, readonly Figure[]> {
  const wordings = wordingsOf(rows.flat());
  findThings(wordings);
  const together = new Map<Said, Figure[]>();
  for (const figures of rows) {
    const told = figures.flatMap((figure) => ({ figure, wording: wordings.get(keyOf(figure)) }));
    const taken = new Set(told.flatMap(({ wording }) => (wording?.things.length === 1 ? wording.things : [])));
    for (const { figure, wording } of told) {
      const said = wording ? thingOf(wording, taken) : figure;
      const others = together.get(said);
      if (others) others.push(figure);
      else together.set(said, [figure]);
    }
  }
  return together;
}
