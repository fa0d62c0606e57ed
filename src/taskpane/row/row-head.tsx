import { Button, Field, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular, ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { BusySelect } from '../fields/busy-select';
import { tableNames } from '../../register/register';
import { rowMessages as words } from './row-messages';
import { currentName, titleOf } from './row-names';
import type { RowHand } from './use-row';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  table: {
    flexGrow: 1,
    flexBasis: '120px',
    minWidth: 0,
    '& select': { width: '100%', textOverflow: 'ellipsis' },
  },
  walk: { display: 'flex', alignItems: 'center', flexShrink: 0 },
  name: { margin: 0, flexGrow: 1, flexBasis: '80px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Which table, which row of it, and the way to the others. */
export function RowHead(props: { hand: RowHand; isBusy: boolean }) {
  const styles = useStyles();
  const { hand, isBusy } = props;
  const { desk, current, rows, at, back } = hand;
  const place = at ? rows.findIndex(({ row }) => row === at.row) : -1;
  const position = hand.isFiltered ? words.positionFiltered : words.position;
  const walk = (by: number) => {
    const next = rows[place + by];
    if (next) hand.openRow(next);
  };
  return (
    <>
      <div className={styles.line}>
        <Field className={styles.table}>
          <BusySelect
            aria-label={words.table}
            value={hand.table}
            isBusy={isBusy}
            onChoose={(value) => {
              const chosen = tableNames.find((each) => each === value);
              if (chosen) hand.chooseTable(chosen);
            }}
          >
            {tableNames.map((table) => (
              <option key={table} value={table}>
                {titleOf(table)}
              </option>
            ))}
          </BusySelect>
        </Field>
        <Button
          icon={<AddRegular />}
          aria-label={words.addTo(titleOf(hand.table))}
          disabledFocusable={isBusy || desk?.rows.of(hand.table) === undefined}
          onClick={hand.addToTable}
        >
          {words.add}
        </Button>
      </div>
      {current && (
        <div className={styles.line}>
          <h2 className={styles.name}>
            <Text weight="semibold" size={400}>
              {currentName(current)}
            </Text>
          </h2>
          {at && (
            <div className={styles.walk} data-walk>
              <Button
                appearance="subtle"
                icon={<ChevronLeftRegular />}
                aria-label={words.previous}
                disabledFocusable={place <= 0}
                onClick={() => walk(-1)}
              />
              <Text size={200}>{position(place + 1, rows.length)}</Text>
              <Button
                appearance="subtle"
                icon={<ChevronRightRegular />}
                aria-label={words.next}
                disabledFocusable={place + 1 >= rows.length}
                onClick={() => walk(1)}
              />
            </div>
          )}
        </div>
      )}
      {back && (
        <div>
          <Link as="button" onClick={hand.goBack}>
            {words.back(currentName(back))}
          </Link>
        </div>
      )}
      {hand.isSeveral && current?.kind === 'row' && <Text size={200}>{words.several}</Text>}
    </>
  );
}
