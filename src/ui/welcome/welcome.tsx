import type { JSX } from 'preact';
import { Filled } from '../../kit/filled.tsx';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { t, tCount } from '../../platform/i18n.ts';
import { AddedSites } from '../sites/added-sites.tsx';
import { ListedSites } from '../sites/listed-sites.tsx';
import { Example } from './example.tsx';
import { Step } from './step.tsx';
import type { WelcomeModel } from './welcome-model.ts';

/** What a new reader should know and may choose, on one page that can be left at any point; or what an update brought. */
export function Welcome({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return model.news.value.length > 0 ? <NewsList model={model} /> : <Greeting model={model} />;
}

function Greeting({ model }: { readonly model: WelcomeModel }) {
  return (
    <>
      <a class="welcome-jump" href="#welcome-sites">
        {t('welcome_jump')}
      </a>
      <header class="welcome-head">
        <div>
          <h1>
            <Icon name="loupe" /> {t('welcome_title')}
          </h1>
          <p class="welcome-lead">{t('welcome_lead')}</p>
        </div>
        <button type="button" class="lp-button" title={t('welcome_skip_title')} onClick={() => model.close()}>
          {t('welcome_skip')}
        </button>
      </header>
      <main class="welcome">
        <Example model={model.example} />
        <Sees />
        <ChooseSites model={model} />
        <Pin model={model} />
        <p class="welcome-ready">{t('welcome_ready_text')}</p>
        <div class="lp-row welcome-end">
          <button type="button" class="lp-button lp-button-main" onClick={() => model.close()}>
            {t('welcome_done')}
          </button>
          <button type="button" class="lp-link-button" onClick={() => model.openOptions()}>
            {t('welcome_options')}
          </button>
          <button type="button" class="lp-link-button" onClick={() => model.openLibrary()}>
            {t('welcome_library')}
          </button>
        </div>
      </main>
    </>
  );
}

/** What Loupe may see, and what stays on the device. */
function Sees(): JSX.Element {
  return (
    <Step id="welcome-sees" title={t('welcome_sees')} number={2}>
      <ul class="welcome-sees">
        <Point icon="page" what={t('welcome_sees_listed')} text={t('welcome_sees_listed_text')} />
        <Point icon="loupe" what={t('welcome_sees_elsewhere')} text={t('welcome_sees_elsewhere_text')} />
        <Point icon="check" what={t('welcome_sees_device')} text={t('welcome_sees_device_text')} />
        <Point icon="save" what={t('welcome_sees_kept')} text={t('welcome_sees_kept_text')} />
        <Point icon="private" what={t('welcome_sees_private')} text={t('welcome_sees_private_text')} />
      </ul>
    </Step>
  );
}

function Point({ icon, what, text }: { readonly icon: IconName; readonly what: string; readonly text: string }) {
  return (
    <li>
      <Icon name={icon} />
      <p>
        <Filled message="sentences" values={[<strong>{what}</strong>, text]} />
      </p>
    </li>
  );
}

/** What matters of the versions that came since the reader's last. */
function NewsList({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return (
    <main class="welcome welcome-news">
      <h1>
        <Icon name="loupe" /> Loupe
      </h1>
      {model.news.value.map(({ version, texts }) => (
        <section key={version} class="lp-section" aria-labelledby={`news-${version}`}>
          <h2 id={`news-${version}`}>{t('welcome_news', version)}</h2>
          <ul class="lp-stack">
            {texts.map((text) => (
              <li key={text}>{t(text)}</li>
            ))}
          </ul>
        </section>
      ))}
      <div class="lp-row welcome-end">
        <button type="button" class="lp-button lp-button-main" onClick={() => model.close()}>
          {t('welcome_done')}
        </button>
        <button type="button" class="lp-link-button" onClick={() => model.greet()}>
          {t('welcome_again')}
        </button>
      </div>
    </main>
  );
}

/** On which sites Loupe looks by itself. */
function ChooseSites({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return (
    <Step id="welcome-sites" title={t('welcome_sites')} number={3}>
      <p>{tCount('welcome_sites_count', model.listed)}</p>
      <Withheld model={model} />
      <details class="lp-fold welcome-list">
        <summary>
          <Icon name="next" />
          {t('welcome_sites_list')}
        </summary>
        <ListedSites model={model.sites} />
      </details>
      <AddedSites model={model.sites} />
    </Step>
  );
}

/** Firefox lets a reader install an extension without its sites, and both browsers let her take them back. */
function Withheld({ model }: { readonly model: WelcomeModel }) {
  const withheld = model.sites.sites.value?.withheld ?? [];
  return (
    <div role="status">
      {withheld.length > 0 && (
        <div class="lp-banner welcome-withheld">
          <Icon name="warning" />
          <div class="lp-stack">
            <p>
              <Filled
                message="sentences"
                values={[<strong>{tCount('welcome_withheld', withheld.length)}</strong>, t('welcome_withheld_text')]}
              />
            </p>
            <button type="button" class="lp-button" onClick={() => void model.allowListed()}>
              {t('welcome_allow')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

/** How Loupe's button comes into the toolbar, until it is there. */
function Pin({ model }: { readonly model: WelcomeModel }): JSX.Element {
  return (
    <Step id="welcome-pin" title={t('welcome_pin')} number={null}>
      <p>{t('welcome_pin_text')}</p>
      <p role="status" class="welcome-pinned">
        {model.toolbar.value === 'pinned' && (
          <>
            <Icon name="check" /> {t('welcome_pin_done')}
          </>
        )}
      </p>
      <How model={model} />
    </Step>
  );
}

function How({ model: { toolbar, hasWheel } }: { readonly model: WelcomeModel }) {
  if (toolbar.value === null || toolbar.value === 'pinned') return null;
  if (toolbar.value === 'none') return <p>{t('welcome_pin_menu')}</p>;
  return (
    <div class="welcome-how">
      <PinDrawing hasWheel={hasWheel} />
      <p>{t(hasWheel ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</p>
    </div>
  );
}

const PUZZLE = 'M2 6h3.200a2 2 0 1 1 3.600 0H12v3.200a2 2 0 1 1 0 3.600V16H2z';
const PIN = 'M5 1h6M6 1v5L4 8.500h8L10 6V1M8 8.500V15';
const LOUPE = 'M1.500 6a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0M9.300 9.300L14 14M3.700 6h4.600';

/** The browser's toolbar with its puzzle piece, and what opens below it. It says nothing that the words beside it do not. */
function PinDrawing({ hasWheel }: { readonly hasWheel: boolean }): JSX.Element {
  return (
    <svg class="welcome-drawing" viewBox="0 0 300 128" aria-hidden="true" focusable="false">
      <rect class="bar" x="1" y="1" width="298" height="40" rx="6" />
      <rect class="field" x="14" y="10" width="196" height="22" rx="11" />
      <circle class="ring" cx="236" cy="21" r="15" />
      <path class="line strong" d={PUZZLE} transform="translate(229 11)" />
      <path class="line" d="M272 14v.1M272 21v.1M272 28v.1" />
      <rect class="menu" x="120" y="50" width="160" height="72" rx="6" />
      <path class="line" d="M132 64h70" />
      <path class="line strong" d={LOUPE} transform="translate(133 83)" />
      <text class="name" x="156" y="96">
        Loupe
      </text>
      <circle class="ring" cx="254" cy="91" r="15" />
      {hasWheel ? <Wheel /> : <path class="line strong" d={PIN} transform="translate(246 83)" />}
      <path class="way" d="M236 37v8q0 5 6 5q12 0 12 12v12" />
    </svg>
  );
}

/** Firefox has its settings of an extension behind a wheel. */
function Wheel() {
  const teeth = Array.from({ length: 8 }, (_, index) => index * 45);
  return (
    <g transform="translate(254 91)">
      <circle class="line strong" r="4.500" />
      {teeth.map((angle) => (
        <path key={angle} class="line strong" d="M0-4.500V-7.500" transform={`rotate(${angle})`} />
      ))}
    </g>
  );
}
