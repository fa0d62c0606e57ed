import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { headersOf, metaPolicy, pageNames } from '../../src/launch/steps/site-headers.cjs';
import { root } from './source-files';

// What an office puts on its own server and machines, without a server or a Windows to try it on.
// nginx runs in test/e2e/packaged-site.test.ts.

const bytesOf = (name: string) => readFileSync(path.join(root, 'deploy', name));
const textOf = (name: string) => bytesOf(name).toString('utf8');

const parse = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const within = (element: Element | undefined, name: string): Element[] =>
  element ? [...element.getElementsByTagName(name)] : [];

describe('IIS', () => {
  const config = parse(textOf('web.config')).documentElement as unknown as Element;
  const server = childrenOf(config).find(({ nodeName }) => nodeName === 'system.webServer');
  const places = new Map(
    childrenOf(config)
      .filter(({ nodeName }) => nodeName === 'location')
      .map((element) => [element.getAttribute('path') ?? '', element]),
  );

  /** The headers that IIS sends: what is inherited, then what is taken out or put in. */
  function headersAt(...elements: (Element | undefined)[]): Record<string, string> {
    const headers = new Map<string, string>();
    for (const step of elements.flatMap((each) => within(each, 'customHeaders'))) {
      for (const { nodeName, attributes } of childrenOf(step)) {
        const name = attributes.getNamedItem('name')?.value ?? '';
        if (nodeName === 'remove') headers.delete(name);
        // IIS refuses the whole site for a name it already has.
        if (nodeName === 'add' && headers.has(name)) throw new Error(`${name} twice`);
        if (nodeName === 'add') headers.set(name, attributes.getNamedItem('value')?.value ?? '');
      }
    }
    return Object.fromEntries(headers);
  }

  test('its headers are those of the local server, page by page', () => {
    for (const name of pageNames) {
      const headers = headersAt(server, places.get(`${name}.html`));
      expect([name, headers]).toEqual([name, headersOf(name)]);
    }
    // A folder's own page is answered under the folder's name: it has what index.html has.
    expect(headersAt(server)).toEqual(headersOf('index'));
  });

  test('every kind of file has its type, once, with the encoding of texts', () => {
    const types = within(server, 'mimeMap').map((map) => [
      map.getAttribute('fileExtension'),
      map.getAttribute('mimeType'),
    ]);
    const removed = within(server, 'staticContent')
      .flatMap((content) => within(content, 'remove'))
      .map((element) => element.getAttribute('fileExtension'));
    // IIS has its own list: the same ending twice is an error.
    expect(removed).toEqual(types.map(([ending]) => ending));
    expect(Object.fromEntries(types)).toMatchObject({
      '.html': 'text/html; charset=utf-8',
      '.js': 'text/javascript; charset=utf-8',
      '.xml': 'application/xml; charset=utf-8',
      '.png': 'image/png',
      '.ico': 'image/png',
      '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  });

  test('what may change is asked for again, programs are kept, and it only answers', () => {
    const cacheOf = (element: Element | undefined) => within(element, 'clientCache')[0];
    // IIS writes no-cache for it; Office takes no icon that comes with no-store.
    expect(cacheOf(server)?.getAttribute('cacheControlMode')).toBe('DisableCache');
    expect(textOf('web.config').replace(/<!--[^]*?-->/g, '')).not.toContain('no-store');
    const kept = cacheOf(places.get('build-scripts'));
    expect(kept?.getAttribute('cacheControlMode')).toBe('UseMaxAge');
    expect(kept?.getAttribute('cacheControlMaxAge')).toBe('365.00:00:00');
    const verbs = within(server, 'verbs')[0];
    expect(verbs?.getAttribute('allowUnlisted')).toBe('false');
    expect(within(verbs, 'add').map((verb) => verb.getAttribute('verb'))).toEqual(['GET', 'HEAD']);
    expect(within(server, 'directoryBrowse')[0]?.getAttribute('enabled')).toBe('false');
  });

  test('it uses only sections that a site may set', () => {
    // Others are locked in the server's own file, and stop the whole site.
    expect(childrenOf(server as Element).map(({ nodeName }) => nodeName)).toEqual([
      'defaultDocument',
      'directoryBrowse',
      'urlCompression',
      'security',
      'staticContent',
      'httpProtocol',
    ]);
  });
});

test('office.js from Microsoft may come to the pane alone, and brings nothing else with it', () => {
  const cdn = { officeJs: 'cdn' } as const;
  expect(metaPolicy('taskpane', cdn)).toBe(
    "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'",
  );
  for (const name of pageNames.filter((each) => each !== 'taskpane')) {
    expect([name, headersOf(name, cdn)]).toEqual([name, headersOf(name)]);
  }
});

describe('the catalog in a shared folder', () => {
  const reg = bytesOf('catalog/trusted-catalog.reg');

  test('the registry file is as Windows reads it, and says what Office looks for', () => {
    expect([...reg.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    const text = new TextDecoder('utf-16le', { fatal: true }).decode(reg);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.split('\r\n').filter((line) => line !== '' && !line.startsWith(';'));
    const id = '{7B9C6D52-3C0B-4E0B-9E64-5E1C6A0F2D11}';
    expect(lines).toEqual([
      'Windows Registry Editor Version 5.00',
      `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`,
      `"Id"="${id}"`,
      String.raw`"Url"="\\\\server\\share"`,
      '"Flags"=dword:00000001',
    ]);
    // The script adds and takes away the same one.
    expect(textOf('catalog/trusted-catalog.ps1')).toContain(`$id = '${id}'`);
  });

  test.each(['trusted-catalog', 'check-computer'])(
    '%s.ps1 is as PowerShell 5.1 reads it',
    (name) => {
      const bytes = bytesOf(`catalog/${name}.ps1`);
      // Without the mark it takes Chinese for the code page of the machine.
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(text).toMatch(/^#Requires -Version 5\.1\r\n/);
      // To PowerShell these too are quotes and dashes.
      expect(text).not.toMatch(/[‘’‚‛“”„–—―]/);
      const code = text.replace(/<#[^]*?#>/g, '').replace(/'[^'\r\n]*'|^\s*#.*$/gm, '');
      // Of later versions.
      expect(code).not.toMatch(/&&|\|\||\?\?|\?\.|-Parallel|\? .* : /);
      for (const [open, close] of ['{}', '()', '[]']) {
        const count = (sign = '') => code.split(sign).length;
        expect([open, count(open)]).toEqual([open, count(close)]);
      }
    },
  );

  test('a share is asked for as a share', () => {
    const script = textOf('catalog/trusted-catalog.ps1');
    const pattern = new RegExp(/\[ValidatePattern\('([^']+)'\)\]/.exec(script)?.[1] ?? '');
    const given = [
      String.raw`\\server\share`,
      String.raw`\\server\分享 夾\isms`,
      '\\\\server\\s\\',
    ];
    expect(given.filter((each) => !pattern.test(each))).toEqual([]);
    const refused = [
      'C:\\isms',
      'https://server/share',
      '\\\\server',
      '\\server\\share',
      '\\\\s\\a"b',
    ];
    expect(refused.filter((each) => pattern.test(each))).toEqual([]);
  });
});
