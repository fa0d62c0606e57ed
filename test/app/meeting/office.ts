import { bindMeeting, type MeetingUseCases } from '../../../src/app/meeting/meeting-use-cases';
import { fixedClock } from '../../../src/app/fixed-clock';
import { dayOf, type Day } from '../../../src/register/day';
import { type OpenWorkbook } from '../../workbook/over-host';
import { sampleBook } from '../../sample-book';

/** The day on which MR-115-01 of the sample meets. */
export const clock = fixedClock(dayOf(2026, 12, 10) as Day);

export interface MeetingOffice extends OpenWorkbook {
  readonly meeting: MeetingUseCases;
}

/** The sample, made once. */
export async function meetingOffice(): Promise<MeetingOffice> {
  const now = () => new Date('2026-12-10T10:00:00+08:00');
  return of(await sampleBook({ now }));
}

export function of(made: OpenWorkbook): MeetingOffice {
  return { ...made, meeting: bindMeeting(made.workbook, clock) };
}

export type Cells = Readonly<Record<string, unknown>>;

/** The rows of a table by header, as a person sees them in the grid. */
export function rowsOf({ excel }: OpenWorkbook, table: string): Promise<Cells[]> {
  return excel.run(async (context) => {
    const item = context.workbook.tables.getItem(table);
    const head = item.getHeaderRowRange().load('values');
    const body = item.getDataBodyRange().load('values');
    await context.sync();
    const headers = (head.values[0] ?? []).map(String);
    return body.values.map((row: unknown[]) =>
      Object.fromEntries(headers.map((header, at) => [header, row[at]])),
    );
  });
}

export async function rowOf(
  made: OpenWorkbook,
  table: string,
  key: string,
): Promise<Cells | undefined> {
  const rows = await rowsOf(made, table);
  return rows.find((row) => Object.values(row)[0] === key);
}

/** What a colleague types into the grid meanwhile. */
export function typedInGrid(
  { excel }: OpenWorkbook,
  table: string,
  key: string,
  column: string,
  value: string | number,
): Promise<void> {
  return excel.run(async (context) => {
    const item = context.workbook.tables.getItem(table);
    const body = item.getDataBodyRange().load('values');
    const head = item.getHeaderRowRange().load('values');
    await context.sync();
    const row = body.values.findIndex(([first]) => first === key);
    const at = (head.values[0] ?? []).indexOf(column);
    body.getCell(row, at).values = [[value]];
    await context.sync();
  });
}

export function deletedInGrid({ excel }: OpenWorkbook, table: string, key: string): Promise<void> {
  return excel.run(async (context) => {
    const item = context.workbook.tables.getItem(table);
    const body = item.getDataBodyRange().load('values');
    await context.sync();
    const row = body.values.findIndex(([first]) => first === key);
    item.rows.getItemAt(row).delete();
    await context.sync();
  });
}
