import type { JSX } from 'preact';
import type { ArticleHead } from '../../../core/article/article.ts';
import type { ToCopy } from '../../../core/citation/copies.ts';
import { HighlightEditor } from '../../../kit/highlight/highlight-editor.tsx';
import { SaveClaim } from '../../../kit/highlight/save-claim.tsx';
import { NoteField } from '../../../kit/note/note-field.tsx';
import { isSavingOff } from '../../../kit/state/saving.ts';
import type { HighlightView, TabView } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import { CopyPassage } from '../../copy-passage.tsx';
import { claimSaving, knownTags } from '../claim-saving.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { articleKeyOf } from './notes-model.ts';
import type { RowActions } from './row-actions.ts';
import type { NoteRow } from './rows.ts';

interface Props {
  readonly row: NoteRow;
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly actions: RowActions;
}

/** What a line unfolds: the highlight's colour, note and tags, and of a claim its note and the way to all that stands beside it. */
export function RowEditor({ row, model, view, actions }: Props): JSX.Element | null {
  const articleKey = articleKeyOf(view);
  if (articleKey === null) return null;
  const isOff = isSavingOff(view.trouble);
  const claimId = row.claim?.claim.id ?? null;
  const claim = model.notes.claim.value;
  return (
    <div class="lp-stack">
      {row.kind === 'highlight' && (
        <HighlightEditor
          key={row.id}
          highlight={row.highlight}
          colourNames={view.colourNames}
          allTags={knownTags(view)}
          isOff={isOff}
          // A claim has one note, whichever way the reader comes to it; an imported highlight may bring another.
          hasNote={claimId === null || row.highlight.note !== ''}
          actions={{
            onChange: (change) => model.saveHighlight(articleKey, row.id, change),
            onDelete: () => actions.onRemove(row),
            onRename: (colour, name) => model.nameColour(colour, name),
          }}
        />
      )}
      {claimId !== null && claim && (
        <NoteField
          key={claimId}
          label={t('note_claim')}
          saved={claim.note}
          isOff={isOff}
          isSmall
          onSave={(text, base) => model.saveNote(articleKey, claimId, text, base)}
        />
      )}
      {row.kind === 'claim' && claim && (
        <SaveClaim
          claimId={row.id}
          highlight={claim.highlight}
          colourNames={view.colourNames}
          isOff={isOff}
          actions={claimSaving(model, articleKey, view)}
        />
      )}
      {row.kind === 'highlight' && claimId === null && view.reading && (
        <CopyPassage
          passage={passageOf(row.highlight, view.reading.head)}
          style={model.citationStyle}
          isPrivate={view.trouble?.reason === 'private-window'}
        />
      )}
      {claimId !== null && (
        <button type="button" class="lp-link-button lp-small" onClick={() => actions.onOpenClaim(claimId)}>
          {t('highlight_open_claim')}
        </button>
      )}
    </div>
  );
}

function passageOf({ quote: exact, prefix, suffix }: HighlightView, head: ArticleHead): ToCopy {
  return { head, quote: { exact, prefix, suffix }, speaker: null, claim: null };
}
