// Where people have their browsers. A table: another place is a line here and a line in its test.

/** @typedef {'chrome' | 'firefox'} BrowserKind Chrome stands for Chromium too. */

/** Variables that name the program, strongest first. @type {Readonly<Record<BrowserKind, readonly string[]>>} */
export const ENV_NAMES = {
  chrome: ['LOUPE_CHROME', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
  firefox: ['LOUPE_FIREFOX', 'FIREFOX_PATH'],
};

/** The oldest version that Loupe runs in, as in its manifest. @type {Readonly<Record<BrowserKind, number>>} */
export const OLDEST_VERSION = { chrome: 120, firefox: 142 };

/** Names to look up in PATH on Linux, best first. @type {Readonly<Record<BrowserKind, readonly string[]>>} */
export const LINUX_COMMANDS = {
  chrome: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'google-chrome-beta'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/**
 * Full paths by platform, best first; `~` is the home folder, `%NAME%` a variable. Snap and Flatpak come last: their sandboxes may not see our build's folder.
 * @type {Readonly<Record<'linux' | 'darwin' | 'win32', Readonly<Record<BrowserKind, readonly string[]>>>>}
 */
export const BROWSER_PATHS = {
  linux: {
    chrome: [
      '/opt/google/chrome/chrome',
      '/usr/lib/chromium/chromium',
      '/usr/lib64/chromium-browser/chromium-browser',
      '/snap/bin/chromium',
      '/var/lib/flatpak/exports/bin/com.google.Chrome',
      '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
      '~/.local/share/flatpak/exports/bin/com.google.Chrome',
      '~/.local/share/flatpak/exports/bin/org.chromium.Chromium',
    ],
    firefox: [
      '/usr/lib/firefox/firefox',
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/lib64/firefox/firefox',
      '/opt/firefox/firefox',
      '~/firefox/firefox',
      '/snap/bin/firefox',
      '/var/lib/flatpak/exports/bin/org.mozilla.firefox',
      '~/.local/share/flatpak/exports/bin/org.mozilla.firefox',
    ],
  },
  darwin: {
    chrome: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '~/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '~/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome Beta.app/Contents/MacOS/Google Chrome Beta',
      '/Applications/Google Chrome Canary.app/Contents/MacOS/Google Chrome Canary',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      '/opt/homebrew/bin/chromium',
      '/usr/local/bin/chromium',
    ],
    firefox: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '~/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
    ],
  },
  win32: {
    chrome: [
      '%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe',
      '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe',
      '%LOCALAPPDATA%\\Google\\Chrome\\Application\\chrome.exe',
      '%LOCALAPPDATA%\\Chromium\\Application\\chrome.exe',
      '%ProgramFiles%\\Chromium\\Application\\chrome.exe',
      '%LOCALAPPDATA%\\Google\\Chrome SxS\\Application\\chrome.exe',
    ],
    firefox: [
      '%ProgramFiles%\\Mozilla Firefox\\firefox.exe',
      '%ProgramFiles(x86)%\\Mozilla Firefox\\firefox.exe',
      '%LOCALAPPDATA%\\Mozilla Firefox\\firefox.exe',
      '%ProgramFiles%\\Firefox Developer Edition\\firefox.exe',
      '%ProgramFiles%\\Firefox Nightly\\firefox.exe',
    ],
  },
};
