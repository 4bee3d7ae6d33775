import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { script, tool } from './tool.mjs';

/**
 * One step of `npm test`. A step without `project` is one check: it passes when all its commands do.
 * @typedef {object} TestStep
 * @property {string} id as in `--only`
 * @property {string} title
 * @property {string[][]} commands run one after the other until one fails
 * @property {boolean} [atOnce] whether the commands may run at the same time
 * @property {string} [group] steps of one group that follow each other run side by side
 * @property {string} [project] vitest's project, whose tests are counted one by one
 * @property {Readonly<Record<string, string>>} [env] variables that a step's commands get besides the others
 */

/**
 * All steps, in the order in which they run: what fails fast first. Called after the packages are there.
 * @returns {TestStep[]}
 */
export function testSteps() {
  const build = (/** @type {string[]} */ ...args) => [...script('scripts/build.ts'), ...args];
  const start = (/** @type {string} */ browser) => [...script('scripts/start.ts'), '--browser', browser, '--headless'];
  return [
    ...[
      { id: 'types', title: 'Types, and the walls between the layers (tsc)', commands: [[...tool('typescript'), '-b']] },
      { id: 'dead-code', title: 'Dead code (knip)', commands: [[...tool('knip'), '--no-progress']] },
      { id: 'lint', title: 'Lint and format (biome)', commands: [[...tool('@biomejs/biome'), 'check', '.']] },
      { id: 'data', title: 'Knowledge and data tables', commands: [script('scripts/check-data.ts')] },
      { id: 'weights', title: 'Weights belong to what made them', commands: [script('scripts/check-weights.ts')] },
    ].map((check) => ({ ...check, group: 'checks' })),
    { id: 'unit', title: 'Unit tests', project: 'unit', commands: [vitest('unit')] },
    { id: 'build', title: 'Build for Chrome and Firefox', commands: [build('chrome'), build('firefox')], atOnce: true },
    ...[
      { id: 'start-firefox', title: 'The demo in Firefox, as by npm start', commands: [start('firefox')] },
      { id: 'start-chrome', title: 'The demo in Chrome, as by npm start', commands: [start('chrome')] },
      { id: 'extension-lint', title: 'Extension lint (web-ext)', commands: [script('scripts/lint-package.ts')] },
    ].map((look) => ({ ...look, group: 'built' })),
    { id: 'browser', title: 'Tests in the browsers', project: 'browser', commands: [vitest('browser')] },
    { id: 'e2e', title: 'End-to-end tests in Chrome and Firefox', project: 'e2e', commands: [vitest('e2e')] },
  ];
}

/** What has a test run in its long form: see test/long.ts. */
const LONG = { LOUPE_LONG: '1' };

/**
 * The steps of `npm run test:long`: training, every test in its long form, kills, soak and fuzz, which take hours. Called after
 * the packages are there.
 * @returns {TestStep[]}
 */
export function longSteps() {
  const build = (/** @type {string} */ browser) => [...script('scripts/build.ts'), browser];
  const fuzz = [...script('test/fuzz/run.ts'), '--browser'];
  return [
    { id: 'weights', title: 'Weights are what training makes', commands: [[...script('scripts/train.ts'), '--check']] },
    { id: 'unit', title: 'Unit tests in full', project: 'unit', env: LONG, commands: [vitest('unit')] },
    { id: 'build', title: 'Build for Chrome and Firefox', commands: [build('chrome'), build('firefox')] },
    { id: 'browser', title: 'Tests in the browsers in full', project: 'browser', env: LONG, commands: [vitest('browser')] },
    {
      id: 'e2e',
      title: 'End-to-end tests with all attacks',
      project: 'e2e',
      // Without kills and soak: a busy machine says nothing of memory, nor of a save that a kill cuts off.
      env: { ...LONG, LOUPE_TOGETHER: '1' },
      commands: [vitest('e2e')],
    },
    {
      id: 'kills',
      title: 'A hundred kills of each browser',
      project: 'e2e',
      env: { ...LONG, LOUPE_KILLS: '100' },
      commands: [[...vitest('e2e'), 'test/e2e/crash.long.test.ts']],
    },
    {
      id: 'soak',
      title: 'Five hundred articles in a row in each browser',
      project: 'e2e',
      env: { ...LONG, LOUPE_SOAK: '500' },
      commands: [[...vitest('e2e'), 'test/e2e/soak.long.test.ts']],
    },
    { id: 'fuzz', title: 'A million articles, twenty thousand pages, files and messages', commands: [fuzz] },
  ];
}

/**
 * Where vitest leaves a project's results.
 * @param {string} project
 */
export const reportFile = (project) => join(ROOT, 'artifacts', 'logs', `vitest-${project}.json`);

/** @param {string} project */
function vitest(project) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(project)}`];
  return [...tool('vitest'), 'run', '--project', project, ...reporters];
}
