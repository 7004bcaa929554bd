import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/homebrew/bin'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What Playwright turns off itself: of several such lists Chromium takes the last, which is ours. */
const NOT_WANTED_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Pages that Chromium draws, unseen, for the address bar of each new window: two thirds of what an empty page takes. */
const POPUPS_OF_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** What Chromium is started with, also as root and without a network. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...NOT_WANTED_BY_PLAYWRIGHT, ...POPUPS_OF_ADDRESS_BAR].join()}`,
];

/**
 * The path of a Chromium: the one named by CHROME_PATH, else one that is installed, else one that is installed now
 * (with apt-get as root, with playwright-core otherwise). Fails with one sentence; a test never goes without.
 */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which cannot be run; name a Chromium or Chrome that can.`);
  }
  const found = findInstalled();
  if (found) return found;
  install();
  const installed = findInstalled();
  if (installed) return installed;
  throw new Error('There is no Chromium and none could be installed; install one and name it in CHROME_PATH.');
}

function findInstalled() {
  const places = [...FOLDERS.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...APPLICATIONS];
  return places.find(canRun) ?? findInCache();
}

/** The newest Chromium that playwright keeps, if any. */
function findInCache() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), 'AppData/Local/ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
  ];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    const builds = readdirSync(cache)
      .filter((name) => name.startsWith('chromium'))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .reverse();
    const places = builds.flatMap((build) => inside.map((path) => join(cache, build, path)));
    const found = places.find(canRun);
    if (found) return found;
  }
  return null;
}

function install() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write('There is no Chromium; installing Debian’s with apt-get.\n');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const done = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      stdio: 'ignore',
      env,
    });
    if (done.status === 0) return;
  }
  process.stderr.write('There is no Chromium; downloading one with playwright-core.\n');
  try {
    execFileSync(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['playwright-core', 'install', 'chromium'], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
  } catch {
    // Whether it is there now is looked up by the caller, who says so if not.
  }
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
