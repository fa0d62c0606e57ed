import { useState } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { RowAt } from '../../app/row/row-desk';
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import type { RowAsked } from '../row/kept';
import type { UseCases } from '../use-cases';
import { listed } from '../language-marks';
import { ChipBar } from './chip-bar';
import { findingsMessages as words } from './findings-messages';
import { MoreOfFindings } from './more-of-findings';
import { shownText, useFindings } from './use-findings';
import { WorkList } from './work-list';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  clear: { marginLeft: 'auto' },
  fold: { alignSelf: 'flex-start', paddingLeft: 0, textAlign: 'left' },
});

/** Chips that filter 發現事項 in its own table, and the actions of the rows that are in sight. */
export function FindingsSection(props: {
  useCases: UseCases;
  changes: ChangeCount;
  /** Shows a row of any table as a form. */
  onOpen: (at: RowAt) => void;
  /** The filter may be another. */
  onRead: () => void;
  /** What was done from outside of the panel. */
  answered: RowAsked | undefined;
}) {
  const styles = useStyles();
  const { useCases, changes, onOpen, onRead, answered } = props;
  const hand = useFindings(useCases, changes, onRead, answered);
  const { busy } = useAction();
  const [isMore, setMore] = useState(false);
  const [isListed, setListed] = useState(false);
  const { desk, told } = hand;
  if (!desk) return null;
  const isFiltered = desk.shown < desk.all || desk.others.length > 0;
  return (
    <section aria-label={words.section} className={styles.section}>
      <ChipBar hand={hand} desk={desk} />
      <div className={styles.line}>
        <Text size={200}>{shownText(desk)}</Text>
        <Button
          className={styles.clear}
          size="small"
          appearance="subtle"
          disabledFocusable={busy !== undefined || !isFiltered}
          onClick={hand.clear}
        >
          {words.clear}
        </Button>
      </div>
      {desk.others.length > 0 && <Text size={200}>{words.others(listed(desk.others))}</Text>}
      {told !== '' && <Text size={200}>{told}</Text>}
      <Button
        className={styles.fold}
        size="small"
        appearance="transparent"
        aria-expanded={isMore}
        icon={isMore ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setMore(!isMore)}
      >
        {words.more}
      </Button>
      {isMore && <MoreOfFindings hand={hand} desk={desk} useCases={useCases} />}
      <Button
        className={styles.fold}
        size="small"
        appearance="transparent"
        aria-expanded={isListed}
        icon={isListed ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setListed(!isListed)}
      >
        {words.works(desk.works.length)}
      </Button>
      {isListed && <WorkList hand={hand} desk={desk} useCases={useCases} onOpen={onOpen} />}
    </section>
  );
}
