/**
 * What a browser is told about each page of the site: the one source for the local server, for the
 * pages' own <meta>, and for what deploy/ gives to nginx and IIS (a test compares them).
 */

const CDN = 'https://appsforoffice.microsoft.com';

/**
 * Who may show the pane in a frame: the workbench, and the pages that stand around Excel on the
 * web. Desktop Excel shows it without one. An Office Online Server of one's own is to be added.
 */
const PANE_FRAMES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://onedrive.live.com',
];

/** Fluent writes its styles into the page; nothing else but the site's own files, and no eval. */
const PROGRAM = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
};

const DOCUMENT = {
  'default-src': ["'none'"],
  'img-src': ["'self'"],
  'style-src': ["'unsafe-inline'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'none'"],
};

const PAGES = {
  taskpane: { policy: PROGRAM, frames: PANE_FRAMES },
  index: { policy: PROGRAM, frames: ["'none'"] },
  workbench: { policy: PROGRAM, frames: ["'none'"] },
  help: { policy: DOCUMENT, frames: ["'none'"] },
};

/** Scripts, pictures, the manifest: a page made of one of them may do nothing. */
const FILE = {
  policy: {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  },
  frames: ["'none'"],
};

const written = (policy) =>
  Object.entries(policy)
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join('; ');

/** With office.js from Microsoft, that place too may give scripts: to the pane alone. */
function policyOf(name, { officeJs = 'local' } = {}) {
  const { policy } = PAGES[name] ?? FILE;
  if (name !== 'taskpane' || officeJs !== 'cdn') return policy;
  return { ...policy, 'script-src': [...policy['script-src'], CDN] };
}

/** For a page's <meta>, where nothing can be said of the frames around it. */
const metaPolicy = (name, options) => written(policyOf(name, options));

/** The Content-Security-Policy header of a page by its name, or of any other file. */
function headerPolicy(name, options) {
  const { frames } = PAGES[name] ?? FILE;
  return written({ ...policyOf(name, options), 'frame-ancestors': frames });
}

/** With every answer, errors too. */
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  // Excel on the web shows pane and icons in pages of its own; there is nothing personal in them.
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** The pane has none: around Excel on the web it would part its dialogs from it. */
const OPENER = { 'Cross-Origin-Opener-Policy': 'same-origin' };

/** All headers of a page by its name without ending, or of any other file. */
function headersOf(name, options) {
  return {
    ...EVERYWHERE,
    'Content-Security-Policy': headerPolicy(name, options),
    ...(name !== 'taskpane' && name in PAGES ? OPENER : {}),
  };
}

/** The name of the page an address of the site leads to; undefined for any other file. */
function pageAt(pathname) {
  const name = pathname === '/' ? 'index' : /^\/([a-z]+)(?:\.html)?$/.exec(pathname)?.[1];
  return name !== undefined && Object.hasOwn(PAGES, name) ? name : undefined;
}

module.exports = { headersOf, metaPolicy, pageAt, pageNames: Object.keys(PAGES) };
