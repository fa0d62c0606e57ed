import { useState } from 'react';
import { Button, Text } from '@fluentui/react-components';
import { useAction } from '../action';
import { messages } from '../messages';
import { PanelLayout } from '../panel-layout';
import { StaleBar } from '../stale-bar';
import { everything, passes, ProblemFilter } from './problem-filter';
import { ProblemList } from './problem-list';
import type { Check } from './use-check';
import { Verdict } from './verdict';

export function CheckPanel({ check }: { check: Check }) {
  const { busy } = useAction();
  const [filter, setFilter] = useState(everything);
  const { report, isStale, followed, run, follow, hideAgain } = check;
  const shown = report?.problems.filter((problem) => passes(filter, problem)) ?? [];

  return (
    <PanelLayout
      actions={
        <Button
          appearance="primary"
          disabledFocusable={busy !== undefined}
          onClick={() => void run()}
        >
          {report ? messages.check.again : messages.check.run}
        </Button>
      }
    >
      {report ? (
        <>
          {isStale && <StaleBar>{messages.check.stale}</StaleBar>}
          <Verdict report={report} />
          {report.problems.length > 0 && (
            <ProblemFilter
              report={report}
              filter={filter}
              shown={shown.length}
              onChange={setFilter}
            />
          )}
          {report.problems.length > 0 && shown.length === 0 && (
            <Text>{messages.check.nothingShown}</Text>
          )}
          <ProblemList
            // A new check starts at the top of its list.
            key={`${filter.severities.join('')}${filter.table}`}
            problems={shown}
            followed={followed}
            onFollow={(problem) => void follow(problem)}
            onHideAgain={(sheet) => void hideAgain(sheet)}
          />
        </>
      ) : (
        <Text>{messages.check.intro}</Text>
      )}
    </PanelLayout>
  );
}
