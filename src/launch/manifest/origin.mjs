import { Refusal } from '../steps/project.mjs';

const EXAMPLE = 'https://isms.example.gov.tw';
/** Longest address of the manifest below its base, and what Office takes at most. */
const ROOM_FOR_FILES = 100;
const LONGEST = 2048;

/**
 * Where the site will stand: https, a host, and if need be a port and a folder.
 * @param {string} text as typed
 * @returns {{base: string, origin: string, host: string, note?: string}} `base` without a slash at
 * its end; `note` says what was written otherwise than typed.
 */
export function readOrigin(text) {
  const typed = text.trim();
  // A password that was typed along is not repeated on the screen.
  const shown = typed.replace(/^([a-z]+:\/\/)[^/]*@/i, '$1…@');
  const refuse = (reason) => new Refusal(`網址「${shown}」不能用：${reason}`);
  if (/[\s\\\p{Cc}]/u.test(typed)) throw refuse('不可含空白或反斜線。');
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) {
    throw refuse(`請寫完整的網址，以 https:// 開頭，例如 ${EXAMPLE}。`);
  }
  if (!/^https:/i.test(typed)) throw refuse('Office 只接受 https 的網址，請為網站備妥憑證。');
  if (typed.includes('?') || typed.includes('#')) {
    throw refuse('只寫網站或資料夾的網址，不可帶 ? 或 # 之後的內容。');
  }
  const url = parsed(typed);
  if (!url) throw refuse(`看不懂主機名稱或連接埠，請照 ${EXAMPLE} 的寫法。`);
  if (/^https:\/\/[^/]*@/i.test(typed)) throw refuse('不可帶帳號或密碼。');
  if (!isHost(url.hostname)) throw refuse(`主機名稱不正確，請照 ${EXAMPLE} 的寫法。`);
  if (url.port === '0') throw refuse('連接埠不可為 0。');
  checkFolder(typed, url, refuse);
  const base = url.href.replace(/(?<!\/)\/+$/, '');
  if (base.length + ROOM_FOR_FILES > LONGEST) throw refuse('太長，Office 的網址最多 2048 個字元。');
  const isAsTyped = base === typed.replace(/\/$/, '');
  const note = isAsTyped
    ? undefined
    : `網址寫成 ${base}（大寫、預設的連接埠、中文與特殊字元寫成標準的形式，兩者相同）。`;
  return { base, origin: url.origin, host: url.hostname, ...(note ? { note } : {}) };
}

function parsed(text) {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

const isHost = (name) =>
  /^\[[0-9a-f:.]+\]$/.test(name) ||
  name.split('.').every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));

function checkFolder(typed, url, refuse) {
  const folder = typed.replace(/^[a-z]+:\/\/[^/]*/i, '');
  if (/\/\/|\/\.{1,2}(?:\/|$)|%2e|%2f|%5c/i.test(folder))
    throw refuse('資料夾的路徑不可含 //、. 或 ..。');
  if (/%(?![0-9a-f]{2})/i.test(folder)) throw refuse('路徑中的 % 不是正確的編碼。');
  const last = url.pathname.split('/').at(-1) ?? '';
  if (/\.[a-z]{2,5}$/i.test(last)) throw refuse(`請寫放網站的資料夾，不含檔名「${last}」。`);
}
