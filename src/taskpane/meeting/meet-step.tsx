import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import {
  openConclusions,
  type WalkItem,
  type WalkPart,
  walkOf,
} from '../../app/meeting/agenda-walk';
import { goals } from '../../app/meeting/closing-checks';
import { draftOf, type DraftRow } from '../../app/row/draft';
import { itemRow, newItem } from '../../app/meeting/draft-rows';
import type { MeetingDesk } from '../../app/meeting/meeting-desk';
import { headerOf } from '../../rules/report';
import { labelled } from '../language-marks';
import { ConclusionForm } from './conclusion-form';
import { Fold } from './fold';
import { ItemForm } from './item-form';
import { meetingMessages as words } from './meeting-messages';
import { OfferBar, OfferLines } from './offers';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  open: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  chip: { minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column' },
  add: { padding: `${tokens.spacingVerticalXXS} 0` },
  none: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const CONCLUSION = goals.conclusion;

/** What is still to be decided, in the order of the agenda: the key of each, and what it is called. */
export function undecidedOf(desk: MeetingDesk): { key: string; title: string; why: string }[] {
  const items = walkOf(desk).flatMap((part) => part.items);
  const open = items
    .filter((each) => each.open.length > 0)
    .map(({ item, title, subject, open: why }) => ({
      key: item.key,
      title: words.itemNo(title),
      why: words.openItem(words.itemNo(title), subject, words.openMatters(why)),
    }));
  const blank = desk.review ? openConclusions(desk.review).length : 0;
  if (blank === 0) return open;
  const why = labelled(words.conclusion, words.openConclusion(blank));
  return [...open, { key: CONCLUSION, title: words.conclusion, why }];
}

export function countOf(desk: MeetingDesk): number {
  return walkOf(desk).reduce((sum, { items }) => sum + items.length, 1);
}

export function foldId(key: string): string {
  return `meeting-fold-${key}`;
}

/** 開會: item by item; what is undecided stands on top and is one press away. */
export function MeetStep({ meeting }: { meeting: Meeting }) {
  const styles = useStyles();
  const { desk, current, open } = meeting;
  if (!desk?.review) return null;
  const { review } = desk;
  const parts = walkOf(desk);
  const undecided = undecidedOf(desk);
  const blank = openConclusions(review).length;
  return (
    <>
      <OfferBar meeting={meeting} />
      {undecided.length > 0 && (
        <section aria-label={words.openList}>
          <Text size={200} className={styles.quiet}>
            {words.openList}
          </Text>
          <ul className={styles.open}>
            {undecided.map(({ key, title, why }) => (
              <li key={key}>
                <Button
                  size="small"
                  className={styles.chip}
                  aria-label={why}
                  title={why}
                  onClick={() => meeting.jump(key)}
                >
                  {title}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className={styles.list}>
        {parts.map((part) => (
          <Part key={part.no} meeting={meeting} part={part} />
        ))}
        <Fold
          id={foldId(CONCLUSION)}
          title={words.conclusion}
          open={blank > 0 ? words.openConclusion(blank) : ''}
          done={words.decided}
          isOpen={current === CONCLUSION}
          onToggle={() => open(current === CONCLUSION ? '' : CONCLUSION)}
        >
          <ConclusionForm meeting={meeting} />
        </Fold>
      </div>
    </>
  );
}

function Part({ meeting, part }: { meeting: Meeting; part: WalkPart }) {
  const styles = useStyles();
  const { drafts } = meeting;
  const noHeader = headerOf('AgendaItems', 'itemNo');
  const added = drafts.filter(
    ({ table, added: row }) => table === 'AgendaItems' && row?.[noHeader] === part.no,
  );
  return (
    <>
      {part.items.map((each) => (
        <Item key={each.item.key} meeting={meeting} part={part} each={each} />
      ))}
      {part.items.length + added.length === 0 && part.no !== '臨時動議' && (
        <Fold
          id={foldId(part.no)}
          title={`${part.no} ${part.title}`}
          open={words.notListed}
          done=""
          isOpen={meeting.current === part.no}
          onToggle={() => meeting.open(meeting.current === part.no ? '' : part.no)}
        >
          <div className={styles.none}>
            <Text>{words.noRow}</Text>
            <OfferLines meeting={meeting} goal={part.no} />
            <AddItem meeting={meeting} no={part.no} />
          </div>
        </Fold>
      )}
      {added.map((row) => (
        <NewItem key={row.key} meeting={meeting} row={row} no={part.no} />
      ))}
      {part.canGrow && (part.items.length + added.length > 0 || part.no === '臨時動議') && (
        <div className={styles.add}>
          <AddItem meeting={meeting} no={part.no} />
        </div>
      )}
    </>
  );
}

/** A further row of the 項次, which opens at once. */
function AddItem({ meeting, no }: { meeting: Meeting; no: string }) {
  const { desk, drafts } = meeting;
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={<AddRegular />}
      onClick={() => {
        const row = newItem(drafts, desk?.review?.reviewId ?? '', no);
        meeting.put(row);
        meeting.jump(row.key);
      }}
    >
      {no === '臨時動議' ? words.addMotion : words.addItem(no)}
    </Button>
  );
}

function Item(props: { meeting: Meeting; part: WalkPart; each: WalkItem }) {
  const { meeting, part, each } = props;
  const { item, title, subject, open, works, sentences } = each;
  const isOpen = meeting.current === item.key;
  return (
    <Fold
      id={foldId(item.key)}
      title={`${words.itemNo(title)} ${subject}`}
      open={words.openMatters(open)}
      done={item.decisionType ?? words.decided}
      isOpen={isOpen}
      onToggle={() => meeting.open(isOpen ? '' : item.key)}
    >
      <ItemForm
        meeting={meeting}
        row={draftOf(meeting.drafts, 'AgendaItems', item.key) ?? itemRow(item)}
        item={item}
        no={part.no}
        sentences={sentences}
        works={works}
      />
    </Fold>
  );
}

function NewItem({ meeting, row, no }: { meeting: Meeting; row: DraftRow; no: string }) {
  const isOpen = meeting.current === row.key;
  return (
    <Fold
      id={foldId(row.key)}
      title={words.newItem(no)}
      open={words.notSaved}
      done=""
      isOpen={isOpen}
      onToggle={() => meeting.open(isOpen ? '' : row.key)}
    >
      <ItemForm meeting={meeting} row={row} item={undefined} no={no} sentences={[]} works={[]} />
      <Button
        size="small"
        onClick={() => {
          for (const each of meeting.drafts) if (each.unit === row.unit) meeting.drop(each);
        }}
      >
        {words.removeDraft}
      </Button>
    </Fold>
  );
}
