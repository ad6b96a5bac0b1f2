/** The first and the last day of a date, as `YYYY-MM-DD`. */
export interface Interval {
  first: string;
  last: string;
}
