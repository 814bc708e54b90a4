/** What the server and the VS Code client say to each other beyond LSP. Payloads are plain JSON. */

/** Notification, server → client, whenever one of its facts changes. */
export const statusNotification = 'policyText/status';
export interface StatusParams {
  /** `loading`: structure and targets work, the word segmenter is still being loaded. */
  readonly state: 'loading' | 'ready';
  /** The engine that cuts words: `nodejieba 3.5.8`; empty while loading. */
  readonly segmenter: string;
  /** The engine is not nodejieba: why (`crashed`, `missing`, `failed`); absent where it is. */
  readonly fallbackReason?: 'crashed' | 'missing' | 'failed' | 'setting';
}

/** Request, client → server: is this text a report? Asked of documents opened as plain text. */
export const detectRequest = 'policyText/detect';
export interface DetectParams {
  /** The document's text, or as much of its beginning as the client wants judged. */
  readonly text: string;
}
export interface DetectResult {
  readonly isReport: boolean;
}

/** `initializationOptions` and the settings section `policyText`. */
export interface Settings {
  /** Language of messages, hovers and diagnostics: `auto` follows the editor's locale. */
  readonly language: 'auto' | 'zh' | 'en';
  /** Recognise reports opened as plain text and switch their language. */
  readonly detectReports: boolean;
  /** Word segmenter: `auto` is nodejieba, and jieba-wasm where it cannot be loaded. */
  readonly segmenter: 'auto' | 'nodejieba' | 'jieba-wasm';
  readonly diagnostics: { readonly enable: boolean };
  readonly trace: { readonly server: 'off' | 'messages' | 'verbose' };
}
