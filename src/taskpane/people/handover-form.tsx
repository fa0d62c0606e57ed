import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  COMER_FIELDS,
  type ComerField,
  type HandoverPlan,
  leaverOf,
  leavers,
  memberField,
} from '../../app/people/handover';
import { MOVE_KINDS, staysOn } from '../../app/people/handover-moves';
import { offerFor } from '../../app/row/field-offers';
import { columnOf, typedValue } from '../../app/row/typed-value';
import { spokenUnder } from '../../app/row/spoken';
import { rocShort } from '../../register/day';
import type { Member } from '../../register/register';
import { Disclosure } from '../disclosure';
import { CellField } from '../fields/cell-field';
import { fieldMessages } from '../fields/field-messages';
import { inWords } from '../in-words';
import { aside } from '../language-marks';
import { titleOf } from '../row/row-names';
import { handoverMessages as words } from './handover-messages';
import type { HandoverHand } from './use-handover';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { margin: 0, fontSize: 'inherit' },
  field: { minWidth: 0, '& select': { width: '100%', textOverflow: 'ellipsis' } },
  kinds: { display: 'flex', flexDirection: 'column' },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  said: { display: 'block' },
});

/** Who leaves, who comes, and what passes on; every cell that would change is listed. */
export function HandoverForm({ hand }: { hand: HandoverHand }) {
  const styles = useStyles();
  const { desk, given, plan } = hand;
  if (!desk) return null;
  const all = leavers(desk.facts);
  const leaving = given && leaverOf(desk.facts, given);
  if (all.length === 0 || !given || !leaving) return <Text>{words.nobody}</Text>;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {words.intro}
      </Text>
      <Field label={words.leaving} className={styles.field}>
        <Select
          value={String(given.leaving.row)}
          onChange={(_, { value }) => hand.choose(Number(value))}
        >
          {all.map(({ row, name, position, unit }) => (
            <option key={row} value={row}>
              {words.leaver(position ?? '', name ?? '', unit ?? '')}
            </option>
          ))}
        </Select>
      </Field>
      <section className={styles.part} aria-label={words.comer}>
        <h2 className={styles.title}>
          <Text weight="semibold">{words.comer}</Text>
        </h2>
        {COMER_FIELDS.map((field) => (
          <OneField key={field} hand={hand} field={field} />
        ))}
      </section>
      {plan && <PassedOn hand={hand} plan={plan} leaving={leaving} />}
    </>
  );
}

function OneField({ hand, field }: { hand: HandoverHand; field: ComerField }) {
  const styles = useStyles();
  const [isLeft, setLeft] = useState(true);
  const { desk, given, spoken } = hand;
  if (!desk || !given) return null;
  const header = memberField(field);
  const column = columnOf('Members', header);
  const text = given.texts[field];
  const value = typedValue(column, text);
  // Of a form that is only begun the rules would say that all is missing.
  const said = given.texts.name.trim() === '' ? [] : spokenUnder(spoken, header);
  const severity = value.ok || !isLeft ? said[0]?.problem.severity : 'E';
  const understood = value.ok && value.understood !== '' ? value.understood : undefined;
  return (
    <CellField
      label={header}
      column={column}
      text={text}
      onText={(next) => hand.type(field, next)}
      onLeave={setLeft}
      hint={[
        understood === undefined ? '' : fieldMessages.understood(understood),
        field === 'startDate' ? words.startHint : '',
      ]
        .filter((part) => part !== '')
        .join(' ')}
      state={severity === 'E' ? 'error' : severity === undefined ? 'none' : 'warning'}
      message={
        !value.ok && isLeft
          ? fieldMessages.untyped(value)
          : said.map((each) => (
              <span key={each.problem.rule} className={styles.said}>
                {aside(inWords(each.problem.said), each.problem.rule)}
              </span>
            ))
      }
      offer={offerFor(desk, 'Members', field, {})}
      absent={desk.rows.hasColumn('Members', header) ? undefined : fieldMessages.absent(header)}
    />
  );
}

function PassedOn(props: { hand: HandoverHand; plan: HandoverPlan; leaving: Member }) {
  const styles = useStyles();
  const { hand, plan, leaving } = props;
  const { desk, given } = hand;
  const name = leaving.name ?? '';
  const { lastDay, moves, drafts } = plan;
  const isEnded = lastDay !== undefined && leaving.endDate !== null && leaving.endDate <= lastDay;
  const changed = drafts.filter(({ added }) => added === undefined);
  const count = changed.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
  const stays = desk !== undefined && staysOn(desk.facts, leaving);
  return (
    <>
      {lastDay !== undefined && (
        <Text>{isEnded ? words.ended(name) : words.ends(name, rocShort(lastDay))}</Text>
      )}
      {given && given.texts.name.trim() !== '' && (
        <div role="group" aria-label={words.passOn} className={styles.kinds}>
          <Text weight="semibold">{words.passOn}</Text>
          {stays && (
            <Text size={200} className={styles.quiet}>
              {words.stays}
            </Text>
          )}
          {moves.length === 0 && <Text>{words.none}</Text>}
          {MOVE_KINDS.map((kind) => {
            const own = moves.filter((move) => move.kind === kind).length;
            if (own === 0) return null;
            return (
              <Checkbox
                key={kind}
                label={words.kind(words.kinds[kind], own)}
                checked={given.moves.has(kind)}
                onChange={(_, { checked }) => hand.pass(kind, checked === true)}
              />
            );
          })}
        </div>
      )}
      {count > 0 && (
        <Disclosure title={words.list(count)}>
          {() => (
            <ul className={styles.list}>
              {changed.flatMap(({ table, key, cells }) =>
                Object.entries(cells).map(([header, { before, text }]) => (
                  <li key={`${table} ${key} ${header}`}>
                    {words.move(
                      `${titleOf(table)} ${key}`,
                      header,
                      before === '' ? words.blank : String(before),
                      text,
                    )}
                  </li>
                )),
              )}
            </ul>
          )}
        </Disclosure>
      )}
    </>
  );
}
