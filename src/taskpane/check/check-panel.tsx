import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { ChangedSince, useToldChange } from './changed-since';
import { checkMessages } from './check-messages';
import { compared } from './compared';
import { PanelLayout } from '../panel-layout';
import { StaleBar } from '../stale-bar';
import { everything, passing, ProblemFilter } from './problem-filter';
import type { GroupedBy } from './problem-groups';
import { ProblemList } from './problem-list';
import { listKeys } from './problem-text';
import { MarksBar } from './marks-bar';
import { RemedyBar, RemedyOutcome } from './remedy-bar';
import { RemedyPreviewPanel } from './remedy-preview';
import type { Check } from './use-check';
import type { Marks } from './use-marks';
import type { Remedies } from './use-remedies';
import { Verdict } from './verdict';

const none: ReadonlySet<Problem> = new Set();

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  nothing: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export function CheckPanel(props: {
  check: Check;
  remedies: Remedies;
  marks: Marks;
  onJournal: () => void;
}) {
  const { check, remedies, marks, onJournal } = props;
  const styles = useStyles();
  const { busy } = useAction();
  const [filter, setFilter] = useState(everything);
  const [groupedBy, setGroupedBy] = useState<GroupedBy>('severity');
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { report, since, isStale, isUpdated, followed, run, follow, hideAgain } = check;
  const before = since?.before;
  const changed = useMemo(
    () => (report && before ? compared(before.problems, report.problems) : undefined),
    [report, before],
  );
  const keys = useMemo(() => listKeys(report?.problems ?? []), [report]);
  useToldChange(check, changed);
  const added = changed?.added ?? none;
  // What is typed into the search is seen before what it finds.
  const wanted = useDeferredValue(filter);
  const shown = useMemo(
    () => passing(report?.problems ?? [], wanted, added),
    [report, wanted, added],
  );

  const again = useRef<HTMLElement>(null);
  const { preview, returnTo } = remedies;
  // What was left may be mended: the keyboard goes to the head of the list then.
  useEffect(() => {
    if (!preview && returnTo.takeRest() && document.hasFocus()) again.current?.focus();
  }, [preview, returnTo]);
  if (preview) {
    return (
      <RemedyPreviewPanel
        preview={preview}
        onApply={(withoutUndo) => void remedies.apply(preview, withoutUndo)}
        onCancel={remedies.close}
      />
    );
  }

  return (
    <PanelLayout
      content={setScroller}
      actions={
        <Button
          ref={(element: HTMLElement | null) => {
            again.current = element;
          }}
          appearance="primary"
          disabledFocusable={busy !== undefined}
          onClick={() => void run()}
        >
          {report ? checkMessages.again : checkMessages.run}
        </Button>
      }
    >
      {report ? (
        <>
          {isStale && <StaleBar>{checkMessages.stale}</StaleBar>}
          <RemedyOutcome
            remedies={remedies}
            onJournal={onJournal}
            onDismiss={() => {
              remedies.dismiss();
              again.current?.focus();
            }}
          />
          <Verdict report={report} />
          {changed && <ChangedSince changed={changed} />}
          {isUpdated && !isStale && (
            <Text size={200} className={styles.quiet}>
              {checkMessages.updated}
              {report.papersAt !== undefined && checkMessages.papersAt(report.papersAt)}
            </Text>
          )}
          {report.problems.length > 0 && (
            <ProblemFilter
              report={report}
              filter={filter}
              groupedBy={groupedBy}
              shown={shown.length}
              added={added.size}
              onChange={setFilter}
              onGroup={setGroupedBy}
            />
          )}
          <MarksBar marks={marks} />
          <RemedyBar problems={shown} remedies={remedies} onJournal={onJournal} />
          {report.problems.length > 0 && shown.length === 0 && (
            <div className={styles.nothing}>
              <Text>{checkMessages.nothingShown}</Text>
              <Button
                size="small"
                onClick={() => {
                  setFilter(everything);
                }}
              >
                {checkMessages.showAll}
              </Button>
            </div>
          )}
          <ProblemList
            // Another choice starts at the top of its list.
            key={`${wanted.kind}${wanted.table}${groupedBy}`}
            problems={shown}
            keys={keys}
            added={added}
            groupedBy={groupedBy}
            scroller={scroller}
            followed={followed}
            remedies={remedies}
            onFollow={follow}
            onHideAgain={(sheet) =>
              hideAgain(sheet, checkMessages.hiding, checkMessages.sheetHidden(sheet.name))
            }
          />
        </>
      ) : (
        <Text>{checkMessages.intro}</Text>
      )}
    </PanelLayout>
  );
}
