import { useState } from 'react';
import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { type FigureTime, figureTime } from '../../review/figures/figure-time';
import type { TracedFigure } from '../../review/figures/traced-figures';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { useAction } from '../action';
import { ShownSheetNote } from '../check/shown-sheet-note';
import type { UseCases } from '../use-cases';
import { figureWords, valueWords } from '../in-words';
import { clauses, labelled, sentences } from '../language-marks';
import { figureMessages } from './figure-messages';
import { type FollowedFigure, filterSentences, useFigures } from './use-figures';

const KINDS = ['now', 'before', 'series'] as const satisfies FigureTime['kind'][];

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    listStyle: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
    ':disabled': { cursor: 'default', backgroundColor: 'transparent' },
    '&[aria-current]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      borderLeftColor: tokens.colorBrandStroke1,
    },
  },
  name: { overflowWrap: 'anywhere' },
  value: { fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
});

/** The figures of the paper, part by part; each leads to the rows behind it in their table. */
export function FigureList(props: {
  useCases: UseCases;
  reviewId: string;
  version: unknown;
  onHideAgain: (sheet: ShownSheet) => void;
}) {
  const styles = useStyles();
  const { useCases, reviewId, version, onHideAgain } = props;
  const { figures = [], followed, follow, clear } = useFigures(useCases, reviewId, version);
  const parts = [...new Set(figures.map(({ part }) => part))];
  const [chosen, setChosen] = useState('');
  const part = parts.includes(chosen) ? chosen : (parts[0] ?? '');
  const own = figures.filter((figure) => figure.part === part);
  if (figures.length === 0) return null;
  return (
    <div className={styles.whole}>
      <Field label={figureMessages.part}>
        <Select value={part} onChange={(_, { value }) => setChosen(value)}>
          {parts.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      {KINDS.map((kind) => {
        const ofKind = own.filter(({ id }) => figureTime(id).kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section
            key={kind}
            aria-label={labelled(figureMessages.list(part), figureMessages.kinds[kind])}
          >
            <h3 className={styles.head}>{figureMessages.kinds[kind]}</h3>
            <ul className={styles.list}>
              {ofKind.map((figure) => (
                <FigureLine
                  key={figure.id}
                  {...{ figure, onHideAgain }}
                  followed={followed?.figure.id === figure.id ? followed : undefined}
                  onFollow={() => void follow(figure)}
                  onClear={() => void clear()}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function FigureLine(props: {
  figure: TracedFigure;
  followed: FollowedFigure | undefined;
  onFollow: () => void;
  onClear: () => void;
  onHideAgain: (sheet: ShownSheet) => void;
}) {
  const styles = useStyles();
  const { busy } = useAction();
  const { figure, followed, onFollow, onClear, onHideAgain } = props;
  const { keys } = figure;
  const [name, text] = [figureWords(figure), valueWords(figure.text)];
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.line}
        disabled={keys.length === 0}
        aria-current={followed ? 'location' : undefined}
        aria-label={clauses([figureMessages.follow(name, keys.length), text])}
        onClick={onFollow}
      >
        <Text className={styles.name}>{name}</Text>
        <Text weight="semibold" className={styles.value}>
          {text}
        </Text>
        <Text size={200} className={styles.quiet}>
          {figureMessages.rows(keys.length)}
        </Text>
      </button>
      {followed && (
        <div className={styles.note}>
          <Text size={200}>{sentences(filterSentences(followed.rows))}</Text>
          <Button size="small" disabledFocusable={busy !== undefined} onClick={onClear}>
            {figureMessages.clear}
          </Button>
        </div>
      )}
      {followed?.rows.hidden && (
        <ShownSheetNote sheet={followed.rows.hidden} {...{ onHideAgain }} />
      )}
    </li>
  );
}
