/** Between the page and the worker that formats. */

export interface FormatRequest {
  readonly id: number;
  readonly source: string;
}

export type FormatAnswer =
  | { readonly id: number; readonly kind: 'formatted'; readonly source: string }
  /** In the formatter's words, which end with the place in bytes of UTF-8. */
  | { readonly id: number; readonly kind: 'syntax'; readonly what: string }
  /** It could not be loaded. */
  | { readonly id: number; readonly kind: 'failed' };
