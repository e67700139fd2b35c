// Months and weekdays have capitals in English and are no names.
const words = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
);

/** True for the name of a month or of a day of the week. */
export function isCalendarWord(word: string): boolean {
  return words.has(word.toLowerCase());
}
