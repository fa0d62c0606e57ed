import type { Command } from '../command';
import { paperKinds } from '../paper-kinds';

/** What each option takes, whichever command it is given to. */
const OPTIONS = {
  api: { type: 'string' },
  audit: { type: 'string' },
  'discard-written': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  filtered: { type: 'boolean' },
  finding: { type: 'string' },
  freeze: { type: 'boolean' },
  html: { type: 'string' },
  json: { type: 'boolean' },
  map: { type: 'string' },
  ods: { type: 'string' },
  out: { type: 'string' },
  pdf: { type: 'string' },
  platform: { type: 'string' },
  review: { type: 'string' },
  rule: { type: 'string', multiple: true },
  sample: { type: 'boolean' },
  sheet: { type: 'string' },
  table: { type: 'string' },
  today: { type: 'string' },
} as const satisfies Command['options'];

function optionsOf(...names: readonly (keyof typeof OPTIONS)[]): Command['options'] {
  return Object.fromEntries(names.map((name) => [name, OPTIONS[name]]));
}

/**
 * All that the program can do, in the order in which it is told. What carries a command out is loaded when it is
 * asked for, and nothing of it to say how it is written.
 */
export const commands = {
  init: {
    usage: 'init <out.xlsx> [--sample] [--today YYYY-MM-DD]',
    about: '建立含十四個資料表的新活頁簿；--sample 另填入虛構機關三年的範例資料。',
    positionals: ['要建立的檔名'],
    options: optionsOf('sample', 'today'),
    load: async () => (await import('./init')).init,
  },
  check: {
    usage: 'check <in.xlsx> [--json] [--today YYYY-MM-DD]',
    about: '檢核各表；沒有錯誤時結束碼為 0，有錯誤為 1，無法檢核或檔案有損毀為 2。',
    positionals: ['要檢核的檔名'],
    options: optionsOf('json', 'today'),
    load: async () => (await import('./check')).check,
  },
  fix: {
    usage:
      'fix <in.xlsx> [--out <out.xlsx>] [--rule ID…] [--dry-run] [--json] [--today YYYY-MM-DD]',
    about:
      '列出可自動修正的問題及會變更的儲存格；給了 --out 才寫出修正後的活頁簿，--dry-run 一律不寫。結束碼為修正後檢核的結果，同 check。',
    positionals: ['活頁簿的檔名'],
    further: { option: 'rule', pattern: /^[A-Za-z]{2,4}-\d{2,}$/ },
    options: optionsOf('out', 'rule', 'dry-run', 'json', 'today'),
    load: async () => (await import('./fix')).fix,
  },
  undo: {
    usage: 'undo <in.xlsx> [--out <out.xlsx>] [--json] [--today YYYY-MM-DD]',
    about:
      '列出活頁簿內的變更紀錄；給了 --out 則復原最近一筆並寫出活頁簿。之後又改過的儲存格不會覆寫。',
    positionals: ['活頁簿的檔名'],
    options: optionsOf('out', 'json', 'today'),
    load: async () => (await import('./undo')).undo,
  },
  migrate: {
    usage: 'migrate <in.xlsx> [--out <out.xlsx>] [--dry-run] [--json] [--today YYYY-MM-DD]',
    about:
      '列出舊版活頁簿缺少的欄與設定項目；給了 --out 才寫出加入後的活頁簿，原檔不動，即為備份；--dry-run 一律不寫。',
    positionals: ['活頁簿的檔名'],
    options: optionsOf('out', 'dry-run', 'json', 'today'),
    load: async () => (await import('./migrate')).migrate,
  },
  'new-year': {
    usage: 'new-year <in.xlsx> [--out <out.xlsx>] [--dry-run] [--json] [--today YYYY-MM-DD]',
    about:
      '開始新年度：列出下一次會議、其議案與出席，及自動接續的決議、指標與任期；給了 --out 才寫出加入後的活頁簿，--dry-run 一律不寫。',
    positionals: ['活頁簿的檔名'],
    options: optionsOf('out', 'dry-run', 'json', 'today'),
    load: async () => (await import('./new-year')).newYear,
  },
  agenda: {
    usage:
      'agenda <in.xlsx> [--review ID] [--out <out.xlsx> [--discard-written] [--freeze]] [--json] [--today YYYY-MM-DD]',
    about:
      '產生管理審查議程；未指定會議時為下一次尚未召開者。--out 將議程及附表寫入活頁簿，原工作表上填寫的內容會保留；無法保留時不取代，加上 --discard-written 才取代。會議已核定者另保留受保護的核定版，第一次自動，之後加上 --freeze。',
    positionals: ['活頁簿的檔名'],
    options: optionsOf('review', 'out', 'discard-written', 'freeze', 'json', 'today'),
    load: async () => (await import('./agenda')).agenda,
  },
  paper: {
    usage:
      'paper <kind> <in.xlsx> [--review ID | --finding ID | --audit ID | --filtered] [--out <out.xlsx> [--discard-written] [--freeze]] [--pdf <out.pdf>] [--ods <out.ods>] [--html <out.html>] [--json] [--today YYYY-MM-DD]',
    about: `產生文件；未指定會議時為下一次會議，會後文件為最近一次召開的會議。清冊加上 --filtered 只列表格篩選後顯示的列。未指定輸出檔時列出內容；PDF、ODS 需要 LibreOffice。原工作表上填寫的內容會保留；無法保留時不取代，加上 --discard-written 才取代。已核定會議的議程另保留受保護的核定版，第一次自動，之後加上 --freeze。種類：${paperKinds}。`,
    positionals: ['文件的種類', '活頁簿的檔名'],
    options: optionsOf(
      'review',
      'finding',
      'audit',
      'filtered',
      'out',
      'discard-written',
      'freeze',
      'pdf',
      'ods',
      'html',
      'json',
      'today',
    ),
    load: async () => (await import('./paper')).paper,
  },
  adopt: {
    usage:
      'adopt <list> <workbook> --table NAME [--sheet S] [--map FILE.json] [--out <out.xlsx>] [--dry-run] [--json]',
    about:
      '帶入現有清單（.xlsx、CSV 或定位點分隔的文字）；印出所用的對照、須回答的事與預覽。--out 寫出檔案；有未答者不寫入，結束碼為 2。--dry-run 只看預覽，一律不寫。',
    positionals: ['清單的檔名', '活頁簿的檔名'],
    options: optionsOf('table', 'sheet', 'map', 'out', 'dry-run', 'json', 'today'),
    load: async () => (await import('./adopt')).adopt,
  },
  view: {
    usage:
      'view <independence|duties|terms|handover> <in.xlsx> [--out <out.xlsx>] [--json] [--today YYYY-MM-DD]',
    about: '列出稽核獨立性、權責覆蓋、任期或交接；--out 將該表寫入活頁簿。',
    positionals: ['要列出的內容', '活頁簿的檔名'],
    options: optionsOf('out', 'json', 'today'),
    load: async () => (await import('./view')).view,
  },
  rules: {
    usage: 'rules [規則編號…] [--json]',
    about: '列出檢核規則；給了編號則說明該規則的依據、為什麼、如何改正與門檻。',
    positionals: [],
    options: optionsOf('json'),
    further: { option: 'rule', pattern: /./ },
    load: async () => (await import('./rules')).rules,
  },
  exec: {
    usage: 'exec <script.js> <in.xlsx> [--out <out.xlsx>] [--api 1.14] [--platform web|windows]',
    about: '以原版 office.js 對活頁簿執行指令稿；給了 --out 才寫出檔案。',
    positionals: ['指令稿的檔名', '活頁簿的檔名'],
    options: optionsOf('out', 'api', 'platform'),
    load: async () => (await import('./exec')).exec,
  },
} as const satisfies Readonly<Record<string, Command>>;
