import { cpus, loadavg, version as systemOf, totalmem } from 'node:os';
import { launchBrowser } from '../browser/launch.ts';
import { peerVersions } from './peers.ts';

/** What a table of figures has to say of where they were taken: date, processor, browsers, Node and peers. */
export async function describeMachine(command: string): Promise<string> {
  const processor = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = `load ${(loadavg()[0] ?? 0).toFixed(1)} at the start`;
  return [
    `Taken on ${new Date().toISOString().slice(0, 10)} with \`${command}\`: ${processor}, ${memory}, ${load}; ${systemOf()}.`,
    `${await versionOf('chrome')} and ${await versionOf('firefox')}, headless; Node ${process.version}.`,
    `Peers: ${peerVersions().join(', ')}.`,
  ].join('\n');
}

async function versionOf(kind: 'chrome' | 'firefox'): Promise<string> {
  const browser = await launchBrowser({ kind, headless: true });
  try {
    return (await browser.version())
      .replace(/^(?:Headless)?Chrome/, 'Chromium')
      .replace(/^firefox/, 'Firefox')
      .replace('/', ' ');
  } finally {
    await browser.close();
  }
}
