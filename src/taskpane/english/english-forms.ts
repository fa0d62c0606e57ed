/**
 * What is said in English by its Chinese form: {0} stands for the first of its places, and
 * {0|row|rows} for the word that goes with that number.
 */
export type EnglishForms = Readonly<Record<string, string>>;
