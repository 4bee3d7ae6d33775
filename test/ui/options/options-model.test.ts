import { describe, expect, it } from 'vitest';
import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import type { Notice } from '../../../src/messaging/contract.ts';
import type { SitesView } from '../../../src/messaging/views.ts';
import type { OptionsClient } from '../../../src/ui/options/options-client.ts';
import { createOptionsModel } from '../../../src/ui/options/options-model.ts';
import { settle } from '../tab/fake-client.ts';

async function opened({ isAllowed = true } = {}) {
  let heard: (notice: Notice) => void = () => {};
  const calls: { readonly name: string; readonly request: unknown }[] = [];
  const view: { -readonly [Key in keyof SitesView]: SitesView[Key] } = { off: [], added: [], withheld: [], isEverywhere: false };
  const client: OptionsClient = {
    call: (async (name: string, request: unknown) => {
      calls.push({ name, request });
      if (name === 'sites/view') return { ok: true, value: structuredClone(view) };
      if (name === 'settings/view') return { ok: true, value: { marks: DEFAULT_MARKS, language: null } };
      return { ok: true, value: name === 'knowledge/as-of' ? '2026-10-09' : null };
    }) as OptionsClient['call'],
    onNotice: (listener) => {
      heard = listener;
      return () => {};
    },
    askForOrigin: async (pattern) => {
      calls.push({ name: 'ask', request: pattern });
      if (isAllowed) view.added = [...view.added, pattern.slice('*://*.'.length, -2)];
      return isAllowed;
    },
    giveBackOrigin: async (pattern) => {
      calls.push({ name: 'give-back', request: pattern });
      return true;
    },
    listShortcuts: async () => [{ name: 'highlight', description: 'Highlight', keys: 'Alt+Shift+H' }],
    showShortcutSettings: async () => {},
    openLibrary: async () => {},
    openWelcome: async () => {},
    appVersion: () => '0.1.0',
  };
  const model = createOptionsModel(client);
  model.start();
  await settle();
  return { model, view, calls, asked: () => calls.filter(({ name }) => name === 'ask'), tell: (notice: Notice) => heard(notice) };
}

describe('the options', () => {
  it('add a site by an address of it, with its subdomains, and show it', async () => {
    const { model, asked } = await opened();
    await model.add(' https://www.notes.example/a?b#c ');
    expect(asked()).toEqual([{ name: 'ask', request: '*://*.notes.example/*' }]);
    expect(model.adding.value).toEqual({ kind: 'added', host: 'notes.example' });
    expect(model.sites.value?.added).toEqual(['notes.example']);
  });

  it('ask the browser at once: nothing may be waited for between click and question', async () => {
    const { model, asked } = await opened();
    void model.add('notes.example');
    expect(asked()).toHaveLength(1);
    void model.readEverywhere(true);
    expect(asked()).toHaveLength(2);
  });

  it.each([
    ['', 'no-site'],
    ['notes', 'no-site'],
    ['not a site', 'no-site'],
    ['chrome://extensions', 'no-site'],
    ['reuters.com', 'listed'],
    ['https://graphics.reuters.com/x', 'listed'],
  ])('do not ask for %j, and say why', async (address, kind) => {
    const { model, asked } = await opened();
    await model.add(address);
    expect(model.adding.value.kind).toBe(kind);
    expect(asked()).toEqual([]);
  });

  it('say so where the reader answers no, or the site was added before', async () => {
    const { model } = await opened({ isAllowed: false });
    await model.add('notes.example');
    expect(model.adding.value).toEqual({ kind: 'refused', host: 'notes.example' });
    const second = await opened();
    await second.model.add('notes.example');
    await second.model.add('notes.example');
    expect(second.model.adding.value.kind).toBe('known');
  });

  it('find sites of the list by name, address or country, by kind', async () => {
    const { model } = await opened();
    const names = () => model.groups.value.flatMap(({ sites }) => sites.map(({ name }) => name));
    const all = names().length;
    model.seek('  reuters');
    expect(names()).toContain('Reuters');
    expect(names().length).toBeLessThan(5);
    model.seek('zzzz');
    expect(model.groups.value).toEqual([]);
    model.seek('');
    expect(names()).toHaveLength(all);
  });

  it('keep up with what is switched elsewhere', async () => {
    const { model, view, tell } = await opened();
    view.off = ['ft.com'];
    tell({ notice: 'settings-changed' });
    await settle();
    expect(model.sites.value?.off).toEqual(['ft.com']);
    expect(model.knowledgeAsOf.value).toBe('2026-10-09');
  });
});
