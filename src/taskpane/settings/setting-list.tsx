import { useState } from 'react';
import { settingField } from '../../app/settings/setting-fields';
import type { SettingName } from '../../app/settings/setting-groups';
import { usesOf } from '../../app/settings/setting-uses';
import { shownText } from '../../app/row/typed-value';
import { CellField } from '../fields/cell-field';
import { fieldMessages } from '../fields/field-messages';
import { asWords } from '../learnt';
import { settingsMessages as words } from './settings-messages';
import type { SettingsHand } from './use-settings';

/** The items of one group, each with what it is for, its default, what uses it and what asks for it. */
export function SettingList({
  hand,
  names,
}: {
  hand: SettingsHand;
  names: readonly SettingName[];
}) {
  return names.map((name) => <OneSetting key={name} hand={hand} name={name} />);
}

function OneSetting({ hand, name }: { hand: SettingsHand; name: SettingName }) {
  const { desk, typed } = hand;
  const [isLeft, setLeft] = useState(true);
  if (!desk) return null;
  const field = settingField(desk, typed, name);
  const { item, note, column, standard, seen, text, value, fault } = field;
  const { by, rules, authorities } = usesOf(name);
  const isMissing = desk.rows.rowOf('Settings', item) === 'noRow';
  const understood = value.ok && value.understood !== '' && field.typed ? value.understood : '';
  const hint = [
    understood === '' ? '' : fieldMessages.understood(understood),
    asWords(note),
    words.standard(standard),
    words.used(by, rules),
    words.authority(authorities.map(asWords)),
    isMissing ? words.missing : '',
  ];
  return (
    <CellField
      label={item}
      column={column}
      text={text}
      onText={(next) => hand.type(name, next)}
      onLeave={setLeft}
      hint={hint.filter((part) => part !== '').join(' ')}
      state={value.ok || !isLeft ? 'none' : 'error'}
      message={value.ok || !isLeft ? undefined : fieldMessages.untyped(value)}
      absent={fault === undefined ? undefined : words.fault[fault]}
      clash={
        field.isClash
          ? {
              theirs: shownText(column, seen, field.isPercent),
              onMine: () => hand.settle(name, true),
              onTheirs: () => hand.settle(name, false),
            }
          : undefined
      }
    />
  );
}
