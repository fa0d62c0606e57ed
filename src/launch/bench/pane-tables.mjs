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

const COLUMNS = [
  ...['操作', '最長工作 ms', '其中 Excel 與工作台 ms', '窗格最長 ms', '窗格超過 50 ms 的工作'],
];

export function tasksHead() {
  return [line(COLUMNS), rule(COLUMNS)].join('\n');
}

/** @param held by `heldTasks` */
export function tasksLine({ name, longest, pane, over }) {
  const { ms, others } = longest;
  return line([name, ...[ms, others, pane].map((each) => Math.round(each)), over]);
}
