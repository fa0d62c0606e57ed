import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { readManifest } from '../../src/workbench/add-in';

const file = path.resolve(__dirname, '../../manifest.xml');

test('the ribbon is what the manifest declares, from this server', () => {
  const manifest = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
  // The browser's Document, as far as it is read.
  const addIn = readManifest(manifest as unknown as Document);
  expect(addIn).toMatchObject({
    id: 'fd82720c-be91-41f0-adee-8d5932b79858',
    name: 'ISMS 管理審查',
    paneUrl: 'taskpane.html',
    group: 'ISMS 管理審查',
  });
  expect(addIn.buttons.map(({ label, icon, action }) => [label, icon, action])).toEqual([
    ['開啟窗格', 'assets/icon-32.png', { kind: 'showPane' }],
    ['檢核', 'assets/check-32.png', { kind: 'function', name: 'checkWorkbook' }],
    ['產生議程', 'assets/agenda-32.png', { kind: 'function', name: 'makeAgenda' }],
  ]);
  expect(addIn.buttons.every(({ tip }) => tip.endsWith('。'))).toBe(true);
});
