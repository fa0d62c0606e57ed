/** Of package.json: papers of another version may word the same rows otherwise. */
export const programVersion = '1.0.0';
