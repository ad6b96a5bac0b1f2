/** What a file in a facts folder may take at the most; beyond it, a problem is reported before the memory is spent. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 8 * 1024 * 1024,
  /** Levels of nesting in a file. */
  nesting: 32,
};
