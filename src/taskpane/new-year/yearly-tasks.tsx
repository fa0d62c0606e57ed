import { useEffect, useState } from 'react';
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useAction } from '../action';
import type { UseCases } from '../use-cases';
import { MigrationPanel } from './migration-panel';
import { yearMessages as words } from './new-year-messages';
import { NewYearPanel } from './new-year-panel';

const useStyles = makeStyles({ head: { margin: 0 } });

export type YearlyTaskName = 'newYear' | 'migration';

/** What may be done to the tables as a whole, each offered where it is of use. */
export function YearlyTasks(props: { useCases: UseCases; onOpen: (task: YearlyTaskName) => void }) {
  const { useCases, onOpen } = props;
  const { busy } = useAction();
  const [isEarlier, setEarlier] = useState(false);
  useEffect(() => {
    let isHere = true;
    useCases.versionOfTables().then(
      (version) => {
        if (isHere) setEarlier(version === 'earlier');
      },
      // What stands against reading is told where something is asked for.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [useCases]);
  const isBusy = busy !== undefined;
  return (
    <>
      {isEarlier && (
        <Task title={words.migration} about={words.migrationIntro}>
          <Button disabledFocusable={isBusy} onClick={() => onOpen('migration')}>
            {words.migrate}
          </Button>
        </Task>
      )}
      <Task title={words.title} about={words.intro}>
        <Button disabledFocusable={isBusy} onClick={() => onOpen('newYear')}>
          {words.open}
        </Button>
      </Task>
    </>
  );
}

function Task(props: { title: string; about: string; children: React.ReactNode }) {
  const { title, about, children } = props;
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Text as="h2" weight="semibold" block className={styles.head}>
        {title}
      </Text>
      <Text block>{about}</Text>
      {children}
    </section>
  );
}

/** One of them, in place of the panel. */
export function YearlyTask(props: {
  task: YearlyTaskName;
  useCases: UseCases;
  onClose: () => void;
}) {
  const { task, useCases, onClose } = props;
  return task === 'newYear' ? (
    <NewYearPanel useCases={useCases} onClose={onClose} />
  ) : (
    <MigrationPanel useCases={useCases} onClose={onClose} />
  );
}
