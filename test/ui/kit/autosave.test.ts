import { describe, expect, it } from 'vitest';
import { Autosave } from '../../../src/kit/note/autosave.ts';
import type { TextSaved } from '../../../src/messaging/views.ts';

/** A field over a store that answers when told to, with a pause that ends when told to. */
function field(kept: string) {
  const sent: string[] = [];
  const bases: string[] = [];
  const waiting: ((saved: TextSaved) => void)[] = [];
  let pause: (() => void) | null = null;
  const draft = new Autosave({
    kept,
    save: (text, base) => {
      sent.push(text);
      bases.push(base);
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
    bases,
    endPause: () => pause?.(),
    async answer(saved: TextSaved = null) {
      waiting.shift()?.(saved);
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

  it('takes over what comes in while the reader only stands in the field, and is written on from there', () => {
    const { draft, bases, endPause } = field('old');
    draft.focus();
    draft.receive('from the other window');
    expect(draft.text.value).toBe('from the other window');
    draft.type('from the other window, and more');
    endPause();
    expect(bases).toEqual(['from the other window']);
  });

  it('touches nothing while letters are put together, and then takes over what came in', () => {
    const { draft } = field('old');
    draft.focus();
    draft.compose();
    draft.receive('newer');
    expect(draft.text.value).toBe('old');
    draft.endComposing('old');
    expect(draft.text.value).toBe('newer');
  });

  it('takes the letters that were put together before what came in meanwhile', () => {
    const { draft, sent, endPause } = field('old');
    draft.focus();
    draft.compose();
    draft.receive('newer');
    draft.endComposing('old 稀土');
    expect(draft.text.value).toBe('old 稀土');
    endPause();
    expect(sent).toEqual(['old 稀土']);
  });

  it('shows what was merged with what it sent, and goes on from that', async () => {
    const { draft, sent, bases, endPause, answer } = field('');
    draft.focus();
    draft.type('Call');
    endPause();
    await answer({ merged: 'Ask\n\nCall' });
    expect(draft.text.value).toBe('Ask\n\nCall');
    expect(draft.status.value.kind).toBe('saved');
    draft.type('Ask\n\nCall Li');
    endPause();
    expect([sent, bases]).toEqual([
      ['Call', 'Ask\n\nCall Li'],
      ['', 'Ask\n\nCall'],
    ]);
  });

  it('keeps what was typed while what it sent was merged', async () => {
    const { draft, sent, bases, endPause, answer } = field('');
    draft.focus();
    draft.type('Call');
    endPause();
    draft.type('Call Li');
    await answer({ merged: 'Ask\n\nCall' });
    expect(draft.text.value).toBe('Ask\n\nCall Li');
    expect([sent.at(-1), bases.at(-1)]).toEqual(['Ask\n\nCall Li', 'Ask\n\nCall']);
    await answer();
    expect(draft.status.value.kind).toBe('saved');
  });

  it('shows what was merged only once letters are put together', async () => {
    const { draft, endPause, answer } = field('');
    draft.focus();
    draft.compose();
    draft.type('x');
    endPause();
    await answer({ merged: 'Ask\n\nx' });
    expect(draft.text.value).toBe('x');
    draft.endComposing('x');
    expect(draft.text.value).toBe('Ask\n\nx');
  });

  it('takes nothing over that is older than what it saved, as long as the reader is in it', async () => {
    const { draft, endPause, answer } = field('old');
    draft.focus();
    draft.type('old and more');
    endPause();
    await answer();
    draft.receive('from before');
    expect(draft.text.value).toBe('old and more');
    draft.receive('old and more');
    draft.receive('newer');
    expect(draft.text.value).toBe('newer');
  });

  it('does so too where what it saved came in before it was answered', async () => {
    const { draft, endPause, answer } = field('old');
    draft.focus();
    draft.type('old and more');
    endPause();
    draft.receive('old and more');
    await answer();
    draft.receive('newer');
    expect(draft.text.value).toBe('newer');
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
