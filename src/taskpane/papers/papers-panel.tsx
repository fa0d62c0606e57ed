import { useRef, useState } from 'react';
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { BusySelect } from '../fields/busy-select';
import type { PaperKind } from '../../review/papers/paper-kind';
import { isPaperName, PAPERS } from '../../review/papers/papers';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import { canPrint } from '../office/can-print';
import type { UseCases } from '../use-cases';
import { copyPaper } from './copy-paper';
import { paperGroups } from './paper-groups';
import { paperMessages as words } from './paper-messages';
import { PaperView } from './paper-view';
import { PdfHelp } from './pdf-help';
import { SubjectField } from './subject-field';
import { type PapersKept, usePapers } from './use-papers';

const useStyles = makeStyles({
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 「文件」: every paper, looked at before anything is written. */
export function PapersPanel(props: {
  useCases: UseCases;
  changes: ChangeCount;
  kept: { current: PapersKept | undefined };
}) {
  const styles = useStyles();
  const { busy } = useAction();
  const announce = useAnnounce();
  const papers = usePapers(props.useCases, props.changes, props.kept);
  const { name, request, desk, isStale, made } = papers;
  const frame = useRef<HTMLIFrameElement>(null);
  /** The text of what could not be copied, to be copied by hand. */
  const [byHand, setByHand] = useState('');
  const [copied, setCopied] = useState('');
  const kind: PaperKind | undefined = name === undefined ? undefined : PAPERS[name];
  const preview = desk?.preview;
  const isBusy = busy !== undefined;
  const isIdle = isBusy || !preview;

  const copy = async () => {
    if (!preview) return;
    const isDone = await copyPaper(preview);
    setByHand(isDone ? '' : preview.text);
    setCopied(isDone ? preview.text : '');
    announce(isDone ? words.copied : words.cannotCopy);
  };

  return (
    <PanelLayout
      foot={
        <>
          <Button appearance="primary" disabledFocusable={isIdle} onClick={papers.make}>
            {words.make}
          </Button>
          <Button disabledFocusable={isIdle} onClick={() => void copy()}>
            {words.copy}
          </Button>
          {canPrint() && (
            <Button
              disabledFocusable={isIdle}
              onClick={() => frame.current?.contentWindow?.print()}
            >
              {words.print}
            </Button>
          )}
        </>
      }
    >
      <Field label={words.kind} className={styles.field}>
        <BusySelect
          value={name ?? ''}
          isBusy={isBusy}
          onChoose={(value) => {
            papers.choose(isPaperName(value) ? value : undefined, {});
          }}
        >
          <option value="">{words.pick}</option>
          {paperGroups.map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.papers.map((paper) => (
                <option key={paper.name} value={paper.name}>
                  {paper.title}
                </option>
              ))}
            </optgroup>
          ))}
        </BusySelect>
      </Field>
      {kind && desk && (
        <SubjectField
          kind={kind}
          choices={desk.choices}
          request={request}
          disabled={isBusy}
          onChoose={(about) => {
            papers.choose(name, about);
          }}
        />
      )}
      {kind?.lists && desk && (desk.filtered ?? request.filtered) && (
        <Checkbox
          checked={request.filtered === true}
          // Disabled it would lose the keyboard.
          aria-disabled={isBusy}
          label={words.onlyShown(desk.filtered)}
          onChange={(_, { checked }) => {
            if (!isBusy) papers.choose(name, checked === true ? { filtered: true } : {});
          }}
        />
      )}
      {desk && desk.refusal !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{desk.refusal}</MessageBarBody>
        </MessageBar>
      )}
      {preview && isStale && (
        <MessageBar intent="info" layout="multiline" role="status">
          <MessageBarBody>{words.stale}</MessageBarBody>
          <MessageBarActions>
            <Button disabledFocusable={isBusy} onClick={papers.look}>
              {words.refresh}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {made && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {words.made(made.sheetNames)}
            <PdfHelp key={made.sheetNames.join()} sheetNames={made.sheetNames} />
          </MessageBarBody>
        </MessageBar>
      )}
      {made && <Notices notices={made.notices} label={words.notices} />}
      {preview && copied === preview.text && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.copied}</MessageBarBody>
        </MessageBar>
      )}
      {preview && byHand === preview.text && (
        <Field label={words.cannotCopy}>
          <Textarea readOnly value={byHand} rows={6} onFocus={(event) => event.target.select()} />
        </Field>
      )}
      {preview && <PaperView sheets={preview.sheets} frame={frame} />}
      {desk && !preview && desk.refusal === '' && !isBusy && (
        <Text className={styles.quiet}>{kind ? words.chooseMore : words.nothing}</Text>
      )}
    </PanelLayout>
  );
}
