import { useEffect } from 'react';
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { draftOf, type DraftRow } from '../../app/row/draft';
import { decisionOf, newWork, newWorksOf, workRow } from '../../app/meeting/draft-rows';
import { needsNoTracking } from '../../facts/decided-work';
import { identity } from '../../register/identity';
import type { AgendaItem, Resolution } from '../../register/register';
import { headerOf } from '../../rules/report';
import { meetingMessages as words } from './meeting-messages';
import { OfferLines } from './offers';
import { RowField } from './row-field';
import type { Meeting } from './use-meeting';
import { WorkForm } from './work-form';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    minWidth: 0,
  },
  facts: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
  more: {
    '& > summary': { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0` },
    '& > div': { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  },
});

const h = (column: string) => headerOf('AgendaItems', column);

/** An item: what the tables say, what is proposed, what is decided, and who does it by when. */
export function ItemForm(props: {
  meeting: Meeting;
  row: DraftRow;
  /** As it stands in its table; undefined of one that is to be added. */
  item: AgendaItem | undefined;
  no: string;
  sentences: readonly string[];
  works: readonly Resolution[];
}) {
  const { meeting, row, item, no, sentences, works } = props;
  const { desk, drafts, put, drop } = meeting;
  const styles = useStyles();
  const { kind, words: decided, assigns } = decisionOf(drafts, row.key, item);
  const added = newWorksOf(drafts, row.unit);
  const isAsked = assigns && works.length + added.length === 0;
  const [only] = added;
  // A decision that assigns nothing any more takes back the row nobody has filled in.
  const spare = !assigns && only && Object.keys(only.cells).length === 0 ? only : undefined;
  const of = {
    key: row.key,
    reviewId: desk?.review?.reviewId ?? null,
    itemNo: item?.itemNo ?? null,
  };
  const work = () => {
    if (!desk) return;
    const itemNo = (item?.itemNo ?? no) as AgendaItem['itemNo'];
    put(newWork(drafts, { ...of, itemNo }, row.unit, desk.facts));
  };
  useEffect(() => {
    if (isAsked) work();
    if (spare) drop(spare);
  });
  const isUntracked = needsNoTracking(decided);
  const isMotion = draftText(meeting, row, 'itemCase', item?.itemCase ?? '') === '討論案';
  return (
    <div className={styles.form}>
      {sentences.length > 0 && (
        <ul className={styles.facts} aria-label={words.facts}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <details className={styles.more} open={row.added !== undefined}>
        <summary tabIndex={0}>{words.content}</summary>
        <div>
          <RowField meeting={meeting} row={row} header={h('itemCase')} />
          {(no === '2' || no === '4') && (
            <RowField meeting={meeting} row={row} header={h('topicType')} />
          )}
          <RowField meeting={meeting} row={row} header={h('subject')} />
          <RowField meeting={meeting} row={row} header={h('description')} />
          {(no === '2' || no === '4') && (
            <RowField meeting={meeting} row={row} header={h('impact')} />
          )}
          <RowField meeting={meeting} row={row} header={h('noReportReason')} />
          <RowField meeting={meeting} row={row} header={h('reporter')} hint={words.reporterHint} />
        </div>
      </details>
      <RowField meeting={meeting} row={row} header={h('proposal')} />
      <OfferLines meeting={meeting} goal={row.key} />
      <RowField meeting={meeting} row={row} header={h('decisionType')} />
      <RowField
        meeting={meeting}
        row={row}
        header={h('decision')}
        label={isMotion ? words.resolution : words.decision}
      />
      {kind === '決定' && (
        <Checkbox
          label={words.noTracking}
          checked={isUntracked}
          onChange={(_, { checked }) => {
            const { noTrackingSuffix: suffix } = words;
            const text = checked === true ? `${decided}${suffix}` : decided.replace(suffix, '');
            meeting.type(row, h('decision'), text);
          }}
        />
      )}
      {isUntracked && works.length > 0 && <Text size={200}>{words.isTrackedAnyway}</Text>}
      {works.map(({ key, resolution }) => (
        <WorkForm
          key={key}
          meeting={meeting}
          row={draftOf(drafts, 'Resolutions', key) ?? workRow(key, row.unit)}
          hasOwnWords={identity(resolution ?? '') !== identity(item?.decision ?? '')}
          isSpare={false}
        />
      ))}
      {added.map((each, at) => (
        <WorkForm
          key={each.key}
          meeting={meeting}
          row={each}
          hasOwnWords={works.length + at > 0}
          isSpare={!assigns || works.length + at > 0}
        />
      ))}
      {assigns && works.length + added.length > 0 && (
        <div>
          <Button size="small" onClick={work}>
            {words.moreWork}
          </Button>
        </div>
      )}
    </div>
  );
}

function draftText({ drafts }: Meeting, row: DraftRow, column: string, seen: string): string {
  return draftOf(drafts, row.table, row.key)?.cells[h(column)]?.text ?? seen;
}
