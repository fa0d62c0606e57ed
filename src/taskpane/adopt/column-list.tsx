import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { isOnlyCompared } from '../../adopt/columns/destination';
import type { MapColumn, Mapping } from '../../adopt/mapping/mapping';
import { destinationsFor, withColumn } from '../../app/adopt-desk';
import { clauses } from '../language-marks';
import { asWords } from '../learnt';
import { adoptMessages as words } from './adopt-messages';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase400 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  column: {
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
    // The longest of what may be chosen must not widen the pane.
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Every column of the list, where it goes and how sure that is; undecided ones first. */
export function ColumnList(props: { mapping: Mapping; onAnswer: (mapping: Mapping) => void }) {
  const styles = useStyles();
  const { mapping, onAnswer } = props;
  const destinations = destinationsFor(mapping.table);
  const sorted = [...mapping.columns].sort((a, b) => Number(b.to === null) - Number(a.to === null));
  return (
    <section aria-label={words.columns}>
      <h2 className={styles.head}>{words.columns}</h2>
      <ul className={styles.list}>
        {sorted.map((column) => (
          <li key={column.at} className={styles.column}>
            <Field
              label={words.columnOf(column.at, column.header)}
              validationState={column.to === null ? 'warning' : 'none'}
              validationMessage={column.to === null ? asWords(column.ask ?? words.undecided) : null}
              hint={isOnlyCompared(column.to ?? '') ? words.compared : null}
            >
              <Select
                value={column.to ?? ''}
                onChange={(_, { value }) => {
                  onAnswer(withColumn(mapping, column.at, value));
                }}
              >
                {column.to === null && <option value="">{words.undecided}</option>}
                {optionsOf(column, destinations).map((option) => (
                  <option key={option} value={option}>
                    {isOnlyCompared(option) ? words.comparedOption(option) : asWords(option)}
                  </option>
                ))}
              </Select>
            </Field>
            <Text size={200} className={styles.quiet}>
              {clauses(
                [words.confidence(column.confidence), samplesOf(column)].filter(
                  (text) => text !== '',
                ),
              )}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it is now and what is asked about it before all the others. */
function optionsOf({ to, options = [] }: MapColumn, all: readonly string[]): string[] {
  return [...new Set([...(to === null ? [] : [to]), ...options, ...all])];
}

function samplesOf({ samples }: MapColumn): string {
  return samples.length > 0 ? words.samples(samples.join('｜')) : '';
}
