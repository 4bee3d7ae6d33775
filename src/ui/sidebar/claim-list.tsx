import type { ComponentProps, JSX } from 'preact';
import { layersIn } from '../../core/claim/said-in.ts';
import type { ReadClaim, Reading } from '../../core/reading.ts';
import type { ClaimActions } from '../../kit/claim/claim-detail.tsx';
import { formatNumber } from '../../kit/intl.ts';
import { sharesByLayer } from '../../kit/voices/shares.ts';
import type { TabView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { KeysHint } from '../tab/keys-hint.tsx';
import { WhichMarked } from '../tab/which-marked.tsx';
import { ClaimRow } from './claim-row.tsx';
import { claimSaving } from './claim-saving.ts';
import { LayerFilter } from './layer-filter.tsx';
import { MetElsewhere } from './met-elsewhere.tsx';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly reading: Reading;
  readonly view: TabView;
}

type Row = Pick<ComponentProps<typeof ClaimRow>, 'claim' | 'number'>;

/** A shorter list is seen at once, in whatever order. */
const WORTH_ORDERING = 4;
const worthOf = ({ worth = 0 }: ReadClaim): number => worth;

/** The claims of the listed layers, in the order of the text or those most worth checking first. */
export function ClaimList({ model, reading, view }: Props): JSX.Element {
  const { work, checks, checkCounts } = view;
  const { claims, key, detection } = reading;
  const found: readonly Row[] = claims.map((claim, index) => ({ claim, number: index + 1 }));
  const { held } = model;
  const numbered = held.value ? found.toSpliced(held.value.index, 0, { claim: held.value.claim, number: null }) : found;
  const ofLayers = numbered.filter(({ claim }) => layersIn(claim).some((layer) => model.layers.value.has(layer)));
  const listed = model.isByWorth.value ? ofLayers.toSorted((a, b) => worthOf(b.claim) - worthOf(a.claim)) : ofLayers;
  const chosen = model.chosen.value;
  const { here, gone } = model.notes.rows.value;
  const noted = here.length + gone.length;
  const onArticle = checks.filter(({ isDismissed }) => !isDismissed).length;
  const actions: ClaimActions = {
    ...claimSaving(model, key, view),
    onSaveCheck: (claimId, question, change) => model.saveCheck(key, claimId, question, change),
    onSaveNote: (claimId, text, base) => model.saveNote(key, claimId, text, base),
    onDismissCheck: (claimId, check, isDismissed) => model.dismissCheck(key, claimId, check, isDismissed),
    onSaveRevisit: (claimId, date) => model.saveRevisit(key, claimId, date),
    onMarkdown: (claimId) => model.markdown(key, claimId),
    onEcho: model.echo,
    reminders: model.reminders,
    onOpenCard: model.openCard,
  };
  return (
    <section class="claims" aria-labelledby="claims-heading">
      <div class="lp-heading">
        <h2 id="claims-heading">{tCount('claims_found', claims.length)}</h2>
        <span class="lp-small lp-soft" role="status">
          {listed.length < claims.length && t('claims_listed', formatNumber(listed.length), formatNumber(claims.length))}
        </span>
      </div>
      <div class="lp-row claims-ways">
        {onArticle > 0 && <Way to="article-heading" words={tCount('checks_on_article', onArticle)} />}
        <MetElsewhere key={key} articleKey={key} onEchoes={model.echoes} onChoose={(claimId) => model.choose(claimId)} />
        {noted > 0 && <Way to="notes-heading" words={tCount('highlight_list_count', noted)} />}
      </div>
      <LayerFilter shares={sharesByLayer(claims)} shown={model.layers.value} onToggle={(layer) => model.toggleLayer(layer)} />
      {claims.length >= WORTH_ORDERING && (
        <button type="button" class="lp-link-button lp-small" onClick={() => model.toggleOrder()}>
          {t(model.isByWorth.value ? 'claims_in_page_order' : 'claims_by_worth')}
        </button>
      )}
      <KeysHint />
      <WhichMarked
        view={view}
        count={claims.length}
        onChoose={(density) => void model.setDensity(density)}
        onAll={() => model.openOptions()}
      />
      <ol>
        {listed.map(({ claim, number }) => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            number={number}
            language={detection.language === 'und' ? undefined : detection.language}
            work={work[claim.id]}
            checkCount={checkCounts[claim.id] ?? 0}
            isChosen={claim.id === chosen}
            view={claim.id === chosen ? model.claim.value : null}
            actions={actions}
            onToggle={() => (claim.id === chosen ? model.unchoose() : model.choose(claim.id))}
          />
        ))}
      </ol>
    </section>
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
