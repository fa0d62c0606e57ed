import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { RowAt } from '../../app/row/row-desk';
import { programVersion } from '../../app/papers/program-version';
import { settingField } from '../../app/settings/setting-fields';
import { SETTING_GROUPS, type SettingGroup } from '../../app/settings/setting-groups';
import { SCHEMA_VERSION } from '../../register/schema-version';
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import { DateEntrySwitch } from '../dates/date-entry-switch';
import { Disclosure } from '../disclosure';
import { isComposing } from '../fields/composing';
import { Notices } from '../notices';
import { PanelLayout } from '../panel-layout';
import type { UseCases } from '../use-cases';
import { SettingList } from './setting-list';
import { settingsMessages as words } from './settings-messages';
import { SettingsTransfer } from './settings-transfer';
import { UnitList } from './unit-list';
import { type SettingsHand, type SettingsKept, useSettings } from './use-settings';
import { labelled } from '../language-marks';
import { asWords } from '../learnt';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  undo: { marginLeft: 'auto' },
  list: { margin: 0, paddingLeft: '1.2em' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const groups = Object.keys(SETTING_GROUPS) as SettingGroup[];

/** 「設定」: the office's settings by what they are for. Nothing is written before 「儲存」. */
export function SettingsPanel(props: {
  useCases: UseCases;
  changes: ChangeCount;
  kept: RefObject<SettingsKept | undefined>;
  /** Opens a unit as a form. */
  onOpen: (at: RowAt) => void;
  onAddUnit: () => void;
}) {
  const styles = useStyles();
  const { kept, onOpen, onAddUnit } = props;
  const [own] = useState(() => (kept.current ??= { typed: {} }));
  const hand = useSettings(props.useCases, props.changes, own);
  const { busy } = useAction();
  const content = useRef<HTMLDivElement>(null);
  const isBusy = busy !== undefined;
  const { desk, saved, versions } = hand;
  const unsaved = Object.keys(hand.typed).length;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      hand.save();
    }
    // Office takes Esc for the way back to the grid.
    if (event.key === 'Escape' && unsaved > 0) event.stopPropagation();
  };

  return (
    <PanelLayout
      content={content}
      foot={
        <>
          <Button
            appearance="primary"
            disabledFocusable={isBusy || unsaved === 0}
            onClick={hand.save}
          >
            {unsaved === 0 ? words.nothing : words.save(unsaved)}
          </Button>
          {unsaved > 0 && (
            <Button disabledFocusable={isBusy} onClick={hand.discard}>
              {words.discard}
            </Button>
          )}
          {saved?.entry !== undefined && (
            <Button
              className={styles.undo}
              appearance="subtle"
              disabledFocusable={isBusy}
              onClick={hand.undo}
            >
              {words.undo}
            </Button>
          )}
        </>
      }
    >
      <Text size={200} className={styles.quiet}>
        {words.intro}
      </Text>
      {saved && saved.cells + saved.rows > 0 && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{words.saved(saved.cells, saved.rows)}</MessageBarBody>
        </MessageBar>
      )}
      {saved && saved.blocked.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.notSaved}</MessageBarTitle>
            <ul className={styles.list}>
              {saved.blocked.map(({ unit, text }) => (
                <li key={`${unit} ${text}`}>
                  {labelled(unit.replace(/^\S+ /, ''), asWords(text))}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {saved && <Notices notices={saved.notices} label={words.notices} />}
      {desk && (
        <div className={styles.parts} onKeyDown={onKeyDown}>
          {groups.map((group, at) => (
            <Disclosure
              key={group}
              title={words.groups[group]}
              state={stateOf(hand, group)}
              isOpen={at === 0}
            >
              {() => (
                <>
                  <SettingList hand={hand} names={SETTING_GROUPS[group]} />
                  {group === 'dates' && (
                    <DateEntrySwitch isOffices={desk.facts.settings.convertRocDates === '是'} />
                  )}
                </>
              )}
            </Disclosure>
          ))}
          <Disclosure title={words.units} state={String(desk.facts.rows.Units.length)}>
            {() => <UnitList desk={desk} onOpen={onOpen} onAdd={onAddUnit} />}
          </Disclosure>
          <Disclosure title={words.file}>
            {() => <SettingsTransfer hand={hand} desk={desk} />}
          </Disclosure>
          <Disclosure title={words.versions}>
            {() => (
              <>
                <Text>{words.program(programVersion)}</Text>
                {versions && <Text>{words.schema[versions](SCHEMA_VERSION)}</Text>}
              </>
            )}
          </Disclosure>
        </div>
      )}
    </PanelLayout>
  );
}

/** How many of a group are filled in, and what is not saved. */
function stateOf({ desk, typed }: SettingsHand, group: SettingGroup): string {
  if (!desk) return '';
  const fields = SETTING_GROUPS[group].map((name) => settingField(desk, typed, name));
  const unsaved = fields.filter((field) => field.typed !== undefined).length;
  const filled = fields.filter(({ seen }) => seen !== '').length;
  return unsaved > 0 ? words.unsaved(unsaved) : words.filled(filled, fields.length);
}
