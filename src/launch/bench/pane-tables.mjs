// What `npm run bench:pane` prints.

const line = (cells) => `| ${cells.join(' | ')} |`;
const rule = (cells) => line(cells.map((_, at) => (at === 0 ? '---' : '---:')));

/** @param found by `firstContents` */
export function firstTable(found) {
  const head = ['first content', 'median ms', 'best ms', 'worst ms', 'own KB', 'office.js KB'];
  const rows = Object.entries(found).map(([name, { ms, own, office }]) => {
    const sorted = [...ms].sort((a, b) => a - b);
    const times = [median(sorted), sorted[0], sorted.at(-1)].map((each) => Math.round(each));
    return [name, ...times, ...[own, office].map((bytes) => Math.round(bytes / 1000))];
  });
  const { pane, minimal } = found;
  const ratio = median(sortedOf(pane.ms)) / median(sortedOf(minimal.ms));
  return [
    ...[line(head), rule(head), ...rows.map(line)],
    `pane／minimal：${ratio.toFixed(2)}（中位數之比；要求低於 1.2）`,
  ].join('\n');
}

const sortedOf = (values) => [...values].sort((a, b) => a - b);

const median = (sorted) => sorted[Math.floor(sorted.length / 2)];

const COLUMNS = ['操作', '窗格最長的工作 ms', 'office.js 拆解答覆最長 ms', '量測本身最長 ms'];

/** @param {number} asked milliseconds above which a task is too long */
export function tasksHead(asked) {
  const columns = [...COLUMNS, `窗格超過 ${asked} ms 的工作`];
  return [line(columns), rule(columns)].join('\n');
}

/** @param held by `heldTasks` */
export function tasksLine({ name, own, office, measuring, over }) {
  return line([name, ...[own, office, measuring].map((each) => Math.round(each)), over]);
}

/** What the lines come to. */
export function tasksVerdict(all, asked) {
  const over = all.filter((held) => held.over > 0);
  const most = Math.round(Math.max(...all.map(({ own }) => own)));
  return over.length === 0
    ? `合格：沒有任何操作占用窗格的執行緒超過 ${asked} ms（最長 ${most} ms）。`
    : `不合格：${over.map(({ name }) => name).join('、')}有超過 ${asked} ms 的工作（最長 ${most} ms）。`;
}
