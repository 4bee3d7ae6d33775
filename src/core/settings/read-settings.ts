import { isCitationStyle } from '../citation/style.ts';
import { LAYERS, type Layer } from '../claim/claim.ts';
import { isHost } from '../sites/host.ts';
import { isChineseEngine } from './engines.ts';
import { isLanguage } from './languages.ts';
import { DEFAULT_MARKS, DENSITIES, type LayerMark, LINES, type MarkSettings } from './marks.ts';
import { DEFAULT_SETTINGS, MOST_SITES_OFF, SETTINGS_VERSION, type Settings } from './settings.ts';

/** Settings as they were kept: nothing is known of their values. */
type Kept = Readonly<Record<string, unknown>>;

/** From the form of each version to that of the next, beginning with version 1. */
const MIGRATIONS: readonly ((kept: Kept) => Kept)[] = [
  ({ sitesOff, ...others }) => ({ ...others, sites: { off: sitesOff } }),
  withoutOldDensity,
];

/**
 * Until version 3 every claim was marked unless the reader chose otherwise, and that was written down with whatever else she chose:
 * `all` is no choice of hers, another density is.
 */
function withoutOldDensity(kept: Kept): Kept {
  const { density, ...look } = recordIn(kept['marks']);
  return { ...kept, marks: density === 'all' ? look : { density, ...look } };
}

/**
 * Settings from what the browser kept, whoever wrote it: what cannot be understood is as if it had never been chosen. What an
 * older version wrote is taken along, what a newer one wrote is read as far as it says the same.
 */
export function readSettings(raw: unknown): Settings {
  const kept = migrated(recordIn(raw));
  const language = kept['language'];
  const engine = kept['chineseEngine'];
  const style = kept['citationStyle'];
  return {
    version: SETTINGS_VERSION,
    sites: { off: hostsIn(recordIn(kept['sites'])['off']) },
    marks: marksIn(recordIn(kept['marks'])),
    language: isLanguage(language) ? language : DEFAULT_SETTINGS.language,
    chineseEngine: isChineseEngine(engine) ? engine : DEFAULT_SETTINGS.chineseEngine,
    citationStyle: isCitationStyle(style) ? style : DEFAULT_SETTINGS.citationStyle,
    keepPictures: kept['keepPictures'] === true,
  };
}

/** Whether what the browser kept was written by a newer Loupe: a change would lose what this one cannot read. */
export function isFromNewer(raw: unknown): boolean {
  return Number(recordIn(raw)['version']) > SETTINGS_VERSION;
}

function migrated(kept: Kept): Kept {
  const version = Number(kept['version']);
  const steps = Number.isInteger(version) && version >= 1 ? MIGRATIONS.slice(version - 1) : [];
  return steps.reduce((before, step) => step(before), kept);
}

function hostsIn(raw: unknown): readonly string[] {
  const hosts = Array.isArray(raw) ? raw.filter((one) => typeof one === 'string' && isHost(one)) : [];
  return [...new Set(hosts)].slice(-MOST_SITES_OFF);
}

function marksIn(kept: Kept): MarkSettings {
  const layers = recordIn(kept['layers']);
  const density = DENSITIES.find((one) => one === kept['density']) ?? DEFAULT_MARKS.density;
  const marks = LAYERS.map((layer) => [layer, layerMarkIn(recordIn(layers[layer]), layer)] as const);
  return { density, layers: Object.fromEntries(marks) as Record<Layer, LayerMark> };
}

function layerMarkIn({ isOn, line, colour }: Kept, layer: Layer): LayerMark {
  const usual = DEFAULT_MARKS.layers[layer];
  return {
    isOn: typeof isOn === 'boolean' ? isOn : usual.isOn,
    line: LINES.find((one) => one === line) ?? usual.line,
    colour: typeof colour === 'string' && /^#[0-9a-f]{6}$/.test(colour) ? colour : usual.colour,
  };
}

function recordIn(raw: unknown): Kept {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
}
