import { useEffect, useRef, useState, type RefObject } from 'react';
import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { BusySelect } from '../fields/busy-select';
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import { noReviewText } from '../fault-text';
import type { UseCases } from '../use-cases';
import { CloseStep } from './close-step';
import { LeftList } from './left-list';
import { countOf, foldId, MeetStep, undecidedOf } from './meet-step';
import { meetingMessages as words } from './meeting-messages';
import { PrepareStep } from './prepare-step';
import { StepNav } from './step-nav';
import { unsavedPlaces } from './unsaved-places';
import { type MeetingKept, useMeeting } from './use-meeting';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    // Magnified twice the pane is no higher than a few lines.
    '@media (max-height: 400px)': {
      flexDirection: 'row',
      flexWrap: 'wrap',
      '& > *': { flex: '1 1 120px' },
    },
  },
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  unsaved: { flexBasis: '100%', overflowWrap: 'anywhere' },
  count: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

/** 「會議」: a review from its preparation to what follows from it. Nothing is written before 「儲存」. */
export function MeetingPanel(props: {
  useCases: UseCases;
  changes: ChangeCount;
  kept: RefObject<MeetingKept | undefined>;
}) {
  const { useCases, changes, kept } = props;
  const styles = useStyles();
  const { busy } = useAction();
  const [own] = useState(
    () => (kept.current ??= { drafts: [], reviewId: undefined, step: undefined, current: '' }),
  );
  const meeting = useMeeting(useCases, changes, own);
  const { desk, saved, unsaved, current, goal } = meeting;
  const isBusy = busy !== undefined;
  const hasUnsaved = unsaved.cells + unsaved.rows > 0;

  // Whoever jumps goes on from the head of what was jumped to.
  useEffect(() => {
    if (goal === '') return;
    const head = document.getElementById(foldId(goal));
    if (!head) return;
    head.focus();
    head.scrollIntoView({ block: 'start' });
    meeting.arrived();
  });

  // What was not saved is said on top; whoever reads further down is taken there.
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved && saved.blocked.length > 0) content.current?.scrollTo({ top: 0 });
  }, [saved]);

  const undecided = desk?.review ? undecidedOf(desk) : [];
  const next = undecided.find(({ key }) => key !== current);
  return (
    <PanelLayout
      content={content}
      head={
        <div className={styles.head}>
          {desk && desk.reviews.length > 0 && (
            <Field className={styles.field}>
              <BusySelect
                aria-label={words.review}
                value={desk.review?.reviewId ?? ''}
                isBusy={isBusy}
                onChoose={(value) => meeting.choose(value)}
              >
                {!desk.review && <option value="" />}
                {desk.reviews.map(({ reviewId, name, isNext }) => (
                  <option key={reviewId} value={reviewId}>
                    {`${isNext ? words.next : ''}${reviewId} ${name}`}
                  </option>
                ))}
              </BusySelect>
            </Field>
          )}
          {desk?.review && <StepNav step={meeting.step} onStep={meeting.openStep} />}
        </div>
      }
      foot={
        <>
          {hasUnsaved && (
            <Text size={200} className={styles.unsaved}>
              {words.unsaved(unsavedPlaces(meeting.drafts))}
            </Text>
          )}
          {hasUnsaved ? (
            <Button appearance="primary" disabledFocusable={isBusy} onClick={meeting.save}>
              {words.save(unsaved.cells, unsaved.rows)}
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={isBusy || !next}
              onClick={() => {
                if (next) meeting.jump(next.key);
              }}
            >
              {words.nextItem}
            </Button>
          )}
          <Button disabledFocusable={isBusy || saved?.entry === undefined} onClick={meeting.undo}>
            {words.undo}
          </Button>
          {desk?.review && (
            <Text size={200} className={styles.count}>
              {undecided.length === 0
                ? words.allDecided
                : words.undecided(undecided.length, countOf(desk))}
            </Text>
          )}
        </>
      }
    >
      {desk && desk.noNext !== '' && !desk.review && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{noReviewText(desk.noNext)}</MessageBarBody>
        </MessageBar>
      )}
      {saved && saved.blocked.length > 0 && <LeftList meeting={meeting} blocked={saved.blocked} />}
      {saved && <Notices notices={saved.notices} label={words.notices} />}
      {meeting.step === 'prepare' && <PrepareStep meeting={meeting} />}
      {meeting.step === 'meet' && <MeetStep meeting={meeting} />}
      {meeting.step === 'close' && <CloseStep meeting={meeting} />}
    </PanelLayout>
  );
}
