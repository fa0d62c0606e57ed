import { useId, useState } from 'react';
import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Mapping, MapRow } from '../../adopt/mapping/mapping';
import { withRow, withValue } from '../../app/adopt-desk';
import { listed } from '../language-marks';
import { asWords } from '../learnt';
import { adoptMessages as words } from './adopt-messages';
import { SomeFirst } from './some-first';

const useStyles = makeStyles({
  questions: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // The longest of what may be chosen must not widen the pane.
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase400 },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'left',
      verticalAlign: 'top',
    },
    // A name of a column is not cut in two.
    '& th': { whiteSpace: 'nowrap' },
  },
});

interface Asked {
  readonly mapping: Mapping;
  readonly onAnswer: (mapping: Mapping) => void;
}

/** What a person has to say before anything is written, beside where the columns go. */
export function QuestionList({ mapping, onAnswer }: Asked) {
  const styles = useStyles();
  const { year, cutoffs, constants, values, rows } = mapping;
  return (
    <div className={styles.questions}>
      {year !== undefined && (
        <Answer
          label={words.year}
          value={year === null ? '' : String(year)}
          onAnswer={(text) => {
            onAnswer({ ...mapping, year: numberOf(text) });
          }}
        />
      )}
      {cutoffs && (
        <>
          <Answer
            label={words.high}
            value={cutoffs.高 === null ? '' : String(cutoffs.高)}
            onAnswer={(text) => {
              onAnswer({ ...mapping, cutoffs: { ...cutoffs, 高: numberOf(text) } });
            }}
          />
          <Answer
            label={words.middle}
            value={cutoffs.中 === null ? '' : String(cutoffs.中)}
            onAnswer={(text) => {
              onAnswer({ ...mapping, cutoffs: { ...cutoffs, 中: numberOf(text) } });
            }}
          />
        </>
      )}
      {Object.entries(constants).map(([name, value]) => (
        <Answer
          key={name}
          label={name}
          value={value ?? ''}
          onAnswer={(text) => {
            const given = text === '' ? null : text;
            onAnswer({ ...mapping, constants: { ...constants, [name]: given } });
          }}
        />
      ))}
      {values.length > 0 && <h2 className={styles.head}>{words.values}</h2>}
      <SomeFirst items={values} about={words.values}>
        {({ column, from, to, why = '', suggestion, options, rows: at }, index) => (
          <Answer
            key={`${column}|${from}`}
            label={words.valueOf(column, from, asWords(why), rowsText(at))}
            hint={suggestion === undefined ? undefined : words.suggestion(suggestion)}
            value={to ?? ''}
            options={options}
            onAnswer={(text) => {
              onAnswer(withValue(mapping, index, text));
            }}
          />
        )}
      </SomeFirst>
      {rows.length > 0 && <h2 className={styles.head}>{words.rows}</h2>}
      <SomeFirst items={rows} about={words.rows}>
        {(row, index) => (
          <div key={`${String(row.row)}|${row.why}`}>
            <Field label={words.rowOf(row.row, asWords(row.why))}>
              <Select
                value={row.to ?? ''}
                onChange={(_, { value }) => {
                  onAnswer(withRow(mapping, index, value));
                }}
              >
                {row.to === null && <option value="">{words.undecided}</option>}
                {row.options.map((option) => (
                  // The arrow tells what is to be done from a value in the kept mapping.
                  <option key={option} value={option}>
                    {asWords(option).replace(/^→/, '')}
                  </option>
                ))}
              </Select>
            </Field>
            <Differences row={row} />
          </div>
        )}
      </SomeFirst>
    </div>
  );
}

/** Of a value that stands in every row of a list not all of these are read out. */
const ROWS_NAMED = 8;

function rowsText(rows: readonly number[]): string {
  const named = listed(rows.slice(0, ROWS_NAMED).map(String));
  return rows.length > ROWS_NAMED ? words.andOthers(named, rows.length) : named;
}

/** A row that is here already, side by side with that of the list. */
function Differences({ row: { theirs = {}, ours = {} } }: { row: MapRow }) {
  const styles = useStyles();
  const headers = Object.keys(theirs);
  if (headers.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.theirs}</th>
          <th scope="col">{words.ours}</th>
        </tr>
      </thead>
      <tbody>
        {headers.map((header) => (
          <tr key={header}>
            <th scope="row">{asWords(header)}</th>
            <td>{theirs[header]}</td>
            <td>{ours[header]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An answer in words, taken when the field is left or Enter pressed: each begins a preview. */
function Answer(props: {
  label: string;
  value: string;
  hint?: string | undefined;
  options?: readonly string[] | undefined;
  onAnswer: (text: string) => void;
}) {
  const { label, value, hint, options = [], onAnswer } = props;
  const list = useId();
  // The field stays while its answer is looked at, so that the keyboard stays in it.
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
  }
  const answer = () => {
    if (text.trim() !== value) onAnswer(text.trim());
  };
  return (
    <>
      <Field
        label={label}
        validationState={value === '' ? 'warning' : 'none'}
        validationMessage={value === '' ? (hint ?? words.undecided) : null}
      >
        <Input
          value={text}
          list={options.length > 0 ? list : undefined}
          onChange={(_, { value: written }) => {
            setText(written);
          }}
          onBlur={answer}
          onKeyDown={({ key }) => {
            if (key === 'Enter') answer();
          }}
        />
      </Field>
      {options.length > 0 && (
        <datalist id={list}>
          {options.map((option) => (
            <option key={option} value={option} label={labelOf(option)} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Beside what is to be typed: what it means in the language of the pane. */
function labelOf(option: string): string | undefined {
  const label = asWords(option);
  return label === option ? undefined : label;
}

function numberOf(text: string): number | null {
  const number = Number(text.normalize('NFKC'));
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
