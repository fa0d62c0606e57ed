import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Held, PeopleDesk } from '../../app/people/people-desk';
import type { RowAt } from '../../app/row/row-desk';
import { rocShort } from '../../register/day';
import { asWords } from '../learnt';
import { peopleMessages as words } from './people-messages';

const useStyles = makeStyles({
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  position: { fontWeight: tokens.fontWeightSemibold },
  people: { margin: 0, paddingLeft: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  vacant: { color: tokens.colorPaletteRedForeground1 },
});

/** Each position with who holds it; a name opens the appointment. */
export function HeldList({ desk, onOpen }: { desk: PeopleDesk; onOpen: (at: RowAt) => void }) {
  const styles = useStyles();
  if (desk.lack !== '') return <Text>{asWords(desk.lack)}</Text>;
  return (
    <dl className={styles.list}>
      {desk.held.map((held) => (
        <div key={held.position}>
          <dt className={styles.position}>{nameOf(held)}</dt>
          {held.holders.length === 0 && (
            <dd className={styles.people}>
              <span className={held.isVacant ? styles.vacant : styles.quiet}>
                {held.isUncertain ? words.uncertain : held.isVacant ? words.vacant : words.nobody}
              </span>
            </dd>
          )}
          {held.holders.map(({ key, row, name, unit, until, deputy }) => (
            <dd key={row} className={styles.people}>
              <Link
                as="button"
                aria-label={words.open(name, nameOf(held))}
                onClick={() => onOpen({ table: 'Members', key, row })}
              >
                {name}
              </Link>{' '}
              {unit}{' '}
              <span className={styles.quiet}>
                {[
                  until === null ? '' : words.until(rocShort(until)),
                  deputy === '' ? '' : words.deputy(deputy),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function nameOf({ position }: Held): string {
  return position === '' ? words.unplaced : position;
}
