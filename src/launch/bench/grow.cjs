// For `isms exec`: grows the sample to BENCH_FINDINGS findings with six actions for every ten, by
// repeating its own rows under new numbers. Dates, texts and formulas are those of the sample.
const wanted = Number(process.env.BENCH_FINDINGS);

/** Rows that are repeated, and the columns in which a row's number, or the number it refers to, stands. */
const tables = [
  { name: 'Findings', rows: wanted, ids: ['編號'] },
  {
    name: 'CorrectiveActions',
    rows: Math.round(wanted * 0.6),
    ids: ['編號', '發現編號', '前案編號'],
  },
];

/** NC-113-001 of the second round is NC-113-1001: an action still names the finding of its round. */
const renumbered = (id, round) =>
  id === '' || round === 0
    ? id
    : String(id).replace(/(\d+)$/, (digits) => String(round * 1000 + Number(digits)));

module.exports = async ({ Excel }) =>
  Excel.run(async (context) => {
    const found = tables.map((table) => {
      const item = context.workbook.tables.getItem(table.name);
      return {
        ...table,
        item,
        whole: item.getRange().load('formulas,numberFormat,rowIndex,columnIndex'),
      };
    });
    await context.sync();
    for (const { item, whole, rows, ids } of found) {
      const [headers, ...own] = whole.formulas;
      const at = ids.map((id) => headers.indexOf(id));
      const grown = Array.from({ length: rows }, (_, index) => {
        const row = [...own[index % own.length]];
        const round = Math.floor(index / own.length);
        for (const column of at) row[column] = renumbered(row[column], round);
        return row;
      });
      const area = item.worksheet.getRangeByIndexes(
        whole.rowIndex,
        whole.columnIndex,
        rows + 1,
        headers.length,
      );
      item.resize(area);
      const body = item.worksheet.getRangeByIndexes(
        whole.rowIndex + 1,
        whole.columnIndex,
        rows,
        headers.length,
      );
      body.numberFormat = grown.map((_, index) => whole.numberFormat[1 + (index % own.length)]);
      body.formulas = grown;
    }
    await context.sync();
  });
