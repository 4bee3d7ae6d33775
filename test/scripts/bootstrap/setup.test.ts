import { spawn, spawnSync } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { chooseBrowser } from '../../../scripts/bootstrap/commands/start.mjs';
import { chooseSteps } from '../../../scripts/bootstrap/commands/test.mjs';
import { consentBy } from '../../../scripts/bootstrap/consent.mjs';
import { isInstalled, npmCommand } from '../../../scripts/bootstrap/dependencies.mjs';
import { installPlan, installWays, reasonIn } from '../../../scripts/bootstrap/install-browser.mjs';
import { nodeComplaint } from '../../../scripts/bootstrap/node-version.mjs';
import { cacheDir } from '../../../scripts/bootstrap/places.mjs';

it.each([
  ['20.19.0', null],
  ['20.20.2', null],
  ['22.1.0', null],
  ['20.18.9', 'Loupe needs Node 20.19'],
  ['18.20.4', 'this is Node 18.20.4'],
])('Node %s is taken or refused in words', (version, words) => {
  const complaint = nodeComplaint(version);
  if (words === null) expect(complaint).toBeNull();
  else expect(complaint).toContain(words);
});

describe('packages are installed only when they differ from the lock file', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/idb': { version: '8.0.4', integrity: 'sha512-a' },
      'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
    },
  };

  it('not when all are there, optional ones of other platforms aside', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/idb': { version: '8.0.4', integrity: 'sha512-a' } } })).toBe(true);
  });

  it.each([
    ['nothing was ever installed, or an install was broken off', null],
    ['one is missing', { packages: {} }],
    ['one has another version', { packages: { 'node_modules/idb': { version: '8.0.3', integrity: 'sha512-a' } } }],
    ['one has other contents', { packages: { 'node_modules/idb': { version: '8.0.4', integrity: 'sha512-z' } } }],
  ])('when %s', (_when, installed) => {
    expect(isInstalled(lock, installed)).toBe(false);
  });

  it('by the npm that runs us, and by its .cmd on Windows', () => {
    expect(npmCommand({ npm_execpath: '/n/npm-cli.js' }, 'win32')).toEqual([process.execPath, '/n/npm-cli.js']);
    expect(npmCommand({ npm_execpath: '/n/yarn.js' }, 'linux')).toEqual(['npm']);
    expect(npmCommand({}, 'win32')).toEqual(['npm.cmd']);
  });
});

