import { useState, type RefObject } from 'react';
import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { SheetPreview } from '../../app/papers-desk';
import { PaperFrame } from './paper-frame';
import { paperMessages as words } from './paper-messages';

const useStyles = makeStyles({
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
});

/** The sheets as they would come out. Scripts never run in the frame, whatever a cell holds. */
export function PaperView(props: {
  sheets: readonly SheetPreview[];
  frame: RefObject<HTMLIFrameElement | null>;
}) {
  const styles = useStyles();
  const { sheets, frame } = props;
  const [at, setAt] = useState(0);
  const shown = sheets[at] ?? sheets[0];
  if (!shown) return null;
  return (
    <>
      {sheets.length > 1 && (
        <Field label={words.sheet} className={styles.field}>
          <Select
            value={String(sheets.indexOf(shown))}
            onChange={(_, { value }) => {
              setAt(Number(value));
            }}
          >
            {sheets.map(({ title }, index) => (
              <option key={title} value={index}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <PaperFrame title={words.preview(shown.title)} html={shown.html} frame={frame} />
    </>
  );
}
