import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const nothing = () => undefined;

/** `Office` as a page has it while Excel is starting: office.js has run, Excel's own part has not. */
export function startingOffice(): typeof Office & { actions: { _association: Association } } {
  const element = () => ({
    setAttribute: nothing,
    appendChild: nothing,
    getElementsByTagName: () => [],
    style: {},
  });
  const location = {
    href: 'https://localhost/taskpane.html',
    origin: 'https://localhost',
    protocol: 'https:',
    host: 'localhost',
    hostname: 'localhost',
    pathname: '/taskpane.html',
    // As Excel for Windows opens its panes.
    search: '?_host_Info=Excel$Win32$16.01$zh-TW',
    hash: '',
  };
  const own = { src: 'https://localhost/office-js/office.js', getAttribute: () => null };
  const page: Record<string, unknown> = {
    location,
    document: {
      URL: location.href,
      location,
      cookie: '',
      readyState: 'loading',
      head: element(),
      body: element(),
      // The scripts it asks for are never fetched.
      createElement: element,
      getElementsByTagName: (name: string) => (name === 'script' ? [own] : [element()]),
      getElementById: () => null,
      addEventListener: nothing,
      removeEventListener: nothing,
    },
    navigator: { userAgent: 'Node', language: 'zh-TW' },
    history: {},
    addEventListener: nothing,
    removeEventListener: nothing,
    performance,
    Promise,
    // Nobody waits for what it looks out for.
    setTimeout: nothing,
    clearTimeout: nothing,
    setInterval: nothing,
    clearInterval: nothing,
  };
  page['window'] = page;
  page['self'] = page;
  const file = require.resolve('@microsoft/office-js/dist/office.js');
  vm.runInContext(readFileSync(file, 'utf8'), vm.createContext(page), { filename: file });
  return page['Office'] as ReturnType<typeof startingOffice>;
}

interface Association {
  /** By upper-case name: where the library looks when a ribbon button is pressed. */
  readonly mappings: Readonly<Record<string, (event: Office.AddinCommands.Event) => void>>;
}
