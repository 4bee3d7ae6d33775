import type { JSX } from 'preact';
import type { NameCount, SiteCount, SourceCounts } from '../../../core/library/plots-sources.ts';
import { WithHan } from '../../../kit/han.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { BarList, type BarRow } from './bar-list.tsx';
import type { PlotsModel } from './plots-model.ts';

interface Props {
  readonly sources: SourceCounts;
  readonly model: PlotsModel;
}

/** Lines shown before the reader asks for more. */
const FIRST = 10;

/** Where articles are from and who speaks in them, each by how often. */
export function Sources({ sources: { sites, speakers, names }, model }: Props): JSX.Element {
  return (
    <section class="lp-section plots-sources" aria-labelledby="plots-sources">
      <h2 id="plots-sources">{t('library_plots_sources')}</h2>
      <div class="plots-pair">
        <div>
          <h3>{t('library_plots_sites')}</h3>
          <BarList
            label={t('library_plots_sites')}
            rows={sites.map((site) => siteRow(site, model))}
            top={sites[0]?.articles ?? 0}
            firstShown={FIRST}
          />
        </div>
        {speakers.length > 0 && (
          <div>
            <h3>{t('library_plots_speakers')}</h3>
            <BarList
              label={t('library_plots_speakers')}
              rows={speakers.map(({ speaker, claims }) => ({
                key: speaker,
                name: tCode('speaker', speaker),
                href: model.linkTo({ chosen: { speaker: [speaker] } }),
                count: claims,
                words: tCount('library_plots_claims', claims),
              }))}
              top={speakers[0]?.claims ?? 0}
            />
            {names.length > 0 && <Names names={names} model={model} />}
          </div>
        )}
      </div>
    </section>
  );
}

function Names({ names, model }: { readonly names: readonly NameCount[]; readonly model: PlotsModel }) {
  return (
    <>
      <h3>{t('library_plots_names')}</h3>
      <BarList
        label={t('library_plots_names')}
        rows={names.map(({ name, speaker, claims }) => ({
          key: `${speaker} ${name}`,
          name: <WithHan text={name} />,
          remark: tCode('speaker', speaker),
          href: model.linkTo({ chosen: { speaker: [speaker] }, text: name }),
          count: claims,
          words: tCount('library_plots_claims', claims),
        }))}
        top={names[0]?.claims ?? 0}
        firstShown={FIRST}
      />
    </>
  );
}

function siteRow({ site, name, isStateAffiliated, articles, claims }: SiteCount, model: PlotsModel): BarRow {
  return {
    key: site,
    name: site,
    remark: (
      <>
        {name}
        {isStateAffiliated && (
          <span class="plots-state">
            <Icon name="stamp" /> {t('library_plots_state_affiliated')}
          </span>
        )}
      </>
    ),
    href: model.linkTo({ chosen: { site: [site] } }),
    count: articles,
    words: siteWords(articles, claims),
  };
}

function siteWords(articles: number, claims: number): string {
  const from = tCount('library_plots_articles', articles);
  return claims === 0 ? from : t('library_plots_two_counts', from, tCount('library_plots_worked', claims));
}
