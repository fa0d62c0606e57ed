import { useEffect, useRef } from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { Questions } from '../../adopt/plan/plan';
import { useAction } from '../action';
import { Notices } from '../notices';
import { listed } from '../language-marks';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { asWords } from '../learnt';
import { adoptMessages as words } from './adopt-messages';
import { ColumnList } from './column-list';
import { PlanPreview } from './plan-preview';
import { QuestionList } from './question-list';
import { SourcePicker } from './source-picker';
import { doneText, useAdopt } from './use-adopt';

const useStyles = makeStyles({ list: { outline: 'none' } });

/** 「帶入現有清單」: nothing is written before 「套用」, and what was written can be taken back. */
export function AdoptPanel({ useCases }: { useCases: UseCases }) {
  const adopting = useAdopt(useCases);
  const { busy } = useAction();
  const styles = useStyles();
  const { adoption, adopted, isUndone } = adopting;
  const listName = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLElement>(null);
  // What was pressed may be gone, as the field for pasting is: the keyboard goes on from the list's name,
  // or from the first button.
  useEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isLost) (listName.current ?? first.current)?.focus();
  }, [adoption, adopted]);
  const isBusy = busy !== undefined;
  const rows = adoption?.plan.rows.length ?? 0;
  const left = adoption ? countOf(adoption.plan.questions) : 0;
  return (
    <PanelLayout
      actions={
        <>
          <Button
            ref={(element: HTMLElement | null) => {
              first.current = element;
            }}
            appearance="primary"
            disabledFocusable={
              isBusy || !adoption || !adoption.plan.isDecided || rows === 0 || adopted !== undefined
            }
            onClick={adopting.apply}
          >
            {words.apply(rows)}
          </Button>
          <Button
            disabledFocusable={isBusy || adopted?.entry === undefined}
            onClick={adopting.undo}
          >
            {words.undo}
          </Button>
        </>
      }
    >
      {isUndone && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.undone}</MessageBarBody>
        </MessageBar>
      )}
      {adopted && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{doneText(adopted)}</MessageBarBody>
          </MessageBar>
          <Notices notices={adopted.notices} label={words.notices} />
          <div>
            <Button onClick={adopting.startAgain}>{words.other}</Button>
          </div>
        </>
      )}
      {!adopted && <SourcePicker adopting={adopting} />}
      {adoption && !adopted && (
        <>
          <div tabIndex={-1} ref={listName} className={styles.list}>
            <Text weight="semibold">
              {words.list(asWords(adoption.list.name), adoption.list.rows.length)}
            </Text>
          </div>
          {adoption.list.titles.length > 0 && (
            <Text className={styles.list}>{words.titles(listed(adoption.list.titles))}</Text>
          )}
          {adoption.isKnown && <Text>{words.known}</Text>}
          {left > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{words.questions(left)}</MessageBarBody>
            </MessageBar>
          )}
          <QuestionList mapping={adoption.plan.mapping} onAnswer={adopting.answer} />
          <ColumnList mapping={adoption.plan.mapping} onAnswer={adopting.answer} />
          <PlanPreview plan={adoption.plan} />
        </>
      )}
    </PanelLayout>
  );
}

function countOf({ columns, constants, values, rows, year, cutoffs }: Questions): number {
  const lists = columns.length + constants.length + values.length + rows.length;
  return lists + (year ? 1 : 0) + (cutoffs ? 1 : 0);
}
