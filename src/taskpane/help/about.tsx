import { useState } from 'react';
import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { SCHEMA_VERSION } from '../../register/schema-version';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { paneDiagnostics, version } from '../pane-diagnostics';
import { helpMessages as words } from './help-messages';

/** Version, and what whoever is asked for help needs to know: it is seen before it is copied. */
export function About() {
  const { failure } = useAction();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const text = paneDiagnostics(failure?.error);
  const copy = async () => {
    let done = words.copied;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      done = words.cannotCopy;
    }
    setSaid(done);
    announce(done);
  };
  return (
    <>
      <Text>{words.version(version, SCHEMA_VERSION)}</Text>
      <Field label={words.diagnostics} hint={words.diagnosticsHint}>
        <Textarea readOnly rows={6} value={text} resize="vertical" />
      </Field>
      <div>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      {said !== '' && <Text size={200}>{said}</Text>}
    </>
  );
}
