/** Characters that a cell of Excel holds at most, as UTF-16 counts them. */
export const MOST_CHARACTERS = 32_767;
