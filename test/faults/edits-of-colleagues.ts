type Batch = (context: Excel.RequestContext) => void;

const findings = ({ workbook }: Excel.RequestContext) => workbook.tables.getItem('Findings');
const body = (context: Excel.RequestContext) => findings(context).getDataBodyRange();
const column = (context: Excel.RequestContext, header: string) =>
  findings(context).columns.getItem(header).getDataBodyRange();

const PLACES: Readonly<Record<string, (of: Excel.Range) => Excel.Range>> = {
  first: (of) => of.getRow(0),
  third: (of) => of.getRow(2),
  last: (of) => of.getLastRow(),
};

type AtRow = (context: Excel.RequestContext, at: (of: Excel.Range) => Excel.Range) => void;

/** What may be done to one row, wherever it stands. */
const ROW_EDITS: Readonly<Record<string, AtRow>> = {
  'a row put in above the': (context, at) => {
    at(body(context)).insert('Down');
  },
  'taken away the': (context, at) => {
    at(body(context)).delete('Up');
  },
  'doubled the': (context, at) => {
    const row = at(body(context));
    row.insert('Down').copyFrom(row);
  },
  'another number for the': (context, at) => {
    at(column(context, '編號')).values = [['NC-115-777']];
  },
  'no number for the': (context, at) => {
    at(column(context, '編號')).clear('Contents');
  },
  'a cell changed of the': (context, at) => {
    at(column(context, '不符合事項')).values = [['由同仁改寫']];
  },
};

const atPlaces = Object.entries(ROW_EDITS).flatMap(([what, edit]) =>
  Object.entries(PLACES).map(([place, at]): readonly [string, Batch] => [
    `${what} ${place}`,
    (context) => {
      edit(context, at);
    },
  ]),
);

/** What a colleague may do to the same workbook at any moment. */
export const EDITS: Readonly<Record<string, Batch>> = {
  ...Object.fromEntries(atPlaces),
  'a row put in at the end': (context) => {
    findings(context).rows.add(undefined);
  },
  'rows sorted': (context) => {
    findings(context).sort.apply([{ key: 0, ascending: false }]);
  },
  'a filter set': (context) => {
    findings(context).columns.getItem('受稽單位').filter.applyValuesFilter(['民政課']);
  },
  'filtered and sorted': (context) => {
    findings(context).sort.apply([{ key: 0, ascending: false }]);
    findings(context).columns.getItem('受稽單位').filter.applyValuesFilter(['民政課']);
  },
  'a row of totals': (context) => {
    findings(context).showTotals = true;
  },
  'a note right below': (context) => {
    body(context).getLastRow().getOffsetRange(1, 0).getCell(0, 0).values = [['以下為備註']];
  },
  'a column of their own': (context) => {
    findings(context).columns.add(1, undefined, '同仁的欄');
  },
  'a column taken away': (context) => {
    findings(context).columns.getItem('條文').delete();
  },
  'a column renamed': (context) => {
    findings(context).columns.getItem('條文').name = '條文（舊）';
  },
  'the table renamed': (context) => {
    findings(context).name = 'Old_Findings';
  },
  'the sheet renamed': ({ workbook }) => {
    workbook.worksheets.getItem('發現事項').name = '發現事項（115）';
  },
  'the sheet moved down': (context) => {
    context.workbook.worksheets.getItem('發現事項').getRange('1:1').insert('Down');
  },
  'the sheet taken away': ({ workbook }) => {
    workbook.worksheets.getItem('發現事項').delete();
  },
  'the sheet protected': ({ workbook }) => {
    workbook.worksheets.getItem('發現事項').protection.protect();
  },
};
