import { lazy, Suspense, useState } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular } from '@fluentui/react-icons';
import { tableNames, tables } from '../../register/register';
import { useAction } from '../action';
import { sheetsMessages } from './sheets-messages';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { aside } from '../language-marks';
import { createdText, type Sheets } from './use-sheets';

/** Wanted once a year at most, so loaded when the tables are there. */
const YearlyTasks = lazy(async () => ({
  default: (await import('../new-year/yearly-tasks')).YearlyTasks,
}));
const YearlyTask = lazy(async () => ({
  default: (await import('../new-year/yearly-tasks')).YearlyTask,
}));

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1 },
  present: { color: tokens.colorPaletteGreenForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  // Two or three words are read as one only on one line.
  state: { whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
});

export function SheetsPanel({ sheets, useCases }: { sheets: Sheets; useCases: UseCases }) {
  const styles = useStyles();
  const { busy } = useAction();
  const { present, created, look, create } = sheets;
  const missing = present ? tableNames.filter((name) => !present.includes(name)).length : undefined;

  const [task, setTask] = useState<'newYear' | 'migration'>();

  if (task !== undefined) {
    return (
      <Suspense fallback={null}>
        <YearlyTask
          task={task}
          useCases={useCases}
          onClose={() => {
            setTask(undefined);
          }}
        />
      </Suspense>
    );
  }
  return (
    <PanelLayout
      actions={
        <>
          <Button
            // Pressed again it finishes what an earlier attempt has left unfinished.
            appearance={missing === 0 ? 'secondary' : 'primary'}
            disabledFocusable={busy !== undefined || !present}
            onClick={() => void create()}
          >
            {sheetsMessages.create}
          </Button>
          <Button disabledFocusable={busy !== undefined} onClick={() => void look()}>
            {sheetsMessages.refresh}
          </Button>
        </>
      }
    >
      {created && (
        <MessageBar intent={created.tables.length > 0 ? 'success' : 'info'} layout="multiline">
          <MessageBarBody>{createdText(created)}</MessageBarBody>
        </MessageBar>
      )}
      {created && <Notices notices={created.notices} label={sheetsMessages.notices} />}
      <Text>{sheetsMessages.intro}</Text>
      {missing !== undefined && (
        <Text>
          {missing === 0
            ? sheetsMessages.complete
            : created
              ? sheetsMessages.stillLacking(missing)
              : sheetsMessages.lacking(missing, tableNames.length)}
        </Text>
      )}
      <Text size={200} className={styles.quiet}>
        {sheetsMessages.note}
      </Text>
      <ul className={styles.list} aria-label={sheetsMessages.list}>
        {present &&
          tableNames.map((name) => {
            const has = present.includes(name);
            return (
              <li key={name} className={styles.row}>
                {has ? (
                  <CheckmarkCircle16Filled className={styles.present} aria-hidden />
                ) : (
                  <Circle16Regular className={styles.quiet} aria-hidden />
                )}
                <Text className={styles.name}>{sheetOf(name)}</Text>
                <Text size={200} className={styles.state}>
                  {has ? sheetsMessages.present : sheetsMessages.missing}
                </Text>
              </li>
            );
          })}
      </ul>
      {missing === 0 && (
        <Suspense fallback={null}>
          <YearlyTasks useCases={useCases} onOpen={setTask} />
        </Suspense>
      )}
    </PanelLayout>
  );
}

/** Two tables stand on 設定: the second is told apart by its key. */
function sheetOf(name: (typeof tableNames)[number]): string {
  return name === 'Units' ? aside(tables.Units.sheet, sheetsMessages.units) : tables[name].sheet;
}
