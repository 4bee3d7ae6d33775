import { describe, expect, it } from 'vitest';
import { candidates, findBrowser, majorVersion } from '../../../scripts/bootstrap/find-browser.mjs';

type Machine = NonNullable<Parameters<typeof findBrowser>[1]>;

/** A computer with these programs and their versions, and nothing else. */
function machine(programs: Record<string, number | 'unknown' | null>, more: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ana',
    exists: (path) => path in programs,
    versionOf: (path) => programs[path] ?? null,
    installedByUs: () => null,
    ...more,
  };
}

const WINDOWS: Partial<Machine> = {
  platform: 'win32',
  home: 'C:\\Users\\ana',
  env: {
    PROGRAMFILES: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local',
  },
};

describe('a browser is found where people have it', () => {
  const mac: Partial<Machine> = { platform: 'darwin', home: '/Users/ana', env: {} };
  it.each([
    ['Chrome on Linux', 'chrome', '/usr/bin/google-chrome', {}],
    ['Chromium on Linux', 'chrome', '/usr/bin/chromium', {}],
    ['Chromium as a snap', 'chrome', '/snap/bin/chromium', {}],
    ['Chrome as a Flatpak of one user', 'chrome', '/home/ana/.local/share/flatpak/exports/bin/com.google.Chrome', {}],
    ['Firefox on Linux', 'firefox', '/usr/local/bin/firefox', {}],
    ['Firefox ESR on Debian', 'firefox', '/usr/bin/firefox-esr', {}],
    ['Chrome on macOS', 'chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', mac],
    ['Chromium in a home folder on macOS', 'chrome', '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium', mac],
    ['Firefox on macOS', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox', mac],
    ['Chrome on Windows', 'chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', WINDOWS],
    ['32-bit Chrome on Windows', 'chrome', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe', WINDOWS],
    [
      'Chrome of one user on Windows',
      'chrome',
      'C:\\Users\\ana\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      WINDOWS,
    ],
    ['Firefox on Windows', 'firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe', WINDOWS],
  ] as const)('%s', (_name, kind, path, more) => {
    expect(findBrowser(kind, machine({ [path]: 'unknown' }, more))).toBe(path);
  });

  it('is null where there is none', () => {
    expect(findBrowser('chrome', machine({}))).toBeNull();
    expect(findBrowser('firefox', machine({ '/usr/bin/chromium': 150 }))).toBeNull();
  });

  it('leaves out Windows paths whose variable is not set, rather than look in a folder called "undefined"', () => {
    const paths = candidates('chrome', { platform: 'win32', env: {}, home: 'C:\\Users\\ana' });
    expect(paths).toEqual([]);
  });
});

describe('the better of several is taken', () => {
  it('prefers an installed program to a snap', () => {
    expect(findBrowser('chrome', machine({ '/snap/bin/chromium': 150, '/usr/bin/chromium': 150 }))).toBe('/usr/bin/chromium');
  });

  it('passes over a browser too old for the extension', () => {
    expect(findBrowser('firefox', machine({ '/usr/bin/firefox': 128, '/usr/bin/firefox-esr': 153 }))).toBe(
      '/usr/bin/firefox-esr',
    );
  });

  it('passes over Ubuntu’s stub, which has no version until its snap is installed', () => {
    expect(findBrowser('chrome', machine({ '/usr/bin/chromium-browser': null }))).toBeNull();
  });

  it('takes one that an earlier run installed, after the person’s own', () => {
    const mine = { installedByUs: () => '/home/ana/.cache/loupe/chrome' };
    expect(findBrowser('chrome', machine({ '/home/ana/.cache/loupe/chrome': 150 }, mine))).toBe('/home/ana/.cache/loupe/chrome');
    expect(findBrowser('chrome', machine({ '/home/ana/.cache/loupe/chrome': 150, '/usr/bin/chromium': 150 }, mine))).toBe(
      '/usr/bin/chromium',
    );
  });
});

describe('an environment variable decides', () => {
  it('over everything found, and whatever its version', () => {
    const env = { PATH: '/usr/bin', LOUPE_CHROME: '/opt/mine', CHROME_PATH: '/opt/other' };
    expect(findBrowser('chrome', machine({ '/opt/mine': 90, '/opt/other': 150, '/usr/bin/chromium': 150 }, { env }))).toBe(
      '/opt/mine',
    );
  });

  it('and is told to be wrong where it names nothing', () => {
    const env = { PATH: '/usr/bin', LOUPE_FIREFOX: '/opt/gone' };
    expect(() => findBrowser('firefox', machine({ '/usr/bin/firefox': 153 }, { env }))).toThrow('LOUPE_FIREFOX names /opt/gone');
  });

  it('but another program’s variable that names nothing is passed over', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/gone' };
    expect(findBrowser('chrome', machine({ '/usr/bin/chromium': 150 }, { env }))).toBe('/usr/bin/chromium');
  });
});

it.each([
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 13 (trixie)', 156],
  ['Google Chrome 137.0.7151.55 ', 137],
  ['Mozilla Firefox 153.7.0esr', 153],
  ["Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.", null],
])('reads the version in %j', (text, version) => {
  expect(majorVersion(text)).toBe(version);
});
