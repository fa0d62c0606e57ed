import { Switch } from '@fluentui/react-components';
import { setDateEntry, useDateEntry } from './date-entry';
import { dateMessages as words } from './date-messages';

/** Whether 民國 dates become dates as they are typed into the grid. */
export function DateEntrySwitch() {
  const isOn = useDateEntry();
  return (
    <Switch
      label={words.switch}
      checked={isOn}
      onChange={(_, { checked }) => {
        setDateEntry(checked);
      }}
    />
  );
}
