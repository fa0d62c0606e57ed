import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { root } from './source-files';

// What the XML schema of Office does not catch, or is checked here without it.

const file = path.join(root, 'manifest.xml');
const manifest = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');
const elements = (name: string): Element[] => [...manifest.getElementsByTagName(name)];
const valueOf = (name: string) => elements(name)[0]?.getAttribute('DefaultValue') ?? '';
const resources = ['bt:Image', 'bt:Url', 'bt:String']
  .flatMap(elements)
  .filter((element) => element.hasAttribute('id'));
const resids = elements('*').flatMap((element) => element.getAttribute('resid') ?? []);

/** Width and height from a PNG's header. */
function pixels(address: string): [number, number] {
  const bytes = readFileSync(path.join(root, new URL(address).pathname));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("Microsoft's parser reads it", () => {
  // In a process of its own: the parser's packages are ES modules, which jest cannot require.
  const script = `require('office-addin-manifest').OfficeAddinManifest
    .readManifestFile('manifest.xml').then((info) => process.stdout.write(JSON.stringify(info)))`;
  const info = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  expect(JSON.parse(info)).toMatchObject({
    id: 'fd82720c-be91-41f0-adee-8d5932b79858',
    version: '1.0.0.0',
    defaultLocale: 'zh-TW',
    displayName: 'ISMS 管理審查',
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
    hosts: ['Workbook'],
    defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
  });
});

test('the elements of OfficeApp stand in the order Office asks for', () => {
  const order = [...(manifest.documentElement?.childNodes ?? [])]
    .filter((node): node is Element => node.nodeType === 1)
    .map(({ nodeName }) => nodeName);
  expect(order).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
});

test('the id is a GUID and the version at least 1.0', () => {
  expect(elements('Id')[0]?.textContent).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const version = elements('Version')[0]?.textContent ?? '';
  expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){0,3}$/);
  expect(Number.parseFloat(version)).toBeGreaterThanOrEqual(1);
});

test('every address is HTTPS, on our own server, and its file is part of the project', () => {
  const addresses = elements('*')
    .flatMap((element) => ['DefaultValue', 'Value'].map((name) => element.getAttribute(name) ?? ''))
    .filter((value) => value.includes('://'));
  expect(addresses.length).toBeGreaterThan(40);
  for (const address of addresses) {
    expect(new URL(address).origin).toBe('https://localhost:3000');
    expect(address.length).toBeLessThanOrEqual(2048);
    const { pathname } = new URL(address);
    const places = [`.${pathname}`, `src/taskpane/page${pathname}`];
    expect([address, places.some((place) => existsSync(path.join(root, place)))]).toEqual([
      address,
      true,
    ]);
  }
});

