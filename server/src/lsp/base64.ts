import { binary } from '../text/bytes';

export const toBase64 = (bytes: Uint8Array): string => btoa(binary(bytes));
export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
