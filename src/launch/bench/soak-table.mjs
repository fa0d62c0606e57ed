// What was counted before and after the edits, side by side, and whether anything was left behind.

/**
 * How far memory may grow: all of it by a tenth, for the browser compiles more and more of what is done
 * often; the program's own by what a table holds more at one time than at another.
 */
const MOST = { heap: 1.1, data: 1.05, told: Infinity };

/** In the order of the table; what is `told` only is part of the memory, and no mark of something left. */
const ROWS = [
  ['heap', '記憶體（收回之後，MB）', 'heap'],
  ['data', '其中資料，不含瀏覽器編譯的程式（MB）', 'data'],
  ['documents', '文件'],
  ['nodes', '頁面節點'],
  ['listeners', '事件接聽'],
  ['timers', '計時器'],
  ['workers', '背景程式'],
  ['contexts', 'office.js 的要求內容'],
  ['objects', 'office.js 的物件'],
  ['tracked', 'office.js 追蹤的物件'],
  ['sessions', '主機的連線'],
  ['references', '主機保留的參考'],
  ['registrations', '主機的事件登記'],
  ['steps', '可復原的步驟'],
  ['stepBytes', '步驟所占（MB）', 'told'],
  ['entries', '變更紀錄的筆數'],
];

/** Rows of what both counts know, each with whether it grew beyond what it may. */
export function compared(start, end) {
  return ROWS.filter(([name]) => name in start && name in end).map(([name, label, how]) => {
    const [from, to] = [start[name], end[name]];
    return { label, from, to, isGrown: to > from * (MOST[how] ?? 1), isBytes: how !== undefined };
  });
}

/** One table, each line ended. */
export function soakTable(rows) {
  const line = (cells) => `| ${cells.join(' | ')} |\n`;
  const head = line(['', '開始', '結束', '差', '']) + line(['---', '---:', '---:', '---:', '---']);
  return rows.reduce((text, { label, from, to, isGrown, isBytes }) => {
    const shown = (value) => (isBytes ? (value / 1e6).toFixed(2) : String(value));
    const percent = isBytes && from > 0 ? `（${signed(((to - from) / from) * 100, 1)} %）` : '';
    const change = (isBytes ? signed((to - from) / 1e6, 2) : signed(to - from, 0)) + percent;
    return text + line([label, shown(from), shown(to), change, isGrown ? '增加' : '']);
  }, head);
}

function signed(value, digits) {
  const text = value.toFixed(digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}
