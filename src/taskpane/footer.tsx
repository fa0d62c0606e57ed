import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { openInBrowser } from './office/open-in-browser';
import { paneMessages } from './pane-messages';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    // Plain words: Fluent's Text would be in the first script for these alone.
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  push: { marginLeft: 'auto' },
  link: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    cursor: 'pointer',
    textDecorationLine: 'none',
    color: tokens.colorBrandForegroundLink,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { display: 'block', width: '100%', boxSizing: 'border-box', font: 'inherit' },
});

/** Version, help, and the text to give to whoever is asked for help. */
export function Footer(props: { version: string; diagnostics: () => string; onHelp?: () => void }) {
  const { version, diagnostics, onHelp } = props;
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
      <span>{paneMessages.version(version)}</span>
      {onHelp ? (
        <button type="button" className={styles.link} onClick={onHelp}>
          {paneMessages.help}
        </button>
      ) : (
        <a
          className={styles.link}
          href={paneMessages.helpPage}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => {
            if (openInBrowser(event.currentTarget.href)) event.preventDefault();
          }}
        >
          {paneMessages.help}
        </a>
      )}
      <Button size="small" appearance="subtle" className={styles.push} onClick={() => void copy()}>
        {state === 'copied' ? paneMessages.copied : paneMessages.copy}
      </Button>
      {state === 'byHand' && (
        <label className={styles.text}>
          <span>{paneMessages.cannotCopy}</span>
          <textarea className={styles.text} rows={4} readOnly value={diagnostics()} />
        </label>
      )}
    </footer>
  );
}
