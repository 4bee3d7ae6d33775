import type { Colour } from '../annotation/annotation.ts';
import type { MarkdownWording } from '../checklist/markdown.ts';

/** A language's words for what is handed on of a library. */
export interface ExchangeWording extends MarkdownWording {
  /** What a colour means to the reader. */
  colour(colour: Colour): string;
  /** What the question of a checklist with this id asks; empty where it is not known any more. */
  question(id: string): string;
}
