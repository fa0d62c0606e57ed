import { QUIRKS } from './faults/quirk-table';
import { apiVersionOf } from './objects/api-versions';
import { refusedMembers } from './objects/refused-members';
import { supportedMembers, type SupportedMember } from './objects/supported-members';
import { TRANSPORT_CODES } from './protocol/transport-fault';

/** A known difference from Excel, with the case of the conformance tests that shows it. */
export interface KnownGap {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  /** Where it says what Excel does: a page of the reference, an issue of office-js. */
  readonly authority: string;
}

/** `docs/host.md`: what the embedded host plays of Excel, printed from the tables that implement it. */
export function hostDocument(gaps: readonly KnownGap[]): string {
  const members = supportedMembers();
  const types = [...new Set(members.map(({ type }) => type))];
  return [
    '# 內嵌的活頁簿主機',
    '',
    '本檔由 `npm run host-docs` 從實作主機的對照表印出，不以手改。主機對原版 office.js 回答；成員以 Office.js 的寫法列出，數字是 ExcelApi 1.x 的 x。',
    '',
    '## 支援的成員',
    '',
    '「（讀）」只能讀，「▸」是物件，「()」是方法。不在本節的成員一律以名稱拒絕：下節所列是 NotImplemented，其餘是 ApiNotFound。',
    ...types.flatMap((type) =>
      ofType(
        members.filter((member) => member.type === type),
        type,
      ),
    ),
    '',
    '## 共同 API',
    '',
    '- `Office.context.document.settings`：隨活頁簿保存。',
    '- `Office.context.document.getFileAsync`（窗格）：Compressed 是 .xlsx，分段交出，同時最多兩份；Pdf 與 Text 以「檔案類型不受支援」拒絕，因為主機裡沒有印表機。',
    '',
    '## 拒絕的成員',
    '',
    ...refused(),
    '',
    '## 已知的差異',
    '',
    ...(gaps.length === 0 ? ['（無）'] : gaps.map(gapLine)),
    '',
    '## 可以演出的狀態',
    '',
    '`host.quirks.set({ 名稱: 值 })`；第一個值是平常的樣子。數字是 OfficeDev/office-js 的議題。',
    '',
    ...Object.entries(QUIRKS).map(
      ([name, { about, values, issue }]) =>
        `- \`${name}\`（${values.join('、')}）：${about}${issue === '' ? '' : `（${issue}）`}。`,
    ),
    '',
    '## 可以指定的錯誤',
    '',
    '`host.faults.inject({ code, request, action, member, times })`：在第幾個要求、第幾個動作或哪個成員，以任何 Excel.ErrorCodes 的代碼失敗幾次。傳輸層的代碼拒絕整個要求：',
    '',
    ...Object.entries(TRANSPORT_CODES).map(
      ([code, { number, status }]) => `- \`${code}\`（${number}，HTTP ${status}）`,
    ),
    '',
    '一次回答裡的文字超過一千六百萬字時以 `ResponsePayloadSizeLimitExceeded` 拒絕，如同網頁版 Excel：分次讀取。`host.faults.limitPayload(位元組)` 另外限制要求與回答的大小；`host.faults.crash()` 之後什麼都不再回答；`line.cutBeforeRequest(n)`、`line.cutAfterRequest(n)` 在途中斷線。',
    '',
  ].join('\n');
}

function ofType(members: readonly SupportedMember[], type: string): string[] {
  const versions = [...new Set(members.map((member) => apiVersionOf(type, member.name)))];
  const lines = versions
    .sort((a, b) => a - b)
    .map((version) => {
      const own = members.filter((member) => apiVersionOf(type, member.name) === version);
      return `- ${version}：${own.map(shown).join('、')}`;
    });
  return ['', `### ${type}`, '', ...lines];
}

function shown({ name, kind }: SupportedMember): string {
  const text = camel(name);
  if (kind === 'method') return `${text}()`;
  if (kind === 'object') return `${text} ▸`;
  return kind === 'read' ? `${text}（讀）` : text;
}

function refused(): string[] {
  const all = refusedMembers();
  return [...new Set(all.values())].map((reason) => {
    const members = [...all].filter(([, why]) => why === reason);
    return `- ${reason}：${members.map(([member]) => shownPath(member)).join('、')}`;
  });
}

function shownPath(member: string): string {
  const [type = '', name = ''] = member.split('.');
  return `${type}.${camel(name)}`;
}

function gapLine({ id, what, reason, authority }: KnownGap): string {
  return `- \`${id}\`：${what}。原因：${reason}。依據：${authority}。`;
}

/** A single word with two capitals has none in the library: `vlookup`, but `zOrderPosition`. */
export function camel(name: string): string {
  const isOneWord = /^[A-Z]{2}[a-z]+$/.test(name);
  return isOneWord ? name.toLowerCase() : name.charAt(0).toLowerCase() + name.slice(1);
}
