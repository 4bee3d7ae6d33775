import { browser, IS_FIREFOX } from './browser.ts';

/** A line that is offered under the address bar. */
export interface OmniboxLine {
  /** What stands in the address bar while the line is picked, and is entered with it. */
  readonly name: string;
  readonly pieces: readonly LinePiece[];
}

/** A piece of a line, and what it is. */
export interface LinePiece {
  readonly text: string;
  readonly isMatch: boolean;
  readonly isAside: boolean;
}

/** What is done behind the keyword of the manifest. */
export interface KeywordWishes {
  /** What Enter would do with `text`; `isFound` is null while that is looked for. */
  readonly hint: (text: string, isFound: boolean | null) => string;
  readonly find: (text: string) => Promise<readonly OmniboxLine[]>;
  readonly entered: (text: string) => void;
}

/**
 * Answers what is typed after Loupe's keyword in the address bar. Must be called in the background's first turn. Does nothing
 * where a browser has no such keywords (Firefox for Android).
 */
export function serveKeyword({ hint, find, entered }: KeywordWishes): void {
  const { omnibox } = browser as Partial<typeof browser>;
  if (!omnibox) return;
  let typed = '';
  const tell = (text: string) => void omnibox.setDefaultSuggestion({ description: described([plain(text)]) });
  omnibox.onInputStarted.addListener(() => tell(hint('', null)));
  omnibox.onInputChanged.addListener(async (text, suggest) => {
    typed = text;
    tell(hint(text, null));
    const lines = await find(text);
    // More was typed meanwhile: its answer is on its way.
    if (typed !== text) return;
    tell(hint(text, lines.length > 0));
    suggest(withoutTwins(lines).map(({ name, pieces }) => ({ content: name, description: described(pieces) })));
  });
  omnibox.onInputEntered.addListener((text) => entered(text));
}

const plain = (text: string): LinePiece => ({ text, isMatch: false, isAside: false });

/** Of lines with the same name one: browsers take the name for the line. */
function withoutTwins(lines: readonly OmniboxLine[]): readonly OmniboxLine[] {
  return [...new Map(lines.toReversed().map((line) => [line.name, line])).values()].reverse();
}

/** Firefox takes plain text, Chrome XML, in which it reads nothing at all where a character is not allowed. */
function described(pieces: readonly LinePiece[]): string {
  if (IS_FIREFOX) return pieces.map(({ text }) => text).join('');
  return pieces.map(({ text, isMatch, isAside }) => inTag('dim', isAside, inTag('match', isMatch, escaped(text)))).join('');
}

const inTag = (tag: string, isIn: boolean, text: string): string => (isIn ? `<${tag}>${text}</${tag}>` : text);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

function escaped(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
}
