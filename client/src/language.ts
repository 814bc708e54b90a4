/** The language this extension contributes. */
export const languageId = 'policy-text';
