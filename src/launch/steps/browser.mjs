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
