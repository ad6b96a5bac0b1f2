// What a regular expression can know of the dates that `readDate` understands; the calendar is beyond it.
const mark = '[?~%]?';
const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';
// A digit that is not known is an X; what is left of the year must not be nought.
const loose = {
  year: '(?![0X]{4})[0-9X]{4}',
  month: '(?:0[1-9X]|1[0-2X]|X[0-9X])',
  day: '(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X])',
};
const year = '(?!0000)[0-9]{4}';
const quarter = `${year}-Q[1-4]`;
const marked = `${mark}${year}${mark}(?:-${mark}${month}${mark}(?:-${mark}${day}${mark})?)?`;
const unknown = `${loose.year}(?:-${loose.month}(?:-${loose.day})?)?`;
const moment = `(?:${quarter}|${marked}|${unknown})`;

/** A regular expression that every date matches: `1998`, `2021-03`, `2024-07-03`, `2024-Q1`, `202X`, `2021?`, `2023/2026`. */
export const datePattern = `^(?:${moment}(?:/(?:${moment}|\\.\\.))?|\\.\\./(?:${moment}|\\.\\.))$`;
