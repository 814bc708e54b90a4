/** What may not stand in a page: controls (but tab and line end), noncharacters, and marks that turn the direction of what follows them. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;
const MARKUP: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** Text from a document as it may stand in a page, between tags or in a quoted attribute: no character of it is read as markup. */
export const escapeHtml = (text: string): string => text.replace(UNFIT, '\ufffd').replace(/[&<>"'`]/gu, (c) => MARKUP[c]!);

/** An element's attributes; those that are null or false are left out, true is an attribute without a value. */
export const attributes = (all: Readonly<Record<string, string | number | boolean | null>>): string =>
  Object.entries(all).map(([name, value]) => (value === null || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`)).join('');
