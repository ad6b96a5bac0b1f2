/** Why no text could be had from a file. */
export type UnreadableCode =
  | 'EMPTY_TEXT'
  | 'BINARY_TEXT'
  | 'ENCODING'
  | 'TOO_LARGE'
  | 'PDF_DAMAGED'
  | 'PDF_ENCRYPTED'
  | 'PDF_NO_TEXT';

/** Says why no text could be had from a file, and what to do about it. */
export class UnreadableCopy extends Error {
  readonly code: UnreadableCode;
  readonly hint: string;

  constructor(code: UnreadableCode, message: string, hint: string) {
    super(message);
    this.name = 'UnreadableCopy';
    this.code = code;
    this.hint = hint;
  }
}