describe('a missing browser is installed', () => {
  const root = { platform: 'linux', isRoot: true, hasApt: true } as const;
  it('by apt as root on Debian, and by download where that fails', () => {
    expect(installWays({ ...root, osRelease: 'NAME="Debian GNU/Linux"\nID=debian\n' })).toEqual(['apt', 'download']);
  });

  it('by apt on a relative of Debian that packages browsers itself', () => {
    expect(installWays({ ...root, osRelease: 'ID=linuxmint\nID_LIKE="ubuntu debian"\n' })).toEqual(['apt', 'download']);
  });

  it.each([
    ['Ubuntu, whose packages are stubs for snaps', { ...root, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' }],
    ['a person who is not root', { ...root, isRoot: false, osRelease: 'ID=debian\n' }],
    ['a Linux without apt', { ...root, hasApt: false, osRelease: 'ID=fedora\n' }],
    ['macOS', { ...root, platform: 'darwin', hasApt: false, osRelease: '' } as const],
  ])('by download for %s', (_who, computer) => {
    expect(installWays(computer)).toEqual(['download']);
  });

  it.each([
    ['Reading lists\nE: Unable to locate package chromium\nDone', 'E: Unable to locate package chromium'],
    ['node:internal\n  TypeError: fetch failed\n    at x\n  cause: {\n  }', 'TypeError: fetch failed'],
    ['one\ntwo\n', 'two'],
  ])('and a failure is told by the line that says why: %j', (output, reason) => {
    expect(reasonIn(output)).toBe(reason);
  });

  it('into the user’s own cache, by each platform’s custom', () => {
    expect(cacheDir('linux', {}, '/home/ana')).toBe('/home/ana/.cache/loupe');
    expect(cacheDir('linux', { XDG_CACHE_HOME: '/tmp/c' }, '/home/ana')).toBe('/tmp/c/loupe');
    expect(cacheDir('darwin', {}, '/Users/ana')).toBe('/Users/ana/Library/Caches/loupe');
  });
});

describe('before a browser is installed', () => {
  const root = { platform: 'linux', isRoot: true, hasApt: true, osRelease: 'ID=debian\n' } as const;

  it.each([
    ['chrome', root, /^Chromium .* apt-get, as root: the package chromium, for all who use this computer.* download .*libraries/],
    ['firefox', root, /^Firefox .* apt-get, as root: the package firefox-esr/],
    ['firefox', { ...root, osRelease: 'ID=ubuntu\n' }, /^Firefox [^\n]*by a download from its maker into [^,]+\.$/],
    ['chrome', { ...root, osRelease: 'ID=ubuntu\n' }, /by a download .*, and by apt-get, as root, the libraries/],
    ['chrome', { ...root, isRoot: false }, /by a download from its maker into [^,]+\.$/],
  ] as const)('it is said what is done, for %s', (kind, computer, plan) => {
    expect(installPlan(kind, computer)).toMatch(plan);
  });

  /** A person at a terminal who types this, or nobody; gives what was said to each of two questions, and what was printed. */
  async function asked(typed: string | null, ...args: readonly string[]) {
    const input = Object.assign(new PassThrough(), { isTTY: typed !== null });
    const out = new PassThrough();
    if (typed !== null) input.end(typed);
    const consent = consentBy(args, { input, out });
    const answers = [await consent('First.', 'Install?'), await consent('Second.', 'Install?')];
    return { answers, said: String(out.read()) };
  }

  it('a person is asked once, and anything but a yes is a no', async () => {
    for (const yes of ['y\n', 'Yes\n']) expect((await asked(yes)).answers).toEqual([true, true]);
    for (const no of ['n\n', '\n', 'why?\n', '']) expect((await asked(no)).answers, no).toEqual([false, false]);
    expect((await asked('y\n')).said.match(/Install\?/g)).toHaveLength(1);
  });

  it('nobody is asked by --yes, nor where there is no terminal: it is said, and done', async () => {
    for (const { answers, said } of [await asked(null), await asked('', '--yes')]) {
      expect(answers).toEqual([true, true]);
      expect(said).toBe('First.\nSecond.\n');
    }
  });
});

describe('npm start opens', () => {
  it.each([
    ['Chrome where it is', [], ['chrome', 'firefox'], 'chrome'],
    ['Firefox where only that is', [], ['firefox'], 'firefox'],
    ['Chrome, to be installed, where there is none', [], [], 'chrome'],
    ['Firefox when asked', ['--firefox'], ['chrome'], 'firefox'],
    ['Chrome when asked, though only Firefox is here', ['--chrome'], ['firefox'], 'chrome'],
  ] as const)('%s', (_what, args, here, kind) => {
    expect(chooseBrowser(args, (wanted) => (here as readonly string[]).includes(wanted))).toBe(kind);
  });
});

describe('npm test --only', () => {
  const steps = [{ id: 'types' }, { id: 'unit' }, { id: 'e2e' }];
  it('runs the named steps in their own order, and all without it', () => {
    expect(chooseSteps(['--only', 'e2e,types'], steps)).toEqual([{ id: 'types' }, { id: 'e2e' }]);
    expect(chooseSteps(['--only=unit'], steps)).toEqual([{ id: 'unit' }]);
    expect(chooseSteps([], steps)).toEqual(steps);
  });

  it.each([[['--only', 'unti']], [['--only']]])('refuses %j, which would else pass with nothing run', (args) => {
    expect(() => chooseSteps(args, steps)).toThrow('no step called');
  });
});

const pathOf = (file: string): string => fileURLToPath(new URL(`../../../scripts/${file}`, import.meta.url));

it.each([[[]], [['open']], [['toString']]])('an unknown command (%j) is answered with the known ones, and status 2', (args) => {
  const { status, stderr } = spawnSync(process.execPath, [pathOf('bootstrap.mjs'), ...args], { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Usage: .*start\|test\|read.*\n$/);
});

it('what is under way is finished in silence when the reader of its output has gone', async () => {
  const program = `
    const { outliveReaders } = await import(${JSON.stringify(new URL('../../../scripts/bootstrap/broken-pipe.mjs', import.meta.url).href)});
    outliveReaders();
    for (let i = 0; i < 200; i += 1) await new Promise((done) => process.stdout.write('x'.repeat(10_000), () => done()));
    process.exitCode = 7;
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.on('close', done));
  expect([status, errors]).toEqual([7, '']);
});
