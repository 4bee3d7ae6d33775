// Whether the weights belong to corpus, tables and code, by hashes alone: npm run check:weights
// Weights that training did not make fail. Where what they are made from has changed, the weights there are serve on, and
// a warning says that training is due.
import { trainingDue } from './train/due.ts';
import { differencesNow } from './train/manifest.ts';

const { weights, madeFrom } = differencesNow();
for (const path of weights) console.error(`${path}: not what training made; run npm run train`);
if (weights.length > 0) process.exitCode = 1;
const due = trainingDue(madeFrom);
if (due) console.log(`warning: ${due}`);
else if (weights.length === 0) console.log('The weights belong to the corpus, the tables and the code.');
