import { describe, expect, it } from 'vitest';
import { belarusian, english, noDates, russian, ukrainian } from './proseCases';
import { datesIn } from './marked';

describe.each([
  ['English', english],
  ['Russian', russian],
  ['Belarusian', belarusian],
  ['Ukrainian', ukrainian],
] as const)('dates in %s prose', (_language, cases) => {
  it.each(cases.map(([sentence, ...dates]) => [sentence, dates] as const))('%s', (sentence, dates) => {
    expect(datesIn(sentence)).toEqual(dates);
  });
});

describe('what is no date', () => {
  it.each(noDates)('%s', sentence => {
    expect(datesIn(sentence)).toEqual([]);
  });
});
