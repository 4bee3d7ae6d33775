import { expect, test } from 'vitest';
import { noteBody } from '../../../src/core/annotation/edit.ts';
import { selectionOf } from '../../../src/core/exchange/selection.ts';
import { ARTICLE, KEY, libraryOf, saying } from './fixtures.ts';

const mine = saying([noteBody('mine')]);
const claim = saying([noteBody('on a claim')], { claimId: 'c' });
const other = saying([noteBody('elsewhere')], { articleKey: 'other.example/' });
const whole = libraryOf([mine, claim, other]);
const data = { ...whole, articles: [ARTICLE, { ...ARTICLE, key: 'other.example/' }], meta: { 'colour-names': {} } };

test('takes all work on a chosen article', () => {
  const { articles, annotations, meta } = selectionOf(data, { articles: [KEY], annotations: [] });
  expect([articles.map(({ key }) => key), annotations, meta]).toEqual([[KEY], [mine, claim], {}]);
});

test('takes a chosen annotation with its article, and nothing else on it', () => {
  const { articles, annotations } = selectionOf(data, { articles: [], annotations: [claim.id] });
  expect([articles.map(({ key }) => key), annotations]).toEqual([[KEY], [claim]]);
});
