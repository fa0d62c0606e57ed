import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { sheetOf } from '../../adopt/columns/target';
import type { Plan, PlannedRow } from '../../adopt/plan/plan';
import { shownCell } from '../../adopt/source/shown-cell';
import { tableNamed, type TableName, tableNames } from '../../register/register';
import { clauses, labelled, listed } from '../language-marks';
import { asWords } from '../learnt';
import { adoptMessages as words } from './adopt-messages';

/** Drawn at first: enough to see whether it is right. */
const MOST = 30;

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
  cells: { whiteSpace: 'pre-line', color: tokens.colorNeutralForeground2 },
});

/** The rows that would be added, and all that is worth knowing of them. */
export function PlanPreview({ plan }: { plan: Plan }) {
  const styles = useStyles();
  const { rows, changes, comparisons, leftOut, newColumns } = plan;
  const added = new Map<TableName, number>();
  for (const { table } of rows) added.set(table, (added.get(table) ?? 0) + 1);
  const counts = tableNames.flatMap((table) => {
    const count = added.get(table) ?? 0;
    return count > 0 ? [words.previewOf(sheetOf(table), count)] : [];
  });
  return (
    <>
      <section aria-label={words.preview}>
        <h2 className={styles.head}>{words.preview}</h2>
        <Text>{counts.length > 0 ? listed(counts) : words.nothing}</Text>
        {tableNames.map((table) => {
          const columns = newColumns[table] ?? [];
          if (columns.length === 0) return null;
          return (
            <Text key={table} block>
              {words.newColumns(sheetOf(table), listed(columns))}
            </Text>
          );
        })}
        <ul className={styles.list}>
          {rows.slice(0, MOST).map((row) => (
            <li key={`${row.table} ${String(row.row)} ${JSON.stringify(row.cells)}`}>
              {words.rowFrom(sheetOf(row.table), row.row)}
              <div className={styles.cells}>{cellsText(row)}</div>
            </li>
          ))}
        </ul>
        {rows.length > MOST && <Text>{words.more(rows.length - MOST)}</Text>}
      </section>
      <Told
        title={words.changes}
        items={changes}
        line={({ row, column, from, to }) =>
          `${words.change(row, column)}${from} → ${to === '' ? words.blank : to}`
        }
      />
      <Told
        title={words.comparisons}
        items={comparisons}
        line={({ row, column, theirs, ours }) => words.comparison(row, column, theirs, ours)}
      />
      <Told
        title={words.leftOut}
        items={leftOut}
        line={({ row, why, text }) => words.left(row, asWords(why), text)}
      />
    </>
  );
}

/** What is told of cells and rows; of as many as a list has of them no more is said than is drawn. */
function Told<T>(props: { title: string; items: readonly T[]; line: (item: T) => string }) {
  const { title, items, line } = props;
  const styles = useStyles();
  if (items.length === 0) return null;
  const shown = new Set<string>();
  let told = 0;
  for (const item of items) {
    if (shown.size === MOST) break;
    shown.add(line(item));
    told += 1;
  }
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      <ul className={styles.list}>
        {[...shown].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {items.length > told && <Text>{words.more(items.length - told)}</Text>}
    </section>
  );
}

function cellsText({ table, cells }: PlannedRow): string {
  const kinds = new Map(
    Object.values(tableNamed(table).columns).map(({ header, kind }) => [header, kind]),
  );
  return clauses(
    Object.entries(cells).map(([header, value]) => {
      const kind = kinds.get(header) === 'date' ? ('date' as const) : undefined;
      return labelled(header, String(shownCell(value, kind)));
    }),
  );
}
