import type { Colour, TextQuoteSelector } from '../../core/annotation/annotation.ts';
import type { HighlightChange } from '../../core/annotation/article-work.ts';
import { TO_CHECK } from '../../core/annotation/highlight.ts';
import { ownClaimId } from '../../core/annotation/own-claim.ts';
import type { Span } from '../../core/article/article.ts';
import { anchorAll } from '../../dom/anchor/anchor.ts';
import { describeRange } from '../../dom/anchor/describe.ts';
import { builtIn, contains } from '../../dom/node.ts';
import type { Painter } from '../../dom/paint/painter.ts';
import type { BarCopy } from '../../kit/highlight/selection-bar.tsx';
import type { AnswerOfReader, AskOfReader } from '../../messaging/card-port.ts';
import { callFromPage } from '../../messaging/client.ts';
import type { PageAction, SelectionUse } from '../../messaging/contract.ts';
import type { HighlightBegun } from '../../messaging/requests.ts';
import { savedBy, troubleOf } from '../../messaging/saved-by.ts';
import { type PlacedHighlight, type SavingTrouble, type TextSaved, troubleIn } from '../../messaging/views.ts';
import { copySelection } from './copy-selection.ts';
import { createHighlightPanel } from './highlight-panel.ts';
import type { MarkedPassages } from './marked-passages.ts';
import { createSelectionBar } from './selection-bar.ts';
import { uuid } from './uuid.ts';
import { createWord, type Word } from './word.ts';

/** Highlighting by hand: the bar beside a selection, and the card of a highlight. */
export interface Highlighter {
  /** Does this with what is selected; false where nothing of the page is. */
  use(use: SelectionUse): Promise<boolean>;
  /** Takes back the highlight that was made last; false where there is none, or it was long ago or has been worked on. */
  undo(focused: Node | null): boolean;
  /** Does what a card asks for that needs the live page. */
  answer(ask: AskOfReader): Promise<AnswerOfReader>;
  /** Opens the card of a highlight. */
  open(id: string): void;
  close(): void;
  /** Offers to keep what is selected already: what the page's highlights are is known now. */
  welcome(): void;
  /** Shows the reader's work anew. */
  refresh(): void;
  readonly isOpen: () => boolean;
  /** Whether the focus is in a field of what is shown. */
  readonly isTyping: () => boolean;
  /** Whether an event happened in what is shown. */
  readonly holds: (event: Event) => boolean;
  /** Says beside a passage that its page lets no card of ours in. */
  sayKeptOut(range: Range): void;
  /** Says over the page that there is nothing to go to, beside `range` where there is one. */
  sayNothing(kind: 'no-claims' | 'no-notes', range: Range | null): void;
  /** Stops listening, and takes away what is shown. */
  stop(): void;
  /** The page is about to go: what was typed is kept. */
  hide(): void;
  /** Does so where Loupe was taken away under the page: what can no longer be kept is said. */
  part(): void;
}

/** What the highlighter needs of the reader around it. */
export interface HighlighterSurroundings {
  readonly passages: MarkedPassages;
  /** The place of a live range in the article's text, or null where it lies outside of it. */
  readonly spanOf: (range: Range) => Span | null;
  /** Has what the reader sees be what was read: a page may have gone on to another article by script. */
  readonly arrive: () => Promise<void>;
  /** Has what was read be what the page says: it may have changed its words since. */
  readonly catchUp: () => Promise<void>;
  /** Reads the page again and opens the card of this claim: the reader asked to check a passage. */
  readonly openCheck: (claimId: string, isByPointer: boolean) => Promise<void>;
  /** Whether the card of a claim is open. */
  readonly isCardOpen: () => boolean;
  /** Does what a key asks for in a card. */
  readonly act: (action: PageAction) => void;
}

/** As what a passage is kept. Without a colour it is one to check; a claim that is saved already stays as it is. */
interface Wish {
  readonly colour?: Colour;
  readonly claimId?: string | null;
  readonly use?: SelectionUse;
  /** The words that the reader saw when she chose; others that the page has put there since are not kept in her name. */
  readonly words?: string | undefined;
  readonly isByPointer?: boolean | undefined;
}

/** How a passage was chosen in the bar. */
type Choice = Pick<Wish, 'words' | 'isByPointer'>;

/** What became of a highlight that was begun. */
interface Kept {
  readonly isCheck: boolean;
  readonly trouble: SavingTrouble;
}

