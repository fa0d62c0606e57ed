import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { PeopleDesk, ViewPreview } from '../../app/people/people-desk';
import type { RowAt } from '../../app/row/row-desk';
import { type Day, rocShort } from '../../register/day';
import { parseDay } from '../../register/parse-day';
import type { ViewName } from '../../review/views/views';
import type { RenderedPaper } from '../../workbook/render-paper';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { type ChangeCount, useIsStale } from '../changes';
import { Notices } from '../notices';
import { canPrint } from '../office/can-print';
import { PanelLayout } from '../panel-layout';
import { copyPaper } from '../papers/copy-paper';
import { PaperFrame } from '../papers/paper-frame';
import type { UseCases } from '../use-cases';
import { HandoverPanel } from './handover-panel';
import { HeldList } from './held-list';
import { peopleMessages as words } from './people-messages';
import type { HandoverKept } from './use-handover';
import { asWords } from '../learnt';

const SHOWN = ['held', 'handOver', 'handover', 'independence', 'duties', 'terms'] as const;
type Shown = (typeof SHOWN)[number];

const useStyles = makeStyles({
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  day: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    '& > .fui-Field': { flexBasis: '120px' },
  },
});

/** What outlives the panel: people go to another place of the pane and come back. */
export interface PeopleKept {
  shown: Shown;
  readonly handover: HandoverKept;
}

/** 「成員與權責」: who holds what on a day, and the views of people and duties, to look at and to print. */
export function PeoplePanel(props: {
  useCases: UseCases;
  changes: ChangeCount;
  kept: RefObject<PeopleKept | undefined>;
  /** Opens an appointment as a form. */
  onOpen: (at: RowAt) => void;
}) {
  const { useCases, changes, kept, onOpen } = props;
  const [own] = useState(
    () => (kept.current ??= { shown: 'held', handover: { given: undefined } }),
  );
  const styles = useStyles();
  const { run, busy } = useAction();
  const announce = useAnnounce();
  const frame = useRef<HTMLIFrameElement>(null);
  const [shown, setShown] = useState(own.shown);
  const [text, setText] = useState('');
  const [desk, setDesk] = useState<PeopleDesk>();
  const [view, setView] = useState<ViewPreview>();
  const [made, setMade] = useState<RenderedPaper>();
  const [copied, setCopied] = useState('');
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const parsed = text.trim() === '' ? undefined : parseDay(text);
  const day: Day | undefined = parsed?.ok === true ? parsed.day : undefined;
  const isBusy = busy !== undefined;
  const name: ViewName | undefined = shown === 'held' || shown === 'handOver' ? undefined : shown;

  const look = useCallback(
    (wanted: ViewName | undefined, on: Day | undefined) => {
      const count = changes.now();
      const read = async () => {
        const cases = await useCases.people();
        return wanted === undefined ? cases.read(on) : cases.view(wanted);
      };
      return run(words.reading, read, (found) => {
        setReadAt(count);
        if ('held' in found) setDesk(found);
        else setView(found);
      });
    },
    [changes, run, useCases],
  );
  // Another view may be another panel, drawn anew: the keyboard stays with what chose it.
  const picked = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) picked.current?.focus();
  }, [shown]);
  const asked = useRef('');
  useEffect(() => {
    const now = `${name ?? ''} ${day ?? ''} ${isStale ? String(changes.now()) : ''}`;
    if (shown === 'handOver' || asked.current === now) return;
    asked.current = now;
    void look(name, day);
    // `readAt`: a change that came while it was being read is read too.
  }, [look, shown, name, day, isStale, changes, readAt]);

  const make = () => {
    if (name === undefined) return;
    void run(
      words.making,
      async () => (await useCases.people()).make(name),
      (done) => {
        setMade(done);
        announce([words.made(done.sheetNames), ...done.notices.map(asWords)].join(' '));
      },
    );
  };
  const copy = async () => {
    if (!view) return;
    const isDone = await copyPaper(view.clip);
    const said = isDone ? words.copied : words.cannotCopy;
    setCopied(said);
    announce(said);
  };

  const show = (next: Shown) => {
    setMade(undefined);
    setCopied('');
    setView(undefined);
    Object.assign(own, { shown: next });
    setShown(next);
  };
  const picker = (
    <Field label={words.show} className={styles.field}>
      <Select
        ref={(element: HTMLElement | null) => {
          picked.current = element;
        }}
        value={shown}
        onChange={(_, { value }) => show(SHOWN.find((each) => each === value) ?? 'held')}
      >
        {SHOWN.map((each) => (
          <option key={each} value={each}>
            {words.shown[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
  if (shown === 'handOver') {
    return (
      <HandoverPanel
        {...{ useCases, changes, picker }}
        kept={own.handover}
        onPaper={() => show('handover')}
      />
    );
  }

  return (
    <PanelLayout
      foot={
        name === undefined ? undefined : (
          <>
            <Button appearance="primary" disabledFocusable={isBusy || !view} onClick={make}>
              {words.make}
            </Button>
            <Button disabledFocusable={isBusy || !view} onClick={() => void copy()}>
              {words.copy}
            </Button>
            {canPrint() && (
              <Button
                disabledFocusable={isBusy || !view}
                onClick={() => frame.current?.contentWindow?.print()}
              >
                {words.print}
              </Button>
            )}
          </>
        )
      }
    >
      {picker}
      {name === undefined && (
        <div className={styles.day}>
          <Field
            label={words.day}
            className={styles.field}
            validationState={parsed?.ok === false ? 'error' : 'none'}
            validationMessage={parsed?.ok === false ? words.untyped : null}
          >
            <Input
              value={text}
              placeholder={desk ? rocShort(desk.day) : ''}
              onChange={(_, { value }) => setText(value)}
            />
          </Field>
          <Button onClick={() => setText('')}>{words.today}</Button>
        </div>
      )}
      {name === undefined && desk && (
        <>
          <Text weight="semibold">{words.on(rocShort(desk.day))}</Text>
          <HeldList desk={desk} onOpen={onOpen} />
        </>
      )}
      {made && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.made(made.sheetNames)}</MessageBarBody>
        </MessageBar>
      )}
      {made && <Notices notices={made.notices} label={words.notices} />}
      {copied !== '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{copied}</MessageBarBody>
        </MessageBar>
      )}
      {name !== undefined && view && (
        <PaperFrame title={words.preview(view.title)} html={view.html} frame={frame} />
      )}
    </PanelLayout>
  );
}
