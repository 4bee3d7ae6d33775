/** The search engines among which a reader chooses for Chinese pages; their addresses are in `checklist/data/places.json`. */
export const CHINESE_ENGINES = ['bing', 'baidu', 'google'] as const;
/** One of `CHINESE_ENGINES`. */
export type ChineseEngine = (typeof CHINESE_ENGINES)[number];

export const DEFAULT_CHINESE_ENGINE: ChineseEngine = 'bing';

/** Whether `value`, from wherever it came, is one of them. */
export function isChineseEngine(value: unknown): value is ChineseEngine {
  return CHINESE_ENGINES.some((one) => one === value);
}
