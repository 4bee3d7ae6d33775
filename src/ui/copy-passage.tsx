import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ToCopy } from '../core/citation/copies.ts';
import { firstStyleFor } from '../core/citation/style.ts';
import { CopyAs } from '../kit/cite/copy-as.tsx';
import { uiLanguage } from '../platform/i18n.ts';
import type { StyleKept } from './style-kept.ts';

interface Props {
  readonly passage: ToCopy;
  readonly style: StyleKept;
  /** Whether nothing is kept here: it is a private window. */
  readonly isPrivate?: boolean;
}

/** Copies a passage that is no claim of a page, or an article as a whole. */
export function CopyPassage({ passage, style, isPrivate = false }: Props): JSX.Element {
  const kept = useSignal(firstStyleFor(uiLanguage()));
  useEffect(() => {
    void style.load().then((loaded) => {
      if (loaded) kept.value = loaded;
    });
  }, []);
  return <CopyAs passage={passage} style={kept.value} onStyle={isPrivate ? null : (chosen) => void style.keep(chosen)} />;
}
