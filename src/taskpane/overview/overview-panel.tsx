import { lazy, Suspense, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import type { Place } from '../bar/places';
import { PanelLayout } from '../panel-layout';
import { DateList } from './date-list';
import { LineList } from './line-list';
import { MeetingHead } from './meeting-head';
import { NumberRow } from './number-row';
import { overviewMessages as words } from './overview-messages';
import type { OverviewHand } from './use-overview';

// Only a workbook at its beginning asks for it.
const PathList = lazy(async () => ({ default: (await import('./path-list')).PathList }));

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  push: { marginLeft: 'auto' },
});

/** The place that opens first. */
export function OverviewPanel(props: {
  hand: OverviewHand;
  /** It stands where another place was asked for, which has nothing to show without tables. */
  isInstead: boolean;
  onOpen: (place: Place) => void;
  onFollow: (problem: Problem) => Promise<unknown>;
  onGoToSheet: (sheet: string) => void;
  onMake: () => void;
}) {
  const { hand, isInstead, onOpen, onFollow, onGoToSheet, onMake } = props;
  const styles = useStyles();
  const { busy } = useAction();
  const [showsPath, setShowsPath] = useState(false);
  const { overview } = hand;
  const isBusy = busy !== undefined;

  if (overview === undefined && hand.isUnread) {
    return (
      <PanelLayout
        foot={
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void hand.look()}>
            {words.read}
          </Button>
        }
      >
        <p className={styles.text}>{words.unread}</p>
      </PanelLayout>
    );
  }
  if (overview === undefined) {
    return (
      <PanelLayout>
        <p className={styles.text}>{words.reading}</p>
      </PanelLayout>
    );
  }
  if (overview === 'none') {
    return (
      <PanelLayout
        foot={
          <>
            <Button appearance="primary" onClick={() => onOpen('sheets')}>
              {words.create}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => void hand.showSample()}>
              {words.sample}
            </Button>
          </>
        }
      >
        {isInstead && <p className={styles.text}>{words.noTables}</p>}
        <Suspense fallback={null}>
          <PathList path={undefined} onGoToSheet={onGoToSheet} />
        </Suspense>
      </PanelLayout>
    );
  }
  const isPath = overview.isEmpty || showsPath;
  return (
    <PanelLayout
      foot={
        <>
          <Button appearance="primary" disabledFocusable={isBusy} onClick={onMake}>
            {words.make}
          </Button>
          {!overview.isEmpty && (
            <Button
              appearance="subtle"
              size="small"
              className={styles.push}
              onClick={() => {
                setShowsPath(!showsPath);
              }}
            >
              {showsPath ? words.showList : words.showPath}
            </Button>
          )}
        </>
      }
    >
      {isPath ? (
        <Suspense fallback={null}>
          <PathList path={overview.path} onGoToSheet={onGoToSheet} />
        </Suspense>
      ) : (
        <>
          <MeetingHead overview={overview} />
          <NumberRow numbers={overview.numbers} />
          <LineList
            lines={overview.lines}
            ready={overview.ready}
            onGo={(problem) => void onFollow(problem)}
            onFill={(problem) => {
              void onFollow(problem).then(() => {
                onOpen('row');
              });
            }}
          />
          <DateList dates={overview.dates} today={overview.today} onGo={onFollow} />
        </>
      )}
    </PanelLayout>
  );
}
