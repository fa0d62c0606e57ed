import { useState } from 'react';
import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FindingsDesk, Work } from '../../app/findings/findings-use-cases';
import type { RowAt } from '../../app/row/row-desk';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { UseCases } from '../use-cases';
import { findingsMessages as words } from './findings-messages';
import type { FindingsHand } from './use-findings';
import { VerifyForm } from './verify-form';
import { asWords } from '../learnt';

/** Drawn at once: whoever has more filters first. */
const MOST = 40;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  work: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  verbs: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  done: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Done {
  readonly key: string;
  readonly entry: string | undefined;
  readonly notices: readonly string[];
}

/** The actions of the findings in sight; what is done and not verified has its form here. */
export function WorkList(props: {
  hand: FindingsHand;
  desk: FindingsDesk;
  useCases: UseCases;
  onOpen: (at: RowAt) => void;
}) {
  const styles = useStyles();
  const { hand, desk, useCases, onOpen } = props;
  const { busy, run } = useAction();
  const announce = useAnnounce();
  const [verifying, setVerifying] = useState('');
  const [done, setDone] = useState<Done>();
  const { works } = desk;
  const undo = () => {
    const entry = done?.entry;
    if (entry === undefined) return;
    const work = async () => {
      const mended = await (await useCases.findings()).undo(entry);
      await hand.look();
      return mended;
    };
    void run(words.undoing, work, ({ conflicts, notices }) => {
      const told = [...conflicts.map(({ text }) => text), ...notices].map(asWords);
      setDone(undefined);
      announce([words.undone, ...told].join(' '));
    });
  };
  if (works.length === 0) return <Text size={200}>{words.noWorks}</Text>;
  return (
    <>
      {done && (
        <div className={styles.done}>
          <Text>{[words.saved(done.key), ...done.notices].join(' ')}</Text>
          {done.entry !== undefined && (
            <Button size="small" disabledFocusable={busy !== undefined} onClick={undo} autoFocus>
              {words.undo}
            </Button>
          )}
        </div>
      )}
      <ul className={styles.list}>
        {works.slice(0, MOST).map((work) => (
          <li key={`${work.key} ${String(work.row)}`}>
            <WorkLine
              work={work}
              isOpen={verifying === work.key}
              onOpen={() => onOpen(work)}
              onVerify={() => {
                setDone(undefined);
                setVerifying(verifying === work.key ? '' : work.key);
              }}
            />
            {verifying === work.key && work.isToVerify && (
              <VerifyForm
                {...{ work, desk, useCases }}
                me={hand.me}
                onDone={({ entry, notices }) => {
                  setVerifying('');
                  setDone({ key: work.key, entry, notices });
                  announce([words.saved(work.key), ...notices].join(' '));
                  hand.look().catch(() => undefined);
                }}
                onCancel={() => setVerifying('')}
              />
            )}
          </li>
        ))}
      </ul>
      {works.length > MOST && <Text size={200}>{words.moreWorks(works.length - MOST)}</Text>}
    </>
  );
}

function WorkLine(props: {
  work: Work;
  isOpen: boolean;
  onOpen: () => void;
  onVerify: () => void;
}) {
  const styles = useStyles();
  const { key, finding, owner, state, action, isToVerify } = props.work;
  return (
    <div className={styles.work}>
      <div>
        <Text block>{[key, state, owner].filter((text) => text !== '').join('　')}</Text>
        <Text size={200} className={styles.quiet}>
          {`${finding} ${action}`}
        </Text>
      </div>
      <div className={styles.verbs}>
        <Link as="button" aria-label={words.openOf(key)} onClick={props.onOpen}>
          {words.open}
        </Link>
        {isToVerify && (
          <Link
            as="button"
            aria-label={words.verifyOf(key)}
            aria-expanded={props.isOpen}
            onClick={props.onVerify}
          >
            {words.verify}
          </Link>
        )}
      </div>
    </div>
  );
}
