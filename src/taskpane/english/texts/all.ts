import type { EnglishForms } from '../english-forms';

export const TEXTS: EnglishForms = {};
