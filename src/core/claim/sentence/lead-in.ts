import { namesChina, type ReadSentence } from './sentence-context.ts';

/** Whether a line introduces a list of what a Chinese plan or body sets out, by itself or as the heading of resolutions. */
export function isPlanLeadIn(leadIn: ReadSentence): boolean {
  const { text, hits } = leadIn;
  if (/\bresolutions?\b|\bpriorities\b|\btasks\b/i.test(text) && (leadIn.kind === 'heading' || /[:：]$/.test(text))) return true;
  return /[:：]$/.test(text) && (namesChina(leadIn) || hits.has('roleActor') || hits.has('plan'));
}
