import type { ComponentProps, JSX } from 'preact';
import type { ReadClaim, Reading } from '../../../core/reading.ts';
import { LookBadge } from '../../../kit/checks/look-badge.tsx';
import type { ClaimActions } from '../../../kit/claim/claim-detail.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { writtenKeys } from '../../../kit/keys/written-keys.ts';
import { sharesByLayer } from '../../../kit/voices/shares.ts';
import type { TabView } from '../../../messaging/views.ts';
import { t, tCount } from '../../../platform/i18n.ts';
import { KeysHint } from '../../tab/keys-hint.tsx';
import { PAGE_KEYS } from '../../tab/page-keys.ts';
import { WhichMarked } from '../../tab/which-marked.tsx';
import { claimSaving } from '../claim-saving.ts';
import { MetElsewhere } from '../met-elsewhere.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { ClaimFilterBar } from './claim-filter-bar.tsx';
import { type ClaimGroup, groupsOf, isGrouped } from './claim-groups.ts';
import { ClaimRow } from './claim-row.tsx';
import { GroupedRows } from './grouped-rows.tsx';
import { LayerFilter } from './layer-filter.tsx';

interface Props {
  readonly model: SidebarModel;
  readonly reading: Reading;
  readonly view: TabView;
}

/** A line of the list. */
export type Row = Pick<ComponentProps<typeof ClaimRow>, 'claim' | 'number'>;

/** A shorter list is seen at once, in whatever order. */
const WORTH_ORDERING = 4;
const worthOf = ({ worth = 0 }: ReadClaim): number => worth;

/** The claims that the filters list, in the order of the text or those most worth checking first; many of them by headings. */
export function ClaimList({ model, reading, view }: Props): JSX.Element {
  const { claims, key } = reading;
  const { layers, filter, isFiltering, isListed, isByWorth } = model.claims;
  const fitting = claims.filter(model.claims.isFitting.value).length;
  const listed = numbered(model, reading).filter(({ claim }) => isListed.value(claim));
  const isLong = claims.length >= WORTH_ORDERING;
  const unmarked = view.unmarked.length;
  const marked = (
    <WhichMarked
      view={view}
      count={claims.length}
      onChoose={(density) => void model.setDensity(density)}
      onAll={() => void model.openOptions()}
    />
  );
  return (
    <section class="claims" aria-labelledby="claims-heading">
      <div class="lp-heading">
        <h2 id="claims-heading">{tCount('claims_found', claims.length)}</h2>
        <span class="lp-small lp-soft" role="status">
          {isFiltering.value && t('claims_listed', formatNumber(fitting), formatNumber(claims.length))}
          {listed.some(({ claim }) => !model.claims.isFitting.value(claim)) && ` · ${t('claims_open_stays')}`}
        </span>
        <ToNotes model={model} />
      </div>
      <Ways model={model} view={view} articleKey={key} />
      {!isLong && marked}
      <LayerFilter shares={sharesByLayer(claims)} shown={layers.value} onToggle={(layer) => model.claims.toggleLayer(layer)} />
      {isLong && (
        <ClaimFilterBar
          claims={claims}
          seen={view}
          filter={filter.value}
          isFiltering={isFiltering.value}
          onChange={model.claims.change}
          onClear={() => model.claims.clear()}
          set={[
            ...(isByWorth.value ? [t('claims_by_worth')] : []),
            ...(unmarked > 0 ? [t('marks_marked', formatNumber(claims.length - unmarked), formatNumber(claims.length))] : []),
          ]}
        >
          {marked}
          <button type="button" class="lp-link-button lp-small" onClick={() => model.claims.toggleOrder()}>
            {t(isByWorth.value ? 'claims_in_page_order' : 'claims_by_worth')}
          </button>
        </ClaimFilterBar>
      )}
      {fitting === 0 && <p class="lp-soft">{t('claim_filter_none')}</p>}
      <Rows model={model} reading={reading} view={view} listed={listed} />
      <KeysHint />
    </section>
  );
}

/** The claims with their places in the text, and the one that is held though the page has it no more. */
function numbered(model: SidebarModel, { claims }: Reading): readonly Row[] {
  const found: readonly Row[] = claims.map((claim, index) => ({ claim, number: index + 1 }));
  const held = model.held.value;
  return held ? found.toSpliced(held.index, 0, { claim: held.claim, number: null }) : found;
}

interface RowsProps extends Props {
  readonly listed: readonly Row[];
}

