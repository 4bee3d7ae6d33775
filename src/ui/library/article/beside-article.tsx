import type { JSX } from 'preact';
import { Checklist } from '../../../kit/checklist/checklist.tsx';
import { TakenAway } from '../../../kit/correction/taken-away.tsx';
import { TagField } from '../../../kit/highlight/tag-field.tsx';
import { InboxChoice } from '../../../kit/inbox/inbox-choice.tsx';
import { BackgroundList } from '../../../kit/knowledge/background-list.tsx';
import { NoteField } from '../../../kit/note/note-field.tsx';
import { t } from '../../../platform/i18n.ts';
import { markdownOf } from './article-calls.ts';
import type { ArticleModel } from './article-model.ts';
import type { ArticleSheet } from './article-sheet.ts';
import { MetClaims } from './met-claims.tsx';

interface Props {
  readonly model: ArticleModel;
  readonly sheet: ArticleSheet;
}

/** What concerns the article as a whole: tags and note, and its checklist and background where they can be had. */
export function BesideArticle({ model, sheet }: Props): JSX.Element {
  const desk = model.desk.value;
  return (
    <section class="article-beside" aria-labelledby="article-beside">
      <h2 id="article-beside">{t('article_whole')}</h2>
      <div class="lp-section">
        <InboxChoice state={sheet.inbox} isOff={false} onSave={(state) => model.saveInbox(state)} />
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
