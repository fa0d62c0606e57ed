import { useEffect, useState } from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { MigrationPreview } from '../../app/migration';
import type { Mended } from '../../app/remedies/remedies';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { RemedyPreviewPanel } from '../check/remedy-preview';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { yearMessages as words } from './new-year-messages';
import { asWords } from '../learnt';

/** The columns and settings that came after the workbook was made, shown before they are added. */
export function MigrationPanel({ useCases, onClose }: { useCases: UseCases; onClose: () => void }) {
  const { run } = useAction();
  const announce = useAnnounce();
  const [preview, setPreview] = useState<MigrationPreview>();
  const [done, setDone] = useState<Mended>();
  useEffect(() => {
    void run(words.planning, useCases.previewMigration, setPreview);
  }, [run, useCases]);
  if (preview && !done) {
    return (
      <RemedyPreviewPanel
        preview={preview}
        onCancel={onClose}
        onApply={(withoutUndo) => {
          void run(
            words.migrating,
            () => useCases.migrate(preview, withoutUndo),
            (mended) => {
              setDone(mended);
              announce([words.migrated, ...mended.notices.map(asWords)].join(' '));
            },
          );
        }}
      />
    );
  }
  return (
    <PanelLayout actions={<Button onClick={onClose}>{words.back}</Button>}>
      {done && (
        <>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{words.migrated}</MessageBarBody>
          </MessageBar>
          <Notices
            notices={[...done.conflicts.map(({ text }) => text), ...done.notices]}
            label={words.told}
          />
        </>
      )}
    </PanelLayout>
  );
}
