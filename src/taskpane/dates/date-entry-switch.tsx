import { useId } from 'react';
import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { setDateEntry, useDateEntry } from './date-entry';
import { dateMessages as words } from './date-messages';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  rule: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/**
 * Whether 民國 dates become dates as they are typed into the grid. The workbook's setting is the office's
 * rule; a machine may only stay out of it.
 */
export function DateEntrySwitch({ isOffices }: { isOffices: boolean }) {
  const styles = useStyles();
  const isOn = useDateEntry();
  const rule = useId();
  return (
    <div className={styles.root}>
      <Switch
        label={words.switch}
        aria-describedby={rule}
        checked={isOn && isOffices}
        disabled={!isOffices}
        onChange={(_, { checked }) => {
          setDateEntry(checked);
        }}
      />
      <span id={rule} className={styles.rule}>
        {isOffices ? words.offices : words.notOffices}
      </span>
    </div>
  );
}
