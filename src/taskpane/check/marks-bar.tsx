import { useEffect, useRef } from 'react';
import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useAction } from '../action';
import { marksMessages } from './marks-messages';
import type { Marks } from './use-marks';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The switch that shows the problems in their cells, and what it has come to. */
export function MarksBar({ marks }: { marks: Marks }) {
  const styles = useStyles();
  const { busy } = useAction();
  const { isOn, told, look, put, remove } = marks;

  // Each time the list is opened: a paper made meanwhile has taken the marks away.
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void look();
  }, [look]);

  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Switch
          label={marksMessages.label}
          checked={isOn}
          disabledFocusable={busy !== undefined}
          onChange={(_, { checked }) => void (checked ? put() : remove())}
        />
        {isOn && (
          <Button size="small" disabledFocusable={busy !== undefined} onClick={() => void put()}>
            {marksMessages.again}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        {[...told, marksMessages.note].join('')}
      </Text>
    </div>
  );
}
