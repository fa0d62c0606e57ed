import { useEffect, useRef, useState } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useAction } from '../action';
import { checkMessages } from './check-messages';
import { PanelLayout } from '../panel-layout';
import { StaleBar } from '../stale-bar';
import { everything, passes, ProblemFilter } from './problem-filter';
import { ProblemList } from './problem-list';
import { JournalPanel } from './journal-panel';
import { MarksBar } from './marks-bar';
import { RemedyBar, RemedyOutcome } from './remedy-bar';
import { RemedyPreviewPanel } from './remedy-preview';
import type { Check } from './use-check';
import type { Marks } from './use-marks';
import type { Remedies } from './use-remedies';
import { Verdict } from './verdict';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

export function CheckPanel(props: { check: Check; remedies: Remedies; marks: Marks }) {
  const { check, remedies, marks } = props;
  const styles = useStyles();
  const { busy } = useAction();
  const [filter, setFilter] = useState(everything);
  const { report, isStale, isUpdated, followed, run, follow, hideAgain } = check;
  const shown = report?.problems.filter((problem) => passes(filter, problem)) ?? [];

  const again = useRef<HTMLElement>(null);
  const { view, returnTo } = remedies;
  // What was left may be mended: the keyboard goes to the head of the list then.
  useEffect(() => {
    if (!view && returnTo.takeRest() && document.hasFocus()) again.current?.focus();
  }, [view, returnTo]);
  if (view?.kind === 'preview') {
    return (
      <RemedyPreviewPanel
        preview={view.preview}
        onApply={(withoutUndo) => void remedies.apply(view.preview, withoutUndo)}
        onCancel={remedies.close}
      />
    );
  }
  if (view?.kind === 'journal') {
    return (
      <JournalPanel
        entries={view.entries}
        onRestore={(id) => void remedies.restore(id)}
        onClose={remedies.close}
      />
    );
  }

  return (
    <PanelLayout
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
            onDismiss={() => {
              remedies.dismiss();
              again.current?.focus();
            }}
          />
          <Verdict report={report} />
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
              shown={shown.length}
              onChange={setFilter}
            />
          )}
          <MarksBar marks={marks} />
          <RemedyBar problems={shown} remedies={remedies} />
          {report.problems.length > 0 && shown.length === 0 && (
            <Text>{checkMessages.nothingShown}</Text>
          )}
          <ProblemList
            // A new check starts at the top of its list.
            key={`${filter.severities.join('')}${filter.table}`}
            problems={shown}
            followed={followed}
            remedies={remedies}
            onFollow={(problem) => void follow(problem)}
            onHideAgain={(sheet) => void hideAgain(sheet)}
          />
        </>
      ) : (
        <Text>{checkMessages.intro}</Text>
      )}
    </PanelLayout>
  );
}
