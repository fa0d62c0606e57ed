/** Languages that a workbook of an office here may name in a number format; in others dates are shown in English. */
const KEPT = new Set('zh ja ko th vi id ms en fr de es pt it nl ru'.split(' '));

/** numfmt tells the months of seventy languages; those nobody asks for are a tenth of the grid's first scripts. */
module.exports = function fewerLocales(source) {
  let dropped = 0;
  const text = source.replace(
    /^\taddLocale\((?:.*\n)*?\t\}.*"([a-z]+)(?:-[A-Z]+)?"\);\n/gm,
    (block, language) => {
      if (KEPT.has(language)) return block;
      dropped += 1;
      return '';
    },
  );
  if (dropped === 0) throw new Error('numfmt names its languages in another way now');
  return text;
};
