import { existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

/**
 * Of what a browser does by itself. It takes one list, the last one told: the first names are those that
 * playwright leaves off, kept here since ours would stand in place of them (test/guard/browser.test.ts).
 */
const LEFT_OFF = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  // Two pages for the address bar, loaded beside the first page of every window: a quarter of its time.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** A browser without a window that keeps to itself: of the tests and of the bench. */
export const BROWSER_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${LEFT_OFF.join(',')}`,
];

/** Path of a Chrome, Chromium or Edge on this machine; undefined where there is none. */
export function findBrowser() {
  return candidates().find((file) => file && existsSync(file));
}

function candidates() {
  const { CHROME_PATH, LOCALAPPDATA, PROGRAMFILES, ['PROGRAMFILES(X86)']: X86, HOME } = process.env;
  const windows = [PROGRAMFILES, X86, LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
    ]);
  const mac = ['', HOME ?? ''].flatMap((home) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (app) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`,
    ),
  );
  return [
    CHROME_PATH,
    ...NAMES.map((name) => onPath(name)),
    ...(process.platform === 'win32' ? windows : []),
    ...(process.platform === 'darwin' ? mac : []),
  ];
}

/** Where a program stands on the PATH; undefined where it does not. */
export function onPath(name) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.com'] : [''];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    .find((file) => existsSync(file));
}
