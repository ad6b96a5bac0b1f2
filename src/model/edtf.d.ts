declare module 'edtf' {
  /** Parses an EDTF string; `min` and `max` are its bounds in milliseconds since 1970 (UTC). Throws when it is none. */
  export default function edtf(text: string, options?: { types?: string[] }): { min: number; max: number };
}
