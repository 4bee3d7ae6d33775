import fc from 'fast-check';
import { nasty } from '../mutate-text.ts';

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'type',
  'value',
  'source',
  'body',
  'target',
  '',
  '0',
  'length',
];
const OPS = ['set', 'set', 'set', 'delete', 'rename', 'add', 'repeat', 'copy', 'wrap', 'empty'] as const;

/** One change of a JSON value: which of all the values in it, and with what. */
export interface JsonEdit {
  readonly op: (typeof OPS)[number];
  readonly at: number;
  readonly to: number;
  readonly key: string;
  readonly value: unknown;
}

/** Values that fields are not meant to hold, and some that they are. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, -0, '', [], {}, 'javascript:alert(1)', 'https://a.example/'),
  fc.constantFrom('2026-02-30', '2026-03-24T10:00:00.000Z', '2026-03-24T10:00:00+01:00', 'data:text/html,x', 'x'.repeat(30_000)),
  nasty,
  fc.json({ maxDepth: 3 }).map((text) => JSON.parse(text) as unknown),
);

/** Any change. */
export const jsonEdit: fc.Arbitrary<JsonEdit> = fc.record({
  op: fc.constantFrom(...OPS),
  at: fc.nat(99_999),
  to: fc.nat(99_999),
  key: fc.oneof(fc.constantFrom(...KEYS), nasty),
  value: oddValue,
});

type Holder = Record<string, unknown> | unknown[];
interface Place {
  readonly holder: Holder;
  readonly key: string;
}

function placesIn(value: unknown, found: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push({ holder: value as Holder, key });
    placesIn((value as Record<string, unknown>)[key], found);
  }
  return found;
}

/** A field like any other, whatever its name. */
function put(holder: object, key: string, value: unknown): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) holder.push(value);
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Changes `value` where it stands; gives it, or what takes its place. */
export function withEdit(value: unknown, { op, at, to, key: name, value: odd }: JsonEdit): unknown {
  const places = placesIn(value);
  const place = places[at % Math.max(1, places.length)];
  const other = places[to % Math.max(1, places.length)];
  if (!place || !other) return odd;
  const { holder, key } = place;
  const held = (holder as Record<string, unknown>)[key];
  const drop = (): void => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  };
  const does: Readonly<Record<JsonEdit['op'], () => void>> = {
    set: () => put(holder, key, structuredClone(odd)),
    delete: drop,
    rename: () => {
      drop();
      put(holder, name, held);
    },
    add: () => put(holder, name, structuredClone(odd)),
    repeat: () => put(holder, Array.isArray(holder) ? String(holder.length) : `${key}2`, structuredClone(held)),
    copy: () => put(holder, key, structuredClone((other.holder as Record<string, unknown>)[other.key])),
    wrap: () => put(holder, key, [held]),
    empty: () => put(holder, key, Array.isArray(held) ? [] : {}),
  };
  does[op]();
  return value;
}
