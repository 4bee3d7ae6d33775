import type { Page } from 'puppeteer';
import { fixture, marksIn } from './world.ts';

interface Expected {
  /** Layers by words of the claim. */
  readonly claims: Readonly<Record<string, string>>;
  readonly unmarked: readonly string[];
}

/** The marks of a page held against what a reader would name in it. */
export interface ComparedMarks {
  /** Share of the claims named that are marked, from 0 to 1. */
  readonly found: number;
  /** Share of those marked that are in the layer named. */
  readonly inLayer: number;
  /** Words that should not be marked and are. */
  readonly astray: readonly string[];
}

/** Compares the marks in a page with those that test/fixtures/articles/expected.json names for the file it was served from. */
export async function compareMarks(page: Page, file: string): Promise<ComparedMarks> {
  const expected = (JSON.parse(fixture('expected.json')) as Record<string, Expected>)[file];
  if (!expected) throw new Error(`nothing is expected of ${file}`);
  const all = Object.entries(await marksIn(page)).flatMap(([layer, texts]) => texts.map((text) => ({ layer, text })));
  const wanted = Object.entries(expected.claims);
  const marked = wanted.flatMap(([words, layer]) => {
    const mark = all.find(({ text }) => text.includes(words));
    return mark ? [mark.layer === layer] : [];
  });
  return {
    found: marked.length / wanted.length,
    inLayer: marked.filter(Boolean).length / marked.length,
    astray: expected.unmarked.filter((words) => all.some(({ text }) => text.includes(words))),
  };
}
