import { useState } from 'react';
import { Button, Link, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { messages } from './messages';
import { openInBrowser } from './office/open-in-browser';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  push: { marginLeft: 'auto' },
  text: { width: '100%' },
});

/** Version, help, and the text to give to whoever is asked for help. */
export function Footer({ version, diagnostics }: { version: string; diagnostics: () => string }) {
  const styles = useStyles();
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(diagnostics());
      setState('copied');
    } catch {
      // The frame may not use the clipboard: the text is shown to be copied by hand.
      setState('byHand');
    }
  };
  return (
    <footer className={styles.footer}>
      <Text size={200}>{messages.footer.version(version)}</Text>
      <Link
        href="help.html"
        target="_blank"
        rel="noreferrer"
        onClick={(event) => {
          if (openInBrowser(event.currentTarget.href)) event.preventDefault();
        }}
      >
        <Text size={200}>{messages.footer.help}</Text>
      </Link>
      <Button size="small" appearance="subtle" className={styles.push} onClick={() => void copy()}>
        {state === 'copied' ? messages.footer.copied : messages.footer.copy}
      </Button>
      {state === 'byHand' && (
        <label className={styles.text}>
          <Text size={200}>{messages.footer.cannotCopy}</Text>
          <Textarea className={styles.text} readOnly value={diagnostics()} />
        </label>
      )}
    </footer>
  );
}
