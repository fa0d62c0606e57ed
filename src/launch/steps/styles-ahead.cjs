// Griffel makes the rules of a makeStyles() when it is first drawn, which was half of what drawing the pane
// took. Here they are made while building, as Fluent's own components come; what cannot be known then is refused.
const acorn = require('acorn');
const { resolveStyleRulesForSlots } = require('@griffel/core');
const { tokens } = require('@fluentui/tokens');

/** @this {import('webpack').LoaderContext<object>} */
module.exports = function stylesAhead(source, map) {
  const made = source.includes('makeStyles(') ? withRules(source) : source;
  this.callback(null, made, map);
};

function withRules(source) {
  const { body } = acorn.parse(source, { ecmaVersion: 2022, sourceType: 'module' });
  const known = knownValues(source, body);
  const calls = body.flatMap(constantsOf).filter(({ init }) => init?.callee?.name === 'makeStyles');
  const parts = [];
  let at = 0;
  for (const { init } of calls) {
    const [styles] = init.arguments;
    const [classes, rules] = leftToRight(resolveStyleRulesForSlots(known(styles)));
    // As many lines as before: the map of the source stays right.
    const lines = source.slice(init.start, init.end).replace(/[^\n]/g, '');
    parts.push(
      source.slice(at, init.start),
      `__styles(${JSON.stringify(classes)},${JSON.stringify(rules)}${lines})`,
    );
    at = init.end;
  }
  parts.push(source.slice(at));
  const text = parts.join('');
  if (text.includes('makeStyles('))
    throw new Error('makeStyles() only as a constant of its module');
  return `${text}\nimport { __styles } from '@griffel/react';\n`;
}

const constantsOf = (statement) =>
  (statement.declaration ?? statement).type === 'VariableDeclaration'
    ? (statement.declaration ?? statement).declarations
    : [];

/** The value of an expression of literals, tokens and other constants of its module. */
function knownValues(source, body) {
  const constants = new Map(body.flatMap(constantsOf).map(({ id, init }) => [id.name, init]));
  const valueOf = (name) => {
    if (name === 'tokens') return tokens;
    if (!constants.has(name))
      throw new Error(`「${name}」 in makeStyles() is not known while building`);
    return known(constants.get(name));
  };
  const known = (node) => {
    const names = [...new Set(namesIn(node))];
    const text = `return (${source.slice(node.start, node.end)});`;
    return new Function(...names, text)(...names.map(valueOf));
  };
  return known;
}

/** Names that an expression reads; not those of members and keys. */
function namesIn(node) {
  if (node.type === 'Identifier') return [node.name];
  const { computed, property, key } = node;
  const skipped = computed ? undefined : (property ?? key);
  return Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string' && child !== skipped)
    .flatMap(namesIn);
}

/** Neither language of the pane is written from right to left: its half of the rules is left out. */
function leftToRight([classes, rules]) {
  const dropped = new Set();
  const kept = Object.entries(classes).map(([slot, names]) => [
    slot,
    Object.fromEntries(
      Object.entries(names).map(([property, name]) => {
        if (!Array.isArray(name)) return [property, name];
        dropped.add(`.${name[1]}`);
        return [property, name[0]];
      }),
    ),
  ]);
  const isKept = (rule) => {
    const [first] = /\.[\w-]+/.exec(Array.isArray(rule) ? rule[0] : rule) ?? [];
    return first === undefined || !dropped.has(first) || isLeftToRight(kept, first);
  };
  return [
    Object.fromEntries(kept),
    Object.fromEntries(Object.entries(rules).map(([bucket, all]) => [bucket, all.filter(isKept)])),
  ];
}

/** What is the other half of one may be the first half of another. */
const isLeftToRight = (kept, selector) =>
  kept.some(([, names]) => Object.values(names).includes(selector.slice(1)));
