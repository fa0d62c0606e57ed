// The sample beside a workbook with ten years in it: opened, checked, and each kind of paper made.

/** Of the papers that are about one finding or one audit; the others choose for themselves. */
const SUBJECTS = {
  improvement: ['--audit', 'IA-115-01'],
  finding: ['--finding', 'NC-115-001'],
};

/** @returns the command lines by the name of their row, given the kinds of papers there are */
export function jobsOfYears(kinds, script, today) {
  const day = ['--today', today];
  const papers = kinds.map((kind) => [
    `paper ${kind}`,
    (file) => ['paper', kind, file, ...(SUBJECTS[kind] ?? []), '--json', ...day],
  ]);
  return {
    open: (file) => ['exec', script('load.cjs'), file],
    check: (file) => ['check', file, '--json', ...day],
    ...Object.fromEntries(papers),
  };
}

/** The kinds of papers as the command line lists them. */
export function kindsIn(usage) {
  const [, listed = ''] = /種類：(.*?)。/.exec(usage) ?? [];
  return [...listed.matchAll(/(?<![a-z-])([a-z][a-z-]*)（/g)].map(([, kind]) => kind);
}

/** @param rows name, milliseconds with the sample and with ten years, then those of the processor */
export function yearsTable(rows) {
  const head = [
    '',
    ...['sample ms', 'ten years ms', 'ten years/sample'],
    ...['sample CPU ms', 'ten years CPU ms', 'ten years/sample CPU'],
  ];
  const cells = rows.map(([name, ...times]) => [
    name,
    ...[0, 2].flatMap((at) => {
      const [sample, years] = times.slice(at);
      return [...[sample, years].map((ms) => String(Math.round(ms))), (years / sample).toFixed(2)];
    }),
  ]);
  const line = (row) => `| ${row.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...cells.map(line),
  ].join('\n');
}
