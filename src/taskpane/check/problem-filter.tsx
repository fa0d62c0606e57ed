import { makeStyles, Select, Text, ToggleButton, tokens } from '@fluentui/react-components';
import type { CheckReport } from '../../app/check-workbook';
import { tableNames, tables, type TableName } from '../../register/register';
import type { Problem, Severity } from '../../rules/problem';
import { checkMessages } from './check-messages';
import { SeverityIcon } from './severity-icon';

/** By weight, as they are grouped in the list. */
export const SEVERITIES = ['E', 'W', 'I'] as const satisfies readonly Severity[];

export interface Filter {
  readonly severities: readonly Severity[];
  /** '' is all of them. */
  readonly table: TableName | '';
}

export const everything: Filter = { severities: SEVERITIES, table: '' };

export function passes({ severities, table }: Filter, problem: Problem): boolean {
  return severities.includes(problem.severity) && (table === '' || problem.table === table);
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
  shown: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

export function ProblemFilter(props: {
  report: CheckReport;
  filter: Filter;
  shown: number;
  onChange: (filter: Filter) => void;
}) {
  const styles = useStyles();
  const { report, filter, shown, onChange } = props;
  const { problems } = report;
  const toggle = (severity: Severity) => {
    const isOn = filter.severities.includes(severity);
    const severities = SEVERITIES.filter((each) =>
      each === severity ? !isOn : filter.severities.includes(each),
    );
    onChange({ ...filter, severities });
  };

  return (
    <div className={styles.box}>
      <div className={styles.chips} role="group" aria-label={checkMessages.filter}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            className={styles.chip}
            checked={filter.severities.includes(severity)}
            icon={<SeverityIcon severity={severity} />}
            onClick={() => {
              toggle(severity);
            }}
          >
            {`${checkMessages.severity[severity]} ${report.counts[severity]}`}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.line}>
        <Select
          size="small"
          className={styles.select}
          aria-label={checkMessages.table}
          value={filter.table}
          onChange={(_, { value }) => {
            onChange({ ...filter, table: tableNames.find((name) => name === value) ?? '' });
          }}
        >
          <option value="">{checkMessages.allTables(problems.length)}</option>
          {tableNames.map((name) => {
            const count = problems.filter(({ table }) => table === name).length;
            if (count === 0 && filter.table !== name) return null;
            return (
              <option key={name} value={name}>
                {checkMessages.ofTable(tables[name].sheet, count)}
              </option>
            );
          })}
        </Select>
        <Text size={200} className={styles.shown}>
          {checkMessages.shown(shown, problems.length)}
        </Text>
      </div>
    </div>
  );
}
