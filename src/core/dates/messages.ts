/**
 * What the dates say to people, in English: faults of written dates, and dates in words. Translations replace this table. A word with
 * `.of` is the form after "since", "about", a day or a season, which many languages bend; English says the same twice.
 */
import { type MessageTable } from '../message';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const divisionNames: Readonly<Record<number, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'spring (northern)', 26: 'summer (northern)', 27: 'autumn (northern)', 28: 'winter (northern)',
  29: 'spring (southern)', 30: 'summer (southern)', 31: 'autumn (southern)', 32: 'winter (southern)',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first four months of', 38: 'middle four months of', 39: 'last four months of',
  40: 'first half of', 41: 'second half of',
}; // prettier-ignore

/** Words that have two forms. */
const bent: MessageTable = {
  ...Object.fromEntries(monthNames.map((name, at) => [`dates.month.${at + 1}`, name])),
  ...Object.fromEntries(Object.entries(divisionNames).map(([code, name]) => [`dates.division.${code}`, name])),
  'dates.winter': 'winter {year}/{next}',
  'dates.bce': '{year} BCE',
  'dates.year': '{year}',
  'dates.decade': 'the {year}s',
  'dates.century': 'the {ordinal} century',
  'dates.centuryBce': 'the {ordinal} century BCE',
};

export const dateMessages: MessageTable = {
  'dates.fault.empty': 'There is no date here. Write one such as 2023, July 2023 or 14 July 2023, or leave the line out.',
  'dates.fault.unreadable': '“{text}” is not a date that can be read. Write it as 2023, 2023-07, 2023-07-14, July 2023 or 14 July 2023; about 2023 for a rough one; 2023/2026 for a time.',
  'dates.fault.two-orders': '“{text}” can be read in two ways. Write {first} or {second}.',
  'dates.fault.one-order': '“{text}” is read differently in different countries. Write {iso}.',
  'dates.fault.short-year': '“{text}” gives the year with two digits. Write the whole date, such as 2023-07-14.',
  'dates.fault.no-such-day': 'There is no such day as “{text}”. Check the day and the month; the order is year-month-day, such as 2023-07-14.',
  'dates.fault.no-such-month': 'There is no such month as in “{text}”. Months are 01 to 12, and 21 to 24 are spring, summer, autumn and winter.',
  'dates.fault.write-so': 'Write “{text}” as {iso}.',
  'dates.fault.backwards': '“{text}” ends before it begins. Put the earlier date first.',
  'dates.fault.year-missing': '“{text}” does not say which year. Add it, such as 14 July 2023.',
  'dates.fault.which-year': 'Years have four digits: write {year} for the year {text}.',
  'dates.fault.long-year': '“{text}” has more than four digits. Write the year with four, or with a Y before it if it really is that far off.',

  ...bent,
  ...Object.fromEntries(Object.entries(bent).map(([id, words]) => [`${id}.of`, words])),
  'dates.day': '{day} {month} {year}',
  'dates.dayOfMonth': '{day} {month}',
  'dates.month': '{month} {year}',
  'dates.division': '{division} {year}',
  'dates.some': 'some time between {start} and {end}',
  'dates.dayUnknownMonth': '{day} of an unknown month {year}',
  'dates.about': 'about {date}',
  'dates.perhaps': 'perhaps {date}',
  'dates.aboutPerhaps': 'perhaps about {date}',
  'dates.span': '{start}–{end}',
  'dates.spanWide': '{start} – {end}',
  'dates.since': 'since {date}',
  'dates.until': 'until {date}',
  'dates.fromUnknownEnd': 'from {date}, end not known',
  'dates.unknownStart': 'until {date}, beginning not known',
  'dates.early': 'early {date}',
  'dates.mid': 'mid-{date}',
  'dates.late': 'late {date}',
  'dates.or': '{first} or {second}',
  'dates.and': '{first} and {second}',
  'dates.comma': '{first}, {second}',
  'dates.earlierThan': '{date} or earlier',
  'dates.laterThan': '{date} or later',

  'dates.precision.month': 'day not known',
  'dates.precision.season': 'month not known',
  'dates.precision.year': 'month not known',
  'dates.precision.decade': 'year not known',
  'dates.precision.century': 'year not known',
}; // prettier-ignore
