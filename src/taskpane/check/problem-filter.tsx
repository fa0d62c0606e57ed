import { useMemo } from 'react';
import {
  makeStyles,
  SearchBox,
  Select,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import type { CheckReport } from '../../app/check-workbook';
import { tableNames, tables, type TableName } from '../../register/register';
import type { Problem, Severity } from '../../rules/problem';
import { checkMessages } from './check-messages';
import { type GroupedBy, SEVERITIES } from './problem-groups';
import { searchFor } from './problem-search';
import { SeverityIcon } from './severity-icon';

export interface Filter {
  /** The one kind that is shown: of a severity, or what the last check did not find; '' is all of them. */
  readonly kind: Severity | 'new' | '';
  /** '' is all of them. */
  readonly table: TableName | '';
  readonly words: string;
}

export const everything: Filter = { kind: '', table: '', words: '' };

export function passing(
  problems: readonly Problem[],
  { kind, table, words }: Filter,
  added: ReadonlySet<Problem>,
): readonly Problem[] {
  const isFound = searchFor(words);
  return problems.filter(
    (problem) =>
      (kind === '' || (kind === 'new' ? added.has(problem) : problem.severity === kind)) &&
      (table === '' || problem.table === table) &&
      isFound(problem),
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0, maxWidth: '100%' },
  search: { maxWidth: 'none' },
  shown: { flexShrink: 0, marginLeft: 'auto', color: tokens.colorNeutralForeground2 },
});

export function ProblemFilter(props: {
  report: CheckReport;
  filter: Filter;
  groupedBy: GroupedBy;
  shown: number;
  /** How many the last check did not find. */
  added: number;
  onChange: (filter: Filter) => void;
  onGroup: (by: GroupedBy) => void;
}) {
  const styles = useStyles();
  const { report, filter, groupedBy, shown, added, onChange, onGroup } = props;
  const { problems } = report;
  const counts = useMemo(() => {
    const found = new Map<TableName, number>();
    for (const { table } of problems) found.set(table, (found.get(table) ?? 0) + 1);
    return found;
  }, [problems]);
  const chip = (kind: Severity | 'new', words: string) => (
    <ToggleButton
      key={kind}
      size="small"
      shape="circular"
      className={styles.chip}
      checked={filter.kind === kind}
      icon={kind === 'new' ? null : <SeverityIcon severity={kind} />}
      onClick={() => {
        onChange({ ...filter, kind: filter.kind === kind ? '' : kind });
      }}
    >
      {words}
    </ToggleButton>
  );

  return (
    <div className={styles.box}>
      <div className={styles.chips} role="group" aria-label={checkMessages.filter}>
        {SEVERITIES.map((severity) =>
          chip(severity, `${checkMessages.severity[severity]} ${String(report.counts[severity])}`),
        )}
        {(added > 0 || filter.kind === 'new') && chip('new', checkMessages.added(added))}
      </div>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={checkMessages.search}
        placeholder={checkMessages.search}
        value={filter.words}
        onChange={(_, { value }) => {
          onChange({ ...filter, words: value });
        }}
      />
      <div className={styles.line}>
        <Select
          size="small"
          className={styles.grow}
          aria-label={checkMessages.table}
          value={filter.table}
          onChange={(_, { value }) => {
            onChange({ ...filter, table: tableNames.find((name) => name === value) ?? '' });
          }}
        >
          <option value="">{checkMessages.allTables(problems.length)}</option>
          {tableNames.map((name) => {
            const count = counts.get(name) ?? 0;
            if (count === 0 && filter.table !== name) return null;
            return (
              <option key={name} value={name}>
                {checkMessages.ofTable(tables[name].sheet, count)}
              </option>
            );
          })}
        </Select>
        <Select
          size="small"
          className={styles.grow}
          aria-label={checkMessages.grouping}
          value={groupedBy}
          onChange={(_, { value }) => {
            onGroup(value === 'rule' ? 'rule' : 'severity');
          }}
        >
          <option value="severity">{checkMessages.bySeverity}</option>
          <option value="rule">{checkMessages.byRule}</option>
        </Select>
        <Text size={200} className={styles.shown}>
          {checkMessages.shown(shown, problems.length)}
        </Text>
      </div>
    </div>
  );
}
