import type { Colour } from '../annotation/annotation.ts';
import type { MarkdownWording } from '../checklist/markdown.ts';
import type { SourceNamed } from '../checks/note-line.ts';

/** A language's words for what is handed on of a library. */
export interface ExchangeWording extends MarkdownWording {
  /** What a colour means to the reader. */
  colour(colour: Colour): string;
  /** What the question of a checklist with this id asks; empty where it is not known any more. */
  question(id: string): string;
  /** Whether there is a message of this key: a note that an older Loupe made may have none any more. */
  knows(key: string): boolean;
  /** The source of this id, or null where it is not known any more. */
  source(id: string): SourceNamed | null;
}
