import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../../../src/host/host';
import { loadOffice } from '../../../src/host/node/load-office';
import { openInBrowser } from '../../../src/taskpane/office/open-in-browser';

const address = 'https://localhost/help.html';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test('hazard 18: a browser opens its links itself', () => {
  expect(openInBrowser(address)).toBe(false);
  Object.assign(globalThis, { Office: loadOffice(Host.blank()).Office });
  expect(openInBrowser(address)).toBe(false);
});

test('hazard 18: where Excel opens addresses, it is asked to', () => {
  const opened: string[] = [];
  // Of the library for Windows and Mac as much as is asked: the one for the web has no such call.
  Object.assign(globalThis, {
    Office: {
      context: {
        requirements: { isSetSupported: (name: string) => name === 'OpenBrowserWindowApi' },
        ui: { openBrowserWindow: (url: string) => opened.push(url) },
      },
    },
  });
  expect(openInBrowser(address)).toBe(true);
  expect(opened).toEqual([address]);
});

test('hazard 18: no other link of the pane leaves it by a target of its own', () => {
  const folder = 'src/taskpane';
  const leaving = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html|js)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
    .filter(([, text]) => /_blank|window\.open\b/.test(text))
    .map(([name, text]) => [name, text.includes('openInBrowser(')]);
  expect(leaving).toEqual([['footer.tsx', true]]);
});
