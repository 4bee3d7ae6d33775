import { describe, expect, it } from 'vitest';
import { Autosave } from '../../../src/kit/note/autosave.ts';
import type { SavingTrouble } from '../../../src/messaging/views.ts';

/** A field over a store that answers when told to, with a pause that ends when told to. */
function field(kept: string) {
  const sent: string[] = [];
  const waiting: ((trouble: SavingTrouble) => void)[] = [];
  let pause: (() => void) | null = null;
  const draft = new Autosave({
    kept,
    save: (text) => {
      sent.push(text);
      return new Promise((resolve) => {
        waiting.push(resolve);
      });
    },
    delay: (task) => {
      pause = task;
      return () => {
        pause = null;
      };
    },
  });
  return {
    draft,
    sent,
    endPause: () => pause?.(),
    async answer(trouble: SavingTrouble = null) {
      waiting.shift()?.(trouble);
      await Promise.resolve();
      await new Promise<void>((done) => {
        setImmediate(done);
      });
    },
  };
}

describe('an autosaving field', () => {
  it('saves after a pause, and says so', async () => {
    const { draft, sent, endPause, answer } = field('');
    draft.type('One source');
    expect(draft.status.value.kind).toBe('typing');
    expect(sent).toEqual([]);
    endPause();
    expect(draft.status.value.kind).toBe('saving');
    await answer();
    expect(sent).toEqual(['One source']);
    expect(draft.status.value.kind).toBe('saved');
  });

  it('keeps what is being typed when what is kept comes in anew', () => {
    const { draft } = field('old');
    draft.focus();
    draft.type('old and more');
    draft.receive('from the other window');
    expect(draft.text.value).toBe('old and more');
  });

  it('takes over what came in while the reader only stood in the field, once they leave it', () => {
    const { draft } = field('old');
    draft.focus();
    draft.receive('from the other window');
    expect(draft.text.value).toBe('old');
    draft.blur();
    expect(draft.text.value).toBe('from the other window');
  });

  it('never writes the old text over newer text of another window when the reader leaves without typing', () => {
    const { draft, sent } = field('old');
    draft.focus();
    draft.receive('newer');
    draft.blur();
    expect(sent).toEqual([]);
  });

  it('sends at once when flushed, before anything is awaited: a page that closes waits for nobody', () => {
    const { draft, sent } = field('');
    draft.type('typed just before closing');
    void draft.flush();
    expect(sent).toEqual(['typed just before closing']);
  });

  it('sends what was typed while a save was under way, one save at a time', async () => {
    const { draft, sent, endPause, answer } = field('');
    draft.type('a');
    endPause();
    draft.type('ab');
    endPause();
    draft.type('abc');
    endPause();
    expect(sent).toEqual(['a']);
    await answer();
    expect(sent).toEqual(['a', 'abc']);
    await answer();
    expect(draft.status.value.kind).toBe('saved');
  });

  it('keeps the text and says why when it could not be saved, and can be tried again', async () => {
    const { draft, sent, endPause, answer } = field('');
    draft.type('precious');
    endPause();
    await answer({ reason: 'full', detail: '' });
    expect(draft.status.value).toEqual({ kind: 'not-saved', trouble: { reason: 'full', detail: '' } });
    draft.receive('');
    expect(draft.text.value).toBe('precious');
    void draft.flush();
    await answer();
    expect(sent).toEqual(['precious', 'precious']);
    expect(draft.status.value.kind).toBe('saved');
  });
});
