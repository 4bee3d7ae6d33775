import type { JSX } from 'preact';
import type { ReadClaim } from '../../../core/reading.ts';
import { Checklist } from '../../../kit/checklist/checklist.tsx';
import { TakenAway } from '../../../kit/correction/taken-away.tsx';
import { LibraryLink, metIn } from '../../../kit/echo/echo.tsx';
import { useEchoes } from '../../../kit/echo/use-echoes.ts';
import { WithHan } from '../../../kit/han.tsx';
import { TagField } from '../../../kit/highlight/tag-field.tsx';
import { InboxChoice } from '../../../kit/inbox/inbox-choice.tsx';
import { InboxDay } from '../../../kit/inbox/inbox-day.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { BackgroundList } from '../../../kit/knowledge/background-list.tsx';
import { NoteField } from '../../../kit/note/note-field.tsx';
import { t } from '../../../platform/i18n.ts';
import { markdownOf } from './article-calls.ts';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';

interface Props {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
}

/** What concerns the article as a whole: inbox, tags and note, and its checklist and background where they can be had. */
export function BesideArticle({ model, sheet }: Props): JSX.Element {
  const desk = model.desk.value;
  return (
    <section class="article-beside" aria-labelledby="article-beside">
      <h2 id="article-beside">{t('article_whole')}</h2>
      <div class="lp-section">
        <InboxChoice state={sheet.inbox} isOff={false} onSave={(state) => model.saveInbox(state)} />
        <InboxDay
          state={sheet.inbox}
          revisit={sheet.revisit}
          isOff={false}
          onSave={(date) => model.saveRevisit(date)}
          reminders={model.claimActions.reminders}
        />
        <TagField
          label={t('tags_article')}
          tags={sheet.tags}
          known={model.knownTags()}
          isOff={false}
          onSave={(tags) => model.saveTags(tags)}
        />
        <NoteField
          label={t('note_article')}
          saved={sheet.note}
          isOff={false}
          onSave={(text, base) => model.saveNote(null, text, base)}
        />
      </div>
      {sheet.text && <MetClaims model={model} claims={sheet.text.reading.claims} />}
      {desk && <TakenAway taken={desk.takenAway} language={sheet.language} onCorrect={model.claimActions.onCorrect} />}
      {desk && desk.checklist.length > 0 && (
        <Checklist
          title={t('checklist_article')}
          items={desk.checklist}
          rollUp={desk}
          withClaims={desk.rollUp}
          isOff={false}
          onMarkdown={async () => markdownOf(sheet.head, { article: { ...desk, note: sheet.note } }, new Date())}
          onSave={(question, change) => model.saveCheck(question, change)}
        />
      )}
      {desk && desk.cards.length > 0 && (
        <BackgroundList
          cards={desk.cards}
          links={sheet.text?.reading.cards ?? []}
          titles={{}}
          onOpenCard={model.claimActions.onOpenCard}
          firstShown={6}
        />
      )}
    </section>
  );
}

interface MetClaimsProps {
  readonly model: ArticleModel;
  readonly claims: readonly ReadClaim[];
}

/** The claims of a saved article that other saved articles have too, those met most often first. Nothing where none are. */
function MetClaims({ model, claims }: MetClaimsProps): JSX.Element | null {
  const ask = async () => {
    const outcome = await model.call('library/echoes', { articleKey: model.key });
    return outcome.ok ? outcome.value : null;
  };
  const { claims: met, waiting } = useEchoes(model.key, ask).value ?? { claims: [], waiting: 0 };
  if (met.length === 0 && waiting === 0) return null;
  return (
    <section class="lp-section article-met" aria-labelledby="article-met">
      <h3 id="article-met">{t('met_claims')}</h3>
      {waiting > 0 && <p class="lp-small lp-soft">{t('echo_waiting', formatNumber(waiting))}</p>}
      <ol>
        {met.map((one) => {
          const claim = claims.find(({ id }) => id === one.claimId);
          return (
            claim && (
              <li key={one.claimId}>
                <button type="button" class="lp-link-button" onClick={() => model.choose(one.claimId)}>
                  <WithHan text={claim.text} />
                </button>{' '}
                <span class="lp-small">
                  <LibraryLink view="met" row={{ articleKey: model.key, claimId: one.claimId }}>
                    {metIn(one)}
                  </LibraryLink>
                </span>
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
