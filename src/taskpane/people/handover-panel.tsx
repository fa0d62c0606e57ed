import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import { isComposing } from '../fields/composing';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { HandoverForm } from './handover-form';
import { handoverMessages as words } from './handover-messages';
import { type HandoverKept, useHandover } from './use-handover';
import { asWords } from '../learnt';

const useStyles = makeStyles({
  // In a pane at its least they stand one below the other.
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  form: { display: 'contents' },
  list: { margin: 0, paddingLeft: '1.2em' },
});

/** 「辦理交接」: one writing for the whole handover, with the way back and on to what is to be done. */
export function HandoverPanel(props: {
  useCases: UseCases;
  changes: ChangeCount;
  kept: HandoverKept;
  /** What chooses another view of the place. */
  picker: ReactNode;
  onPaper: () => void;
}) {
  const styles = useStyles();
  const { kept, picker, onPaper } = props;
  const [own] = useState(kept);
  const hand = useHandover(props.useCases, props.changes, own);
  const { busy } = useAction();
  const { plan, done } = hand;
  const isBusy = busy !== undefined;
  const next = useRef<HTMLElement>(null);
  const isDone = done !== undefined && done.saved.rows > 0;
  // The form with what was pressed is gone then: the keyboard goes on where the work does.
  useEffect(() => {
    if (isDone && document.hasFocus()) next.current?.focus();
  }, [isDone]);
  const cells = plan
    ? plan.drafts.reduce(
        (sum, draft) => sum + (draft.added ? 0 : Object.keys(draft.cells).length),
        0,
      )
    : 0;
  const isBegun = hand.given !== undefined && hand.given.texts.name.trim() !== '';
  const isReady = plan !== undefined && plan.lacking.length === 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      hand.save();
    }
    // Office takes Esc for the way back to the grid.
    if (event.key === 'Escape' && isBegun) event.stopPropagation();
  };
  return (
    <PanelLayout
      foot={
        isDone ? (
          <Button
            ref={(element: HTMLElement | null) => {
              next.current = element;
            }}
            appearance="primary"
            onClick={onPaper}
          >
            {words.paper}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={isBusy || !isReady} onClick={hand.save}>
            {isReady || !plan ? words.save(cells) : words.lacking(plan.lacking)}
          </Button>
        )
      }
    >
      {picker}
      {done && isDone && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {words.saved(done.given.texts.name.trim(), done.saved.cells)}
          </MessageBarBody>
          <MessageBarActions className={styles.actions}>
            <Button size="small" disabledFocusable={isBusy} onClick={hand.undo}>
              {words.undo}
            </Button>
            <Button size="small" onClick={hand.again}>
              {words.again}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {done && done.saved.blocked.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.notSaved}</MessageBarTitle>
            <ul className={styles.list}>
              {done.saved.blocked.map(({ text }) => (
                <li key={text}>{asWords(text)}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {done && <Notices notices={done.saved.notices} label={words.notices} />}
      {!isDone && (
        <div className={styles.form} onKeyDown={onKeyDown}>
          <HandoverForm hand={hand} />
        </div>
      )}
    </PanelLayout>
  );
}