test('every resid is defined once, used, and short enough', () => {
  const ids = resources.map((element) => element.getAttribute('id') ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  expect(resids.filter((resid) => !ids.includes(resid))).toEqual([]);
  expect(ids.filter((id) => !resids.includes(id))).toEqual([]);
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test('ids of groups and buttons are unique', () => {
  const ids = ['CustomTab', 'Group', 'Control']
    .flatMap(elements)
    .map((element) => element.getAttribute('id'));
  // Seven buttons in three groups of one tab, and the way to the pane in the menu of a cell.
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

test('the add-in has a tab of its own, with what the schema asks of it, in its order', () => {
  const [tab, ...others] = elements('CustomTab');
  expect(others).toEqual([]);
  // Office takes either a tab of its own or places in Excel's, not both.
  expect(elements('OfficeTab')).toEqual([]);
  const partsOf = (element: Element | undefined) =>
    [...(element?.childNodes ?? [])]
      .filter((node): node is Element => node.nodeType === 1)
      .map(({ nodeName }) => nodeName);
  expect(partsOf(tab).join(' ')).toMatch(/^(Group )+Label$/);
  for (const group of elements('Group')) {
    expect(partsOf(group).join(' ')).toMatch(/^Label Icon( Control)+$/);
  }
  expect(elements('Group').length).toBeLessThanOrEqual(6);
  for (const control of elements('Control')) {
    expect(partsOf(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  }
});

test('every icon has the sizes Office needs, each with that many pixels', () => {
  const addressOf = new Map(
    resources.map((element) => [element.getAttribute('id'), element.getAttribute('DefaultValue')]),
  );
  const icons = elements('Icon');
  expect(icons).toHaveLength(11);
  for (const icon of icons) {
    const images = [...icon.getElementsByTagName('bt:Image')];
    const sizes = images.map((image) => Number(image.getAttribute('size')));
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
    for (const image of images) {
      const size = Number(image.getAttribute('size'));
      expect(pixels(addressOf.get(image.getAttribute('resid')) ?? '')).toEqual([size, size]);
    }
  }
  expect(pixels(valueOf('IconUrl'))).toEqual([32, 32]);
  expect(pixels(valueOf('HighResolutionIconUrl'))).toEqual([64, 64]);
});

test('every text and address has its English form, and the default language no second one', () => {
  const named = ['DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl'];
  const localised = [
    ...named.flatMap((name) => elements(name).filter((e) => e.hasAttribute('DefaultValue'))),
    ...elements('DefaultSettings').flatMap((e) => [...e.getElementsByTagName('SourceLocation')]),
    ...resources,
  ];
  expect(localised.length).toBeGreaterThan(40);
  for (const element of localised) {
    const locales = [...element.childNodes]
      .filter((node): node is Element => node.nodeType === 1)
      .map((override) => override.getAttribute('Locale'));
    expect([element.getAttribute('id') ?? element.nodeName, locales]).toEqual([
      element.getAttribute('id') ?? element.nodeName,
      ['en-US'],
    ]);
  }
});

test('texts keep within their lengths', () => {
  const texts = (container: Element) =>
    ['bt:String', 'bt:Override']
      .flatMap((name) => [...container.getElementsByTagName(name)])
      .map((e) => e.getAttribute('DefaultValue') ?? e.getAttribute('Value') ?? '');
  const short = elements('bt:ShortStrings').flatMap(texts);
  const long = elements('bt:LongStrings').flatMap(texts);
  expect(short.length).toBeGreaterThan(0);
  expect(long.length).toBeGreaterThan(0);
  expect([...short, valueOf('DisplayName')].filter((text) => !text || text.length > 125)).toEqual(
    [],
  );
  expect([...long, valueOf('Description')].filter((text) => !text || text.length > 250)).toEqual(
    [],
  );
});

test('names and descriptions keep within theirs in English too, and each button names a function', () => {
  const english = (name: string) =>
    [...(elements(name)[0]?.getElementsByTagName('Override') ?? [])].map(
      (override) => override.getAttribute('Value') ?? '',
    );
  const names = [elements('ProviderName')[0]?.textContent ?? '', ...english('DisplayName')];
  expect(names.filter((name) => name === '' || name.length > 125)).toEqual([]);
  expect(english('Description').filter((text) => text === '' || text.length > 250)).toEqual([]);
  const ids = elements('*').map((element) => element.getAttribute('id') ?? '');
  expect(ids.filter((id) => id.length > 125)).toEqual([]);
  const functions = elements('FunctionName').map((element) => element.textContent ?? '');
  const commands = readFileSync(path.join(root, 'src/commands/index.ts'), 'utf8');
  const written = /const FUNCTIONS = '([^']+)'/.exec(commands)?.[1]?.split(' ') ?? [];
  // None without its button either.
  expect(functions.toSorted()).toEqual(written.toSorted());
});

test('it is the kind of manifest that Excel without a subscription reads', () => {
  expect(manifest.documentElement?.getAttribute('xsi:type')).toBe('TaskPaneApp');
  const [overrides, ...others] = elements('VersionOverrides');
  expect([overrides?.getAttribute('xsi:type'), others]).toEqual(['VersionOverridesV1_0', []]);
  const getStarted = elements('GetStarted')[0];
  expect(
    [...(getStarted?.getElementsByTagName('*') ?? [])].map(({ nodeName }) => nodeName),
  ).toEqual(['Title', 'Description', 'LearnMoreUrl']);
});

// The shared runtime is part of Excel 2021 LTSC (version 2108) as much as ExcelApi 1.14 is.
test('the floor is Excel 2021 LTSC', () => {
  const sets = elements('Set').map((set) => [
    set.getAttribute('Name'),
    set.getAttribute('MinVersion'),
  ]);
  expect(sets).toEqual([
    ['ExcelApi', '1.14'],
    ['SharedRuntime', '1.1'],
  ]);
});

test('pane and ribbon commands share one runtime, listed before all else', () => {
  const runtime = elements('Runtime')[0];
  const host = elements('Host').find((element) => element.hasAttribute('xsi:type'));
  const first = [...(host?.childNodes ?? [])].find((node) => node.nodeType === 1);
  expect(first?.nodeName).toBe('Runtimes');
  expect(runtime?.getAttribute('lifetime')).toBe('long');
  expect(elements('FunctionFile')[0]?.getAttribute('resid')).toBe(runtime?.getAttribute('resid'));
});
