/** The columns of 成員 that say who holds which position when. */
export const appointed = ['name', 'position', 'startDate', 'endDate'] as const;

/** These, and the body a person belongs to. */
export const seated = [...appointed, 'organisation'] as const;
