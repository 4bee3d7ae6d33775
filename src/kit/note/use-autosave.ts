import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SavingTrouble } from '../../messaging/views.ts';
import { Autosave } from './autosave.ts';

/** An autosaving field that lives as long as the component, and is flushed when it, the page or the window goes away. */
export function useAutosave(kept: string, save: (text: string) => Promise<SavingTrouble>): Autosave {
  const latestSave = useRef(save);
  latestSave.current = save;
  // Made once; later values come in through receive().
  const draft = useMemo(() => new Autosave({ kept, save: (text) => latestSave.current(text) }), []);

  useEffect(() => draft.receive(kept), [draft, kept]);
  useEffect(() => {
    const flush = () => void draft.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [draft]);
  return draft;
}
