import { useEffect, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { documentPdf, mayGivePdf, NoPdf } from '../office/document-pdf';
import { pdfMessages as words } from './pdf-messages';

const useStyles = makeStyles({
  more: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** How the committee's file is made of sheets; where Excel offers it, the file. */
export function PdfHelp({ sheetNames }: { sheetNames: readonly string[] }) {
  const styles = useStyles();
  const { busy, run } = useAction();
  const announce = useAnnounce();
  const [address, setAddress] = useState('');
  const [refusal, setRefusal] = useState('');
  useEffect(() => () => URL.revokeObjectURL(address), [address]);

  const get = () =>
    void run(
      words.getting,
      () =>
        documentPdf().catch((error: unknown) => {
          // No fault of what was done: it is made another way.
          if (error instanceof NoPdf) return words.refused(error.message);
          throw error;
        }),
      (found) => {
        const isRefused = typeof found === 'string';
        setRefusal(isRefused ? found : '');
        if (!isRefused) {
          const file = new Blob([found.slice()], { type: 'application/pdf' });
          setAddress(URL.createObjectURL(file));
        }
        announce(isRefused ? found : words.check);
      },
    );

  return (
    <>
      {sheetNames.length > 1 ? words.pdfOfSheets(sheetNames) : words.pdf}
      {mayGivePdf() && (
        <div className={styles.more}>
          {refusal === '' && address === '' && (
            <Button size="small" disabledFocusable={busy !== undefined} onClick={get}>
              {words.get}
            </Button>
          )}
          {refusal !== '' && <span>{refusal}</span>}
          {address !== '' && (
            <>
              <Link href={address} download={`${sheetNames[0] ?? ''}.pdf`}>
                {words.got}
              </Link>
              <span>{words.check}</span>
            </>
          )}
        </div>
      )}
    </>
  );
}