/** Milliseconds after which the keys no longer take a highlight back: by then the reader means something else by them. */
const UNDONE_FOR = 60_000;

const isNoted = (highlight: PlacedHighlight | null): boolean =>
  highlight !== null && (highlight.note !== '' || highlight.tags.length > 0);

const FAILED: SavingTrouble = { reason: 'failed', detail: 'the reader in the page has failed' };
/** Of a passage that holds no text of the page, or that could not be described. */
const UNDESCRIBED: SavingTrouble = { reason: 'failed', detail: 'the passage could not be described' };

/** What every highlight begins with. */
function begun(): Pick<PlacedHighlight, 'note' | 'tags' | 'claim' | 'created' | 'modified'> {
  const now = new Date().toISOString();
  return { note: '', tags: [], claim: null, created: now, modified: now };
}

/** A highlighter over `document`. */
export function createHighlighter(document: Document, painter: Painter, surroundings: HighlighterSurroundings): Highlighter {
  const { passages, spanOf, arrive, catchUp, openCheck, isCardOpen, act } = surroundings;
  const word = createWord(document);
  let lastColour = TO_CHECK;
  /** What the bar that is shown is about. */
  let selected: Promise<TextQuoteSelector | null> = Promise.resolve(null);
  let selectedWords = '';
  /** What makes the highlights that the background has not taken yet. */
  const unborn = new Map<string, Promise<HighlightBegun | null>>();

  /** What the word beside a passage tells as highlighted, or told before it went. */
  let highlighted: { readonly id: string; readonly colour: Colour; readonly range: Range } | null = null;
  /** The highlight that was made last, until it is taken back. */
  let latest: { readonly id: string; readonly kept: Promise<Kept>; readonly range: Range; readonly at: number } | null = null;
  const say: Word['say'] = (...what) => {
    highlighted = null;
    return word.say(...what);
  };
  const sayNotKept = (range: Range) => say({ kind: 'not-kept' }, range);
  const sayKeptOut = (range: Range) => void say({ kind: 'kept-out' }, range);
  const panel = createHighlightPanel(document, painter, { passages, answer, act, keptOut: sayKeptOut });
  const bar = createSelectionBar(document, {
    isWelcome: () => passages.known()?.trouble === null,
    colourNames: () => passages.known()?.colourNames ?? {},
    canCheck: (range) => spanOf(range) !== null,
    onHighlight(range, colour) {
      lastColour = colour;
      void make(range, 'highlight', { words: selectedWords });
    },
    onNote: (range) => void make(range, 'note', { words: selectedWords }),
    onCheck: (range, isByPointer) => void make(range, 'check', { words: selectedWords, isByPointer }),
    onCopy: (range, as) => void copy(range, as),
    onShown(range) {
      selectedWords = range.toString();
      selected = quoteOf(range, selectedWords).catch(() => null);
      void panel.prepare();
    },
    onGone: () => panel.unprepare(),
  });

  /** What is selected, in the words that the page had when the bar was shown: what it puts in their place since is not copied. */
  async function quoteOf(range: Range, words: string): Promise<TextQuoteSelector | null> {
    const text = await passages.text();
    const selectors = range.toString() === words ? describeRange(range, text) : null;
    return selectors?.find((one) => one.type === 'TextQuoteSelector') ?? null;
  }

  async function copy(range: Range, as: BarCopy): Promise<void> {
    panel.unprepare();
    const quote = await selected;
    const isCopied = quote !== null && (await copySelection(document, quote, as));
    // What could not be copied stays selected, for the browser's own way.
    if (isCopied) builtIn(document, 'getSelection')()?.removeAllRanges();
    await say(isCopied ? { kind: 'copied', as } : { kind: 'not-copied' }, range);
  }

  /** A card waits for its answer, whatever happens. */
  function answer(ask: AskOfReader): Promise<AnswerOfReader> {
    return answerTo(ask).catch(() => FAILED);
  }

  async function answerTo(ask: AskOfReader): Promise<AnswerOfReader> {
    switch (ask.do) {
      case 'save-claim':
        return saveClaim(ask.claimId);
      case 'save-highlight':
        // What a claim means is no wish for the next highlight.
        if (ask.change.colour && passages.find(ask.id)?.claimId === null) lastColour = ask.change.colour;
        return save(ask.id, ask.change);
      case 'delete-highlight':
        return remove(ask.id);
      case 'restore-highlight':
        return restore(ask.deleted);
      case 'check-highlight':
        await check(ask.id, ask.isByPointer);
        return null;
    }
  }

  /** Marks a passage at once. It is described and kept while the reader may be writing on it already. */
  function begin(range: Range, wish: Wish): { readonly id: string; readonly kept: Promise<Kept> } {
    const { colour, claimId = null } = wish;
    const id = uuid();
    const exact = range.toString();
    passages.add(
      {
        id,
        colour: colour ?? TO_CHECK,
        selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }],
        claimId,
        ...begun(),
      },
      range,
    );
    // Whatever goes wrong there is told like what could not be kept: the reader would take it for kept.
    const birth = describe(id, range, wish).catch(() => null);
    unborn.set(id, birth);
    return { id, kept: bear(id, colour, birth) };
  }

  /** What makes a highlight of `range`, which from then on is found by it; null where the range holds no text of the page. */
  async function describe(id: string, range: Range, { claimId = null, use, words }: Wish): Promise<HighlightBegun | null> {
    const articleKey = passages.known()?.articleKey;
    const text = await passages.text();
    if (words !== undefined && range.toString() !== words) return null;
    const selector = describeRange(range, text);
    if (!selector || articleKey === undefined) return null;
    const live = anchorAll(document, text, [{ id, selectors: selector }]).get(id)?.range ?? range;
    passages.settle(id, selector, live);
    const span = spanOf(live);
    return { articleKey, selector, span, claimId, isCheck: use === 'check' && span !== null, replaces: null };
  }

  async function bear(id: string, colour: Colour | undefined, described: Promise<HighlightBegun | null>): Promise<Kept> {
    const birth = await described;
    if (!birth) return { isCheck: false, trouble: UNDESCRIBED };
    return { isCheck: birth.isCheck, trouble: troubleIn(await send(id, colour ? { colour } : {}, birth)) };
  }

  async function send(id: string, change: HighlightChange, birth: HighlightBegun | null): Promise<TextSaved> {
    const saved = savedBy(await callFromPage('page/save-highlight', { id, change, birth }));
    if (!troubleIn(saved)) unborn.delete(id);
    return saved;
  }

  async function make(range: Range, use: SelectionUse, { words, isByPointer }: Choice = {}): Promise<void> {
    builtIn(document, 'getSelection')()?.removeAllRanges();
    try {
      if (words !== undefined && range.toString() !== words) throw new Error('the page has other words there by now');
      await keep(range, { use, words, isByPointer });
    } catch {
      panel.unprepare();
      await sayNotKept(range);
    }
  }

  async function keep(range: Range, { use, words, isByPointer = false }: Required<Pick<Wish, 'use'>> & Choice): Promise<void> {
    const colour = use === 'check' ? TO_CHECK : lastColour;
    await arrive();
    // A claim's words are those that were read.
    if (use === 'check') await catchUp();
    const { id, kept } = begin(range, { colour, use, words });
    latest = use === 'highlight' ? { id, kept, range, at: Date.now() } : null;
    // What is typed after "Note" belongs in the note: the card does not wait until the highlight is kept.
    const opened = use === 'note' ? panel.open(id, { startsIn: 'note' }) : panel.unprepare();
    const [{ isCheck, trouble }] = await Promise.all([kept, opened]);
    // Where the page's highlights are not known, there is no card to say it in.
    if (trouble && !passages.find(id)) await sayNotKept(range);
    else if (trouble) await panel.warn(id, trouble);
    else if (isCheck) await openCheck(ownClaimId(id), isByPointer);
    // Over a card that the reader has opened meanwhile it would be one too many.
    else if (use !== 'note' && !panel.isOpen() && !isCardOpen()) await sayHighlighted(id, colour, range);
  }

  async function sayHighlighted(id: string, colour: Colour, range: Range): Promise<void> {
    const said = say({ kind: 'highlighted', colour, colourNames: passages.known()?.colourNames ?? {} }, range);
    highlighted = { id, colour, range };
    await said;
  }

  /** While the word beside a highlight stands, says it anew in the colour that it has got elsewhere, as in the sidebar. */
  function sayAsIs(): void {
    if (!highlighted || !word.isSaid()) return;
    const { id, colour, range } = highlighted;
    const now = passages.find(id)?.colour;
    if (now === undefined) word.silence();
    else if (now !== colour) void sayHighlighted(id, now, range);
  }

  function undo(focused: Node | null): boolean {
    const highlight = latest && passages.find(latest.id);
    if (!latest || !highlight || panel.isOpen() || Date.now() - latest.at > UNDONE_FOR) return false;
    // Elsewhere in the page is what may be an editor, of whatever making.
    if (focused && !contains(focused, latest.range.startContainer)) return false;
    // What she has written on it since is not taken away by a key that tells nothing of it.
    if (isNoted(highlight)) return false;
    const { id, kept, range } = latest;
    latest = null;
    if (highlighted?.id === id) word.silence();
    void kept.then(({ trouble }) => (trouble ? null : takeBack(id, range)));
    return true;
  }

  async function takeBack(id: string, range: Range): Promise<void> {
    const isGone = typeof (await remove(id, true)) === 'string';
    // What was written on it in the sidebar the page may not have heard of yet.
    if (!isGone) await passages.refresh();
    if (isNoted(passages.find(id))) void panel.open(id, {});
    else await say({ kind: isGone ? 'taken-back' : 'not-kept' }, range);
  }

  async function saveClaim(claimId: string): Promise<SavingTrouble> {
    await arrive();
    const before = painter.rangeOf(claimId);
    await catchUp();
    const range = painter.rangeOf(claimId);
    if (!range) {
      // In other words it is another claim, and the card that was of this one has closed.
      if (before && !isCardOpen()) await sayNotKept(before);
      return { reason: 'failed', detail: 'the claim is no longer in the page' };
    }
    const { id, kept } = begin(range, { claimId });
    const { trouble } = await kept;
    if (trouble) passages.remove(id);
    return trouble;
  }

  /** Keeps a change of a highlight; of one that the background has not taken yet, all of it. */
  async function save(id: string, { noteBase, ...change }: HighlightChange): Promise<TextSaved> {
    const typed = noteBase === undefined ? change : { ...change, noteBase };
    const birth = (await unborn.get(id)) ?? null;
    if (!birth && unborn.has(id)) return UNDESCRIBED;
    const begun = birth && passages.find(id);
    const saved = await send(id, begun ? { colour: begun.colour, ...typed } : typed, birth);
    if (saved && 'merged' in saved) passages.change(id, { note: saved.merged });
    else if (!saved) passages.change(id, change);
    return saved;
  }

  async function remove(id: string, isBare = false): Promise<string | SavingTrouble> {
    const answer = await callFromPage('page/delete-highlight', { id, isBare });
    if (!answer.ok) return { reason: 'failed', detail: answer.fault.detail };
    if (answer.value.trouble) return answer.value.trouble;
    passages.remove(id);
    return answer.value.deleted;
  }

  async function restore(deleted: string): Promise<SavingTrouble> {
    const trouble = troubleOf(await callFromPage('page/restore-highlight', { deleted }));
    await passages.refresh();
    return trouble;
  }

  /** A passage becomes a claim by being made anew: with the words, note and tags that it has. */
  async function check(id: string, isByPointer: boolean): Promise<void> {
    await arrive();
    await catchUp();
    const range = painter.rangeOf(id);
    const before = passages.find(id);
    const articleKey = passages.known()?.articleKey;
    if (!range || !before || articleKey === undefined || !spanOf(range)) return;
    const { colour, tags } = before;
    // What was typed last may be on its way still.
    const note = panel.unsaved(id) || before.note;
    const birth = { articleKey, selector: before.selector, span: spanOf(range), claimId: null, isCheck: true, replaces: id };
    const fresh = uuid();
    const made = troubleIn(
      savedBy(await callFromPage('page/save-highlight', { id: fresh, change: { colour, note, tags }, birth })),
    );
    if (made) return panel.open(id, { trouble: made });
    panel.close();
    await openCheck(ownClaimId(fresh), isByPointer);
  }

  return {
    async use(use) {
      const range = bar.selected();
      if (!range) return false;
      await make(range, use);
      return true;
    },
    undo,
    answer,
    sayKeptOut,
    sayNothing: (kind, range) => void say({ kind }, range),
    open: (id) => void panel.open(id, { isByPointer: true }),
    close() {
      bar.close();
      panel.close();
      word.silence();
    },
    welcome: () => bar.lookAgain(),
    refresh() {
      panel.refresh();
      sayAsIs();
    },
    isOpen: () => panel.isOpen(),
    isTyping: () => panel.isTyping(),
    holds: (event) => bar.holds(event) || panel.holds(event),
    stop() {
      bar.stop();
      panel.close();
      word.silence();
    },
    hide: () => panel.hide(),
    part() {
      panel.part();
      bar.stop();
      word.silence();
    },
  };
}
