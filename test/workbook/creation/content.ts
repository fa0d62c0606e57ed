import type { OpenWorkbook } from '../over-host';

/** Everything that creating sheets decides, sheet by sheet, as the genuine library tells it. */
export async function contentOf({ excel }: Pick<OpenWorkbook, 'excel'>) {
  return excel.run(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets.load('items/name,items/visibility,items/tabColor');
    const tables = workbook.tables.load('items/name,items/style');
    const names = workbook.names.load('items/name,items/formula');
    const front = workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();

    const loaded = sheets.items.map((sheet) => ({
      sheet,
      mark: sheet.customProperties.load('items/key,items/value'),
      used: sheet.getUsedRangeOrNullObject().load('address,formulas,numberFormat'),
      frozen: sheet.freezePanes.getLocationOrNullObject().load('address'),
      titles: sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address'),
      layout: sheet.pageLayout.load('orientation,paperSize,zoom'),
      footer: sheet.pageLayout.headersFooters.defaultForAllPages.load('centerFooter'),
      link: sheet.getRange('A1').load('hyperlink'),
    }));
    const ranges = tables.items.map((table) => ({
      table,
      range: table.getRange().load('address,columnCount'),
    }));
    await context.sync();
    const cells = ranges.map(({ table, range }) => ({
      table,
      address: range.address,
      columns: Array.from({ length: range.columnCount }, (_, at) => {
        const column = table.getDataBodyRange().getColumn(at);
        column.format.load('columnWidth,wrapText');
        return {
          column,
          rules: column.dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks'),
        };
      }),
    }));
    await context.sync();

    return {
      front: front.name,
      names: names.items.map(({ name, formula }) => `${name} ${String(formula)}`).sort(),
      sheets: loaded.map(({ sheet, mark, used, frozen, titles, layout, footer, link }) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        marks: mark.items.map(({ key, value }) => `${key}=${value}`),
        cells: used.isNullObject ? null : [used.address, used.formulas, used.numberFormat],
        frozen: frozen.isNullObject ? null : frozen.address,
        titles: titles.isNullObject ? null : titles.address,
        page: [layout.orientation, layout.paperSize, layout.zoom, footer.centerFooter],
        link: link.hyperlink,
      })),
      tables: cells
        .map(({ table, address, columns }) => ({
          name: table.name,
          style: table.style,
          address,
          columns: columns.map(({ column, rules }) => [
            column.format.columnWidth,
            column.format.wrapText,
            rules.type,
            rules.rule,
            rules.prompt,
            rules.errorAlert,
            rules.ignoreBlanks,
          ]),
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  });
}

export type Content = Awaited<ReturnType<typeof contentOf>>;
