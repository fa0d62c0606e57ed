import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { Remedy, ShownCell, ShownRow } from '../../app/remedies/plan-remedies';
import type { RemedyPreview } from '../../app/remedies/remedies';
import { tables } from '../../register/register';
import { useAction } from '../action';
import { asWords } from '../learnt';
import { checkMessages } from './check-messages';
import { remedyMessages } from './remedy-messages';
import { PanelHeading } from '../panel-heading';
import { PanelLayout } from '../panel-layout';
import { placeOf } from './problem-text';

/** Drawn at first; nobody reads thousands, but whoever wants to can. */
const STEP = 100;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  remedy: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  place: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  rule: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  line: { display: 'block', marginTop: tokens.spacingVerticalXXS },
  column: { color: tokens.colorNeutralForeground3 },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold },
  left: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Every cell that would change, before and after; nothing is written until it is applied. */
export function RemedyPreviewPanel(props: {
  preview: RemedyPreview;
  onApply: (withoutUndo: boolean) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { preview, onApply, onCancel } = props;
  const { busy } = useAction();
  const [limit, setLimit] = useState(STEP);
  const [isAgreed, setAgreed] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: the reader goes on where the preview begins.
  useEffect(() => head.current?.focus(), []);
  const { remedies, edit, repairs, gone, isTooBig } = preview;
  const rows = edit.add.reduce((sum, each) => sum + each.rows.length, 0);
  const isEmpty = edit.cells.length + rows + repairs.length === 0;

  return (
    <PanelLayout
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={busy !== undefined || isEmpty || (isTooBig && !isAgreed)}
            onClick={() => {
              onApply(isTooBig && isAgreed);
            }}
          >
            {remedyMessages.apply}
          </Button>
          <Button onClick={onCancel}>{remedyMessages.cancel}</Button>
        </>
      }
    >
      <PanelHeading ref={head}>
        {remedyMessages.toChange(repairs.length, edit.cells.length, rows)}
      </PanelHeading>
      {gone > 0 && <Text>{remedyMessages.gone(gone)}</Text>}
      {isTooBig && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {remedyMessages.tooBig}
            <Checkbox
              label={remedyMessages.agree}
              checked={isAgreed}
              onChange={(_, { checked }) => {
                setAgreed(checked === true);
              }}
            />
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list} aria-label={remedyMessages.previewList}>
        {remedies.slice(0, limit).map((remedy, index) => (
          <li key={index} className={styles.remedy}>
            <RemedyLines remedy={remedy} />
          </li>
        ))}
      </ul>
      {remedies.length > limit && (
        <Button
          onClick={() => {
            setLimit(limit + STEP);
          }}
        >
          {checkMessages.more(remedies.length - limit, Math.min(STEP, remedies.length - limit))}
        </Button>
      )}
    </PanelLayout>
  );
}

function RemedyLines({ remedy }: { remedy: Remedy }) {
  const styles = useStyles();
  const { problem, label, cells, rows, steps = [], left } = remedy;
  return (
    <>
      <span className={styles.place}>
        <Text weight="semibold">{placeOf(problem)}</Text>
        <Text size={200} className={styles.rule}>
          {problem.rule}
        </Text>
      </span>
      <Text size={200} className={styles.line}>
        {asWords(label)}
      </Text>
      {left !== undefined && (
        <Text size={200} className={`${styles.line} ${styles.left}`}>
          {remedyMessages.left(asWords(left))}
        </Text>
      )}
      {left === undefined && (
        <>
          {steps.map((step) => (
            <Text key={step} className={styles.line}>
              {asWords(step)}
            </Text>
          ))}
          {cells.slice(0, STEP).map((cell) => (
            <CellLine
              key={`${cell.table} ${String(cell.row)} ${cell.column}`}
              cell={cell}
              isElsewhere={cell.key !== problem.key || cell.column !== problem.column}
            />
          ))}
          {cells.length > STEP && (
            <Text size={200}>{remedyMessages.moreCells(cells.length - STEP)}</Text>
          )}
          {rows.map((row, index) => (
            <RowLine key={index} row={row} />
          ))}
        </>
      )}
    </>
  );
}

function CellLine({ cell, isElsewhere }: { cell: ShownCell; isElsewhere: boolean }) {
  const styles = useStyles();
  const { table, key, row, column, before, after } = cell;
  const shown = (text: string) => (text === '' ? remedyMessages.blank : text);
  const place = `${tables[table].sheet} ${key === '' ? remedyMessages.rowNumber(row) : key}・${column}`;
  return (
    <Text className={styles.line}>
      {isElsewhere && <span className={styles.column}>{`${place}：`}</span>}
      <del className={styles.before}>{shown(before)}</del>
      {' → '}
      <ins className={styles.after} style={{ textDecoration: 'none' }}>
        {shown(after)}
      </ins>
    </Text>
  );
}

function RowLine({ row }: { row: ShownRow }) {
  const styles = useStyles();
  return (
    <Text className={styles.line}>
      <span className={styles.after}>{remedyMessages.newRow(tables[row.table].sheet)}</span>
      {row.cells.map(({ column, text }) => (
        <span key={column}>
          <span className={styles.column}>{` ${column} `}</span>
          {text}
        </span>
      ))}
    </Text>
  );
}
