import { useState, type RefObject } from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { SheetPreview } from '../../app/papers-desk';
import { paperMessages as words } from './paper-messages';

const useStyles = makeStyles({
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  // Paper is white, whatever the pane's theme.
  frame: {
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '320px',
    flexGrow: 1,
    backgroundColor: '#fff',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
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
      <iframe
        ref={frame}
        className={styles.frame}
        title={words.preview(shown.title)}
        // Of this origin and with the dialogue for printing; never scripts.
        sandbox="allow-same-origin allow-modals"
        srcDoc={shown.html}
      />
    </>
  );
}