function Rows({ model, reading, view, listed }: RowsProps) {
  const { work, checkCounts } = view;
  const { key, detection, headings = [] } = reading;
  const chosen = model.chosen.value;
  const unmarked = new Set(view.unmarked);
  const actions: ClaimActions = {
    ...claimSaving(model, key, view),
    onSaveCheck: (claimId, question, change) => model.saveCheck(key, claimId, question, change),
    onSaveNote: (claimId, text, base) => model.saveNote(key, claimId, text, base),
    onDismissCheck: (claimId, check, isDismissed) => model.dismissCheck(key, claimId, check, isDismissed),
    onSaveRevisit: (claimId, date) => model.saveRevisit(key, claimId, date),
    onCorrect: (claimId, correction) => model.correct(key, claimId, correction),
    onMarkdown: (claimId) => model.markdown(key, claimId),
    onEcho: model.echo,
    reminders: model.reminders,
    onCitationStyle: (style) => void model.citationStyle.keep(style),
    onOpenCard: model.openCard,
  };
  const row = ({ claim, number }: Row) => (
    <ClaimRow
      key={claim.id}
      claim={claim}
      number={number}
      language={detection.language === 'und' ? undefined : detection.language}
      work={work[claim.id]}
      checkCount={checkCounts[claim.id] ?? 0}
      isMarked={!unmarked.has(claim.id)}
      isChosen={claim.id === chosen}
      view={claim.id === chosen ? model.claim.value : null}
      actions={actions}
      onGo={number === null ? null : model.goToClaim}
      onToggle={() => (claim.id === chosen ? model.unchoose() : model.choose(claim.id))}
    />
  );
  if (model.claims.isByWorth.value) {
    return <ol>{listed.toSorted((a, b) => worthOf(b.claim) - worthOf(a.claim)).map(row)}</ol>;
  }
  if (!isGrouped(reading)) return <ol>{listed.map(row)}</ol>;
  return (
    <>
      {groupsOf(listed, headings).map((group: ClaimGroup<Row>) => (
        <GroupedRows
          key={group.at}
          group={group}
          language={detection.language === 'und' ? undefined : detection.language}
          isFolded={model.claims.folded.value.has(group.at)}
          onToggle={() => model.claims.toggleGroup(group.at)}
          row={row}
        />
      ))}
    </>
  );
}

/** Ways to the next context note, to the notes on the article below all claims, and to the same claims elsewhere in the library. */
function Ways({ model, view, articleKey }: Pick<Props, 'model' | 'view'> & { readonly articleKey: string }) {
  const onArticle = view.checks.filter(({ isDismissed }) => !isDismissed).length;
  const hasNext = Object.keys(view.checkCounts).length > 0;
  return (
    <div class="lp-row claims-ways">
      {hasNext && <NextNote model={model} count={view.toLookAt} />}
      <span class="lp-small lp-soft" role="status">
        {!hasNext && model.isWithoutNote.value && t('page_no_notes')}
      </span>
      {onArticle > 0 && <Way to="article-heading" words={tCount('checks_on_article', onArticle)} />}
      <MetElsewhere
        key={articleKey}
        articleKey={articleKey}
        onEchoes={model.echoes}
        onChoose={(claimId) => model.choose(claimId)}
      />
    </div>
  );
}

/** The way to the reader's highlights and notes, which stand below all claims. */
function ToNotes({ model }: Pick<Props, 'model'>) {
  const { here, gone } = model.notes.rows.value;
  const noted = here.length + gone.length;
  return noted > 0 ? <Way to="notes-heading" words={tCount('highlight_list_count', noted)} /> : null;
}

/** Goes to the next claim with a context note, here and in the page; says how many notes there are. */
function NextNote({ model, count }: { readonly model: SidebarModel; readonly count: number }) {
  return (
    <span class="lp-row next-note">
      <button
        type="button"
        class="lp-button"
        title={writtenKeys(PAGE_KEYS['next-note'], navigator.platform)}
        aria-keyshortcuts="Alt+Shift+Period"
        onClick={() => model.nextNote()}
      >
        <Icon name="next" /> {t('notes_next')}
      </button>
      <LookBadge count={count} />
    </span>
  );
}

interface WayProps {
  /** Id of the heading that it leads to. */
  readonly to: string;
  readonly words: string;
}

/** Leads to what stands below all claims. */
function Way({ to, words }: WayProps) {
  const show = () => {
    const heading = document.getElementById(to);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="lp-link-button lp-small" onClick={show}>
      {words}
    </button>
  );
}
