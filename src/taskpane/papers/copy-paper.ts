interface Copied {
  readonly html: string;
  readonly text: string;
}

/** Puts both forms on the clipboard; false where the frame may not, in either way. */
export async function copyPaper(copied: Copied): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([copied.html], { type: 'text/html' }),
        'text/plain': new Blob([copied.text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return copyByCommand(copied);
  }
}

/** The older way, which frames of Excel on the web allow where the newer is forbidden. */
function copyByCommand({ html, text }: Copied): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy, { once: true });
  try {
    return document.execCommand('copy') && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
