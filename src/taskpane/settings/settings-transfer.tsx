import { useEffect, useRef, useState } from 'react';
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { RowDesk } from '../../app/row/row-desk';
import { type ImportPlan, planImport } from '../../app/settings/plan-import';
import { settingsText } from '../../app/settings/settings-file';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { Disclosure } from '../disclosure';
import { listed } from '../language-marks';
import { asWords } from '../learnt';
import { Notices } from '../notices';
import { settingsMessages as words } from './settings-messages';
import type { SettingsHand } from './use-settings';

const useStyles = makeStyles({
  file: { display: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { margin: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  values: { margin: 0, paddingLeft: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** The settings as a file, and back: what a file would change is seen before it is written. */
export function SettingsTransfer({ hand, desk }: { hand: SettingsHand; desk: RowDesk }) {
  const styles = useStyles();
  const { busy, run } = useAction();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const [made, setMade] = useState<{ text: string; told: string[]; address: string }>();
  const [said, setSaid] = useState('');
  const [plan, setPlan] = useState<ImportPlan>();
  const address = made?.address;
  useEffect(
    () => () => {
      if (address !== undefined) URL.revokeObjectURL(address);
    },
    [address],
  );
  const isBusy = busy !== undefined;

  const prepare = () => {
    const { text, told } = settingsText(desk, desk.facts.today);
    const file = new Blob([text], { type: 'application/json' });
    setMade({ text, told, address: URL.createObjectURL(file) });
    setSaid('');
  };
  const copy = async () => {
    let done = words.copied;
    try {
      await navigator.clipboard.writeText(made?.text ?? '');
    } catch {
      done = words.cannotCopy;
    }
    setSaid(done);
    announce(done);
  };
  const open = (file: File) => {
    setPlan(undefined);
    void run(
      words.planning,
      async () => planImport(desk, await file.text()),
      (found) => {
        setPlan(found);
        const { changes } = found;
        announce(changes.length === 0 ? words.same : words.changes(changes.length));
      },
    );
  };

  return (
    <>
      <Text size={200}>{words.exportWords}</Text>
      <div className={styles.row}>
        <Button disabledFocusable={isBusy} onClick={prepare}>
          {words.export}
        </Button>
        {made && (
          <>
            <Link href={made.address} download={words.fileName}>
              {words.download}
            </Link>
            <Button size="small" onClick={() => void copy()}>
              {words.copy}
            </Button>
          </>
        )}
        {said !== '' && <Text size={200}>{said}</Text>}
      </div>
      {made && <Notices notices={made.told} label={words.exportTold} />}
      <div>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-label={words.import}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) open(chosen);
            // The same file may be chosen again after it was changed.
            target.value = '';
          }}
        />
        <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {words.import}
        </Button>
      </div>
      {plan && (
        <>
          {plan.changes.length === 0 ? (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>{words.same}</MessageBarBody>
            </MessageBar>
          ) : (
            <>
              <Text>{words.changes(plan.changes.length)}</Text>
              <dl className={styles.list}>
                {plan.changes.map(({ name, before, after }) => (
                  <div key={name}>
                    <dt className={styles.name}>{asWords(name)}</dt>
                    <dd className={styles.values}>{words.change(before, after)}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <Notices notices={plan.told} label={words.told} />
          {plan.kept.length > 0 && (
            <Disclosure title={words.kept(plan.kept.length)}>
              {() => (
                <Text size={200} className={styles.quiet}>
                  {listed(plan.kept.map(asWords))}
                </Text>
              )}
            </Disclosure>
          )}
          <div className={styles.row}>
            {plan.changes.length > 0 && (
              <Button
                disabledFocusable={isBusy}
                onClick={() => {
                  hand.takeOver(plan.drafts, () => setPlan(undefined));
                }}
              >
                {words.apply(plan.changes.length)}
              </Button>
            )}
            <Button appearance="subtle" onClick={() => setPlan(undefined)}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
