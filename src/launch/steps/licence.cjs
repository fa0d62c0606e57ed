/** Whether a licence, as SPDX writes it, can be met by those allowed: one of an OR, all of an AND. */
function isAllowed(expression, allowed) {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => allowed.has(licence.trim())));
}

module.exports = { isAllowed };
