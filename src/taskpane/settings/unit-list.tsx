import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RowAt, RowDesk } from '../../app/row/row-desk';
import { settingsMessages as words } from './settings-messages';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The units of the office; each opens as a form, where the rules speak while it is filled in. */
export function UnitList(props: { desk: RowDesk; onOpen: (at: RowAt) => void; onAdd: () => void }) {
  const { desk, onOpen, onAdd } = props;
  const styles = useStyles();
  const units = desk.facts.rows.Units;
  return (
    <>
      {units.length === 0 && <Text>{words.noUnits}</Text>}
      <ul className={styles.list} aria-label={words.units}>
        {units.map(({ key, row, unit, headTitle, inScope }) => (
          <li key={row}>
            <Link
              as="button"
              aria-label={words.openUnit(unit ?? words.unnamed)}
              onClick={() => onOpen({ table: 'Units', key, row })}
            >
              {unit ?? words.unnamed}
            </Link>{' '}
            {headTitle}{' '}
            <span className={styles.quiet}>
              {inScope === null ? '' : inScope === '是' ? words.inScope : words.outOfScope}
            </span>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={onAdd}>{words.addUnit}</Button>
      </div>
    </>
  );
}
