import type { TabView } from '../../src/messaging/views.ts';
import type { Extension } from '../browser/extension.ts';

/**
 * What Loupe read in a tab, with the background that it links in a second answer, after the marks. Where nothing is marked no
 * second answer is waited for.
 */
export async function readDemo(
  { waitForReading, waitForBackground }: Pick<Extension, 'waitForReading' | 'waitForBackground'>,
  tabId: number,
): Promise<TabView> {
  const marked = await waitForReading(tabId);
  return (marked.reading?.claims.length ?? 0) === 0 ? marked : waitForBackground(tabId);
}
