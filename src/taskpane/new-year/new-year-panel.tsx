import { useEffect, useRef } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { newYearHeadline, newYearSections } from '../../app/new-year/new-year-sections';
import { useAction } from '../action';
import { asWords } from '../learnt';
import { Notices } from '../notices';
import { PanelHeading } from '../panel-heading';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { yearMessages as words } from './new-year-messages';
import { useNewYear } from './use-new-year';

const useStyles = makeStyles({
  section: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    paddingLeft: '1.2em',
    overflowWrap: 'anywhere',
  },
});

/** 「開始新年度」: everything that will be added and what goes on by itself, before anything is written. */
export function NewYearPanel({ useCases, onClose }: { useCases: UseCases; onClose: () => void }) {
  const styles = useStyles();
  const { busy } = useAction();
  const { plan, started, undone, start, undo } = useNewYear(useCases);
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: the keyboard goes on where the preview begins.
  useEffect(() => head.current?.focus(), []);
  const rows = plan?.edit.add.reduce((sum, each) => sum + each.rows.length, 0) ?? 0;
  const isBusy = busy !== undefined;
  return (
    <PanelLayout
      foot={
        <>
          <Button appearance="primary" disabledFocusable={isBusy || rows === 0} onClick={start}>
            {rows === 0 ? words.nothing : words.apply(rows)}
          </Button>
          {started?.entry !== undefined && (
            <Button disabledFocusable={isBusy} onClick={undo}>
              {words.undo}
            </Button>
          )}
          <Button onClick={onClose}>{words.back}</Button>
        </>
      }
    >
      <PanelHeading ref={head}>{words.title}</PanelHeading>
      {started && (
        <>
          <MessageBar intent={started.rows > 0 ? 'success' : 'warning'} layout="multiline">
            <MessageBarBody>{words.done(started.rows)}</MessageBarBody>
          </MessageBar>
          <Notices
            notices={[...started.conflicts.map(({ text }) => text), ...started.notices]}
            label={words.told}
          />
        </>
      )}
      {undone !== '' && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{undone}</MessageBarBody>
        </MessageBar>
      )}
      {plan && <Text>{asWords(newYearHeadline(plan))}</Text>}
      {plan &&
        newYearSections(plan).map(({ title, lines }) => (
          <section key={title} aria-label={asWords(title)}>
            <Text as="h3" weight="semibold" block className={styles.section}>
              {asWords(title)}
            </Text>
            <ul className={styles.list}>
              {lines.map((line) => (
                <li key={line}>{asWords(line)}</li>
              ))}
            </ul>
          </section>
        ))}
    </PanelLayout>
  );
}
