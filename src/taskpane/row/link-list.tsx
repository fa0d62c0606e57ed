import { useState } from 'react';
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { LinkGroup } from '../../app/row/row-links';
import { tableNamed } from '../../register/register';
import { rowMessages as words } from './row-messages';
import type { RowHand } from './use-row';

/** As many are seen at once; the rest is one click away. */
const SHOWN = 8;

const useStyles = makeStyles({
  groups: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  title: { margin: 0, fontSize: 'inherit' },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
});

/** What belongs to the row, one click away, and what may be added to it. */
export function LinkList({ hand }: { hand: RowHand }) {
  const styles = useStyles();
  if (hand.links.length === 0) return null;
  return (
    <section className={styles.groups} aria-label={words.links}>
      {hand.links.map((group) => (
        <Group key={group.kind} hand={hand} group={group} />
      ))}
    </section>
  );
}

function Group({ hand, group }: { hand: RowHand; group: LinkGroup }) {
  const styles = useStyles();
  const [isAll, setAll] = useState(false);
  const { kind, rows, add } = group;
  const shown = isAll ? rows : rows.slice(0, SHOWN);
  const title = words.link[kind];
  return (
    <div>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Text weight="semibold">{`${title}${words.count(rows.length)}`}</Text>
        </h3>
        {add && (
          <Button
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => hand.addLinked(add)}
          >
            {words.addLinked(tableNamed(add.table).sheet)}
          </Button>
        )}
      </div>
      <ul className={styles.list} aria-label={title}>
        {shown.map((link) => (
          <li key={`${link.table} ${String(link.row)}`}>
            <Link as="button" onClick={() => hand.follow(link)}>
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {words.all(rows.length)}
        </Button>
      )}
    </div>
  );
}
