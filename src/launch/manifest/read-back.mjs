import { Refusal } from '../steps/project.mjs';

/** Reads a written manifest with Microsoft's own parser; refuses one that is not what was meant. */
export async function readBack(file, { base, id, version }) {
  const { OfficeAddinManifest } = (await import('office-addin-manifest')).default;
  const info = await OfficeAddinManifest.readManifestFile(file);
  const page = info.defaultSettings?.sourceLocation;
  if (info.id === id && info.version === version && page === `${base}/taskpane.html`) return info;
  throw new Refusal(
    `讀回的 manifest 與要寫的不同（識別碼 ${info.id}、版本 ${info.version}、窗格 ${page}），沒有寫出。`,
  );
}

/** What is in it, line by line. */
export function describe(info, xml) {
  const sets = [...xml.matchAll(/<Set Name="([^"]+)" MinVersion="([^"]+)"/g)];
  return [
    ['名稱', info.displayName],
    ['識別碼', info.id],
    ['版本', info.version],
    ['提供者', info.providerName],
    ['預設語言', info.defaultLocale],
    ['適用', (info.hosts ?? []).join('、')],
    ['需要', sets.map(([, name, least]) => `${name} ${least}`).join('、')],
    ['權限', info.permissions],
    ['窗格', info.defaultSettings?.sourceLocation],
    ['說明', info.supportUrl],
    ['圖示', [info.iconUrl, info.highResolutionIconUrl].join('、')],
    ['網域', (info.appDomains ?? []).join('、')],
  ].map(([title, value]) => `${title}：${value}`);
}
