/** Limits of a file in a facts folder; beyond them, a problem is reported before the memory is spent. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 4 * 1024 * 1024,
  /** Levels of nesting in a file. */
  nesting: 32,
  /** Facts of a file, or actors. */
  facts: 10_000,
  /** Lines and commas in a file: each entry of a list or mapping takes one. */
  entries: 200_000,
  /** Characters of broken YAML in which every mistake is looked for, and not only the first. */
  explained: 200_000,
  /** Different dates of unusual forms, such as 202X, in a file: the library is slow to parse them. */
  unusualDates: 1_000,
  /** Kinds in a folder. */
  kinds: 100,
};
