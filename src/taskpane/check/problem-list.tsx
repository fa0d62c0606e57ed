import { useMemo, useState } from 'react';
import { makeStyles, Text, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { problemId } from '../../app/remedies/problem-id';
import type { Problem } from '../../rules/problem';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { checkMessages } from './check-messages';
import { type GroupedBy, groupsOf, type ProblemGroup } from './problem-groups';
import { ProblemItem } from './problem-item';
import { RuleNote } from './rule-note';
import { SeverityIcon } from './severity-icon';
import type { Followed } from './use-check';
import type { Remedies } from './use-remedies';
import { WindowedList } from './windowed-list';

/** More are drawn as they come into sight: a workbook in a bad state has thousands. */
const WHOLE = 100;

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
  },
  fold: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '> svg': { flexShrink: 0 },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface ListProps {
  readonly problems: readonly Problem[];
  /** What tells each from the others. */
  readonly keys: ReadonlyMap<Problem, string>;
  /** What the last check did not find. */
  readonly added: ReadonlySet<Problem>;
  readonly groupedBy: GroupedBy;
  /** What scrolls them. */
  readonly scroller: HTMLElement | null;
  readonly followed: Followed | undefined;
  readonly remedies: Remedies;
  readonly onFollow: (problem: Problem) => unknown;
  readonly onHideAgain: (sheet: ShownSheet) => unknown;
}

export function ProblemList(props: ListProps) {
  const styles = useStyles();
  const { problems, groupedBy } = props;
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const groups = useMemo(() => groupsOf(problems, groupedBy), [problems, groupedBy]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  return (
    <div {...arrows} role="group" aria-label={checkMessages.list} className={styles.groups}>
      {groups.map((group, at) => (
        <Group
          {...props}
          key={group.id}
          group={group}
          isFirst={at === 0}
          isFolded={folded.has(group.id)}
          onFold={(isFolded) => {
            const rest = [...folded].filter((id) => id !== group.id);
            setFolded(new Set(isFolded ? [...rest, group.id] : rest));
          }}
        />
      ))}
    </div>
  );
}

function Group(
  props: ListProps & {
    readonly group: ProblemGroup;
    readonly isFirst: boolean;
    readonly isFolded: boolean;
    readonly onFold: (isFolded: boolean) => void;
  },
) {
  const styles = useStyles();
  const { group, isFirst, isFolded, onFold, added, followed, remedies } = props;
  const { problems, rule, severity } = group;
  const keyOf = (problem: Problem) => props.keys.get(problem) ?? '';
  // Only a list that is drawn anew has one to return to.
  const [first] = useState(() => {
    const place = remedies.returnTo.meant();
    return place === undefined
      ? undefined
      : problems.find((each) => each.fix && problemId(each) === place);
  });
  const title = `${group.title} ${String(problems.length)}`;
  const Chevron = isFolded ? ChevronRight16Regular : ChevronDown16Regular;
  const head = (
    <>
      <SeverityIcon severity={severity} />
      <Text weight="semibold">{title}</Text>
    </>
  );
  return (
    <section aria-label={title}>
      <h3 className={styles.head}>
        {rule === undefined ? (
          head
        ) : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isFolded}
            onClick={() => {
              onFold(!isFolded);
            }}
          >
            <Chevron aria-hidden />
            {head}
          </button>
        )}
      </h3>
      {rule !== undefined && !isFolded && <RuleNote rule={rule} />}
      {!isFolded && (
        <WindowedList
          items={problems}
          keyOf={keyOf}
          isWhole={props.problems.length <= WHOLE}
          scroller={props.scroller}
          first={first}
          isFar={!isFirst}
          className={styles.list}
          itemClassName={styles.item}
        >
          {(problem) => (
            <ProblemItem
              problem={problem}
              isAdded={added.has(problem)}
              withoutNote={rule !== undefined}
              followed={problem === followed?.problem ? followed : undefined}
              remedies={remedies}
              onFollow={props.onFollow}
              onHideAgain={props.onHideAgain}
            />
          )}
        </WindowedList>
      )}
    </section>
  );
}
