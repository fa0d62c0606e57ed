import { useRef, useState } from 'react';
import {
  Button,
  Field,
  makeStyles,
  Select,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { adoptable } from '../../app/adopt-desk';
import type { TableName } from '../../register/register';
import { useAction } from '../action';
import { adoptMessages as words } from './adopt-messages';
import type { Adopting } from './use-adopt';

const useStyles = makeStyles({
  sources: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  file: { display: 'none' },
});

/** Which table, and which list: a file, the cells selected, or cells pasted. */
export function SourcePicker({ adopting }: { adopting: Adopting }) {
  const styles = useStyles();
  const { busy } = useAction();
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const { table, file, adoption } = adopting;
  const isBusy = busy !== undefined;
  return (
    <>
      <Text>{words.intro}</Text>
      <Field label={words.table}>
        <Select
          value={table}
          onChange={(_, { value }) => {
            adopting.chooseTable(value as TableName);
          }}
        >
          {adoptable.map((each) => (
            <option key={each.table} value={each.table}>
              {each.title}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.sources}>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".xlsx,.xlsm,.csv,.txt,.tsv"
          aria-label={words.file}
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            if (chosen) adopting.openFile(chosen);
            // The same file may be chosen again after it was changed.
            target.value = '';
          }}
        />
        <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {words.file}
        </Button>
        <Button disabledFocusable={isBusy} onClick={adopting.useSelection}>
          {words.selection}
        </Button>
      </div>
      {file && file.sheets.length > 1 && (
        <Field label={words.sheet}>
          <Select
            defaultValue=""
            onChange={(_, { value }) => {
              adopting.chooseSheet(value);
            }}
          >
            <option value="">{words.pickSheet}</option>
            {file.sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </Select>
        </Field>
      )}
      {!adoption && (
        <>
          <Field label={words.paste}>
            <Textarea
              value={pasted}
              resize="vertical"
              onChange={(_, { value }) => {
                setPasted(value);
              }}
            />
          </Field>
          <div>
            <Button
              disabledFocusable={isBusy || pasted.trim() === ''}
              onClick={() => {
                adopting.paste(pasted);
              }}
            >
              {words.usePaste}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
