import { Refusal } from '../steps/project.mjs';
import { headersOf, metaPolicy } from '../steps/site-headers.cjs';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const TAG = /(\bsrc=["']?)[^"'\s>]*office-js\/office\.js(?=["'\s>])/;
const POLICY = 'Content-Security-Policy';

/**
 * The same site with office.js asked for at Microsoft: what is not served is not held, and the pane
 * may load scripts from there and from nowhere else.
 * @param {Map<string, Buffer>} files
 */
export function fromCdn(files) {
  const page = files.get('taskpane.html').toString('utf8');
  const pointed = replaced(page, TAG, `$1${CDN}`);
  const html = replaced(pointed, policies(metaPolicy)[0], policies(metaPolicy)[1]);
  const kept = [...files].filter(([name]) => !name.includes('/office-js/'));
  return new Map([...kept, ['taskpane.html', Buffer.from(html)]]);
}

/** What the servers send with the pane is to allow the same. */
export const serverFromCdn = (text) => {
  const [local, cdn] = policies((page, options) => headersOf(page, options)[POLICY]);
  return text.replaceAll(local, () => cdn);
};

const policies = (of) => [of('taskpane'), of('taskpane', { officeJs: 'cdn' })];

function replaced(text, what, by) {
  const after = text.replace(what, by);
  if (after === text)
    throw new Refusal('taskpane.html 裡找不到 office.js 或它的安全政策，沒有封裝。');
  return after;
}
