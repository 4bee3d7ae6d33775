import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { ArticleHead } from '../../../core/article/article.ts';
import type { ToCopy } from '../../../core/citation/copies.ts';
import { WithHan } from '../../../kit/han.tsx';
import { AsMarked } from '../../../kit/highlight/as-marked.tsx';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { HighlightEditor } from '../../../kit/highlight/highlight-editor.tsx';
import { SaveClaim } from '../../../kit/highlight/save-claim.tsx';
import { TagChips } from '../../../kit/highlight/tag-chips.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { NoteField } from '../../../kit/note/note-field.tsx';
import { isSavingOff } from '../../../kit/state/saving.ts';
import type { ColourNames, HighlightView, TabView } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import { CopyPassage } from '../../copy-passage.tsx';
import { claimSaving, knownTags } from '../claim-saving.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { WorkDone } from '../work-done.tsx';
import { articleKeyOf } from './notes-model.ts';
import type { RowActions } from './row-actions.ts';
import { asMarkedOf, type NoteRow, notesOf, quoteOf } from './rows.ts';

/** What all lines share. */
export interface LineProps {
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly actions: RowActions;
  /** Key of the line that stands open, or null. */
  readonly openKey: string | null;
  /** Id of the line that Tab leads to. */
  readonly tabStop: string | null;
}

/** As much of a passage as its button is called by. */
const NAME_LENGTH = 60;

/** Lines, one below the other. Nothing where there are none. */
export function Lines({ rows, line }: { readonly rows: readonly NoteRow[]; readonly line: LineProps }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <ol class="note-rows">
      {rows.map((row) => (
        <NoteRowLine key={row.key} row={row} {...line} />
      ))}
    </ol>
  );
}

/** One line: colour, passage, note, tags; a click shows the passage in the page, the button beside it unfolds what can be edited. */
function NoteRowLine({ row, ...line }: LineProps & { readonly row: NoteRow }): JSX.Element {
  const editorId = useId();
  const { model, view, actions, openKey, tabStop } = line;
  const isOpen = openKey === row.key;
  const isGone = row.kind === 'highlight' && row.highlight.isLost;
  const tabIndex = row.id === tabStop ? 0 : -1;
  const onKeyDown = actions.onRowKey.bind(null, row);
  // The same as long as the view is: hundreds of lines are rendered at each key that is typed into the filter.
  const passage = useMemo(() => <Passage row={row} colourNames={view.colourNames} language={languageOf(view)} />, [row, view]);
  const said = useMemo(() => <Said notes={notesOf(row)} tags={row.kind === 'highlight' ? row.highlight.tags : []} />, [row]);
  return (
    <li
      class={`note-row ${row.kind === 'highlight' ? `lp-colour-${row.highlight.colour}` : 'note-row-claim'}`}
      data-row={row.id}
      onFocusCapture={() => actions.onEnter(row)}
    >
      <div class="note-head">
        {isGone ? (
          <div class="note-passage">{passage}</div>
        ) : (
          <button
            type="button"
            class="lp-text-button note-passage note-main"
            tabIndex={tabIndex}
            onClick={() => actions.onShow(row)}
            onKeyDown={onKeyDown}
          >
            {passage}
          </button>
        )}
        <button
          type="button"
          class={`lp-button lp-button-bare${isGone ? ' note-main' : ''}`}
          aria-expanded={isOpen}
          aria-controls={editorId}
          aria-label={t('highlight_edit_this', quoteOf(row).slice(0, NAME_LENGTH))}
          title={t('highlight_edit')}
          tabIndex={tabIndex}
          onClick={() => actions.onToggle(row)}
          onKeyDown={onKeyDown}
        >
          <Icon name="note" />
        </button>
      </div>
      {!isOpen && said}
      <div id={editorId} class="note-editor" hidden={!isOpen}>
        {isOpen && <RowEditor key={row.key} row={row} model={model} view={view} actions={actions} />}
      </div>
    </li>
  );
}

interface PassageProps {
  readonly row: NoteRow;
  readonly colourNames: ColourNames;
  readonly language: string | undefined;
}

function Passage({ row, colourNames, language }: PassageProps) {
  const { claim } = row;
  const lost = row.kind === 'highlight' && row.highlight.isLost ? row.highlight : null;
  return (
    <>
      <span class="note-line lp-small">
        {row.kind === 'highlight' && (
          <span>
            <ColourSign colour={row.highlight.colour} /> {colourName(row.highlight.colour, colourNames)}
          </span>
        )}
        {claim && (
          <span>
            <span class="claim-number">{formatNumber(claim.number)}</span> <LayerTag layer={claim.claim.layer} />
          </span>
        )}
      </span>
      <span class="note-quote" lang={language}>
        {lost && <Around text={lost.prefix} />}
        <WithHan text={quoteOf(row)} />
        {lost && <Around text={lost.suffix} />}
      </span>
      <AsMarked words={asMarkedOf(row)} language={language} />
      {claim?.work && <WorkDone work={claim.work} />}
    </>
  );
}

/** What stood around a passage that is gone: by it the reader may find it elsewhere. */
function Around({ text }: { readonly text: string }) {
  return (
    <span class="lp-soft note-around">
      <WithHan text={text} />
    </span>
  );
}

function Said({ notes, tags }: { readonly notes: readonly string[]; readonly tags: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="note-text">
          <WithHan text={note} />
        </p>
      ))}
      <TagChips tags={tags} />
    </>
  );
}

function languageOf({ reading }: TabView): string | undefined {
  const language = reading?.detection.language;
  return language === 'und' ? undefined : language;
}

interface Props {
  readonly row: NoteRow;
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly actions: RowActions;
}

/** What a line unfolds: the highlight's colour, note and tags, and of a claim its note and the way to all that stands beside it. */
function RowEditor({ row, model, view, actions }: Props): JSX.Element | null {
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
