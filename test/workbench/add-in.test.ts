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
    tab: '管理審查',
  });
  const buttons = addIn.groups.flatMap((group) => group.buttons);
  expect(addIn.groups.map(({ label }) => label)).toEqual(['審查', '發現事項', '文件與說明']);
  expect(buttons.map(({ label, icon, action }) => [label, icon, action])).toEqual(
    [
      ['總覽', 'overview', 'overview'],
      ['檢核', 'check', 'check'],
      ['逾期', 'overdue', 'overdue'],
      ['清除篩選', 'clear', 'clear'],
      ['新增發現', 'finding', 'newFinding'],
      ['會議文件', 'papers', 'papers'],
      ['說明', 'help', 'help'],
    ].map(([label, icon, name]) => [label, `assets/${icon}-32.png`, { kind: 'function', name }]),
  );
  expect(buttons.every(({ tip }) => tip.endsWith('。'))).toBe(true);
});

test('a manifest for a folder of another server leads to the files beside this page', () => {
  const text = readFileSync(file, 'utf8').replaceAll(
    'https://localhost:3000/',
    'https://host.example/isms/',
  );
  const manifest = new DOMParser().parseFromString(text, 'text/xml');
  const addIn = readManifest(manifest as unknown as Document);
  expect(addIn.paneUrl).toBe('taskpane.html');
  expect(addIn.groups[0]?.buttons[0]?.icon).toBe('assets/overview-32.png');
});
