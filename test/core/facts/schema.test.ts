import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../src/core/facts/schema/jsonSchema';
import { fieldAt, fieldOf, fieldsOf, nearestKey, recordAt } from '../../../src/core/facts/schema/lookup';
import { tables } from '../../../src/core/facts/schema/tables';
import type { Field } from '../../../src/core/facts/schema/field';

describe('the table of the format', () => {
  it.each([
    [[], 'base'],
    [['actors'], undefined],
    [['actors', 'x'], 'actor'],
    [['actors', 'x', 'roles', 0], 'role'],
    [['actors', 'x', 'roles', 0, 'at'], 'date'],
    [['sources', 's', 'quotes', 'q1'], 'quote'],
    [['sources', 's', 'author', 0], 'cslName'],
    [['agreements', 'a', 'alternatives', 0, 'evidence', 1], 'evidence'],
    [['actors', 'x', 'nothing'], undefined],
  ])('knows which record stands at %j', (path, record) => {
    expect(recordAt(path)).toBe(record);
  });

  it('knows the field that a path ends in', () => {
    expect(fieldAt(['actors', 'x', 'evidence', 0, 'page'])?.shape).toBe('locator');
    expect(fieldAt(['actors', 'x', 'role'])).toMatchObject({ key: 'role', sameAs: 'roles' });
    expect(fieldAt(['actors', 'x'])).toBeUndefined();
  });

  it.each([
    ['actor', 'alias', 'aliases'],
    ['actor', 'evidnce', 'evidence'],
    ['agreement', 'in_force', 'in-force'],
    ['source', 'page offset', 'page-offset'],
    ['actor', 'zzz', undefined],
  ] as const)('in %s, takes %s for %s', (record, key, near) => {
    expect(nearestKey(record, key)).toBe(near);
  });

  it('explains every field in a sentence', () => {
    for (const record of Object.keys(tables) as (keyof typeof tables)[]) {
      for (const { key, doc } of fieldsOf(record)) expect(doc, `${record}.${key}`).toMatch(/^.{7,}\.$/u);
    }
  });

  it('does not take what every object has for a field', () => {
    expect(fieldOf('actor', 'constructor')).toBeUndefined();
    expect(fieldOf('actor', '__proto__')).toBeUndefined();
  });

  it('names only records that exist', () => {
    for (const fields of Object.values(tables))
      for (const field of Object.values(fields) as Field[])
        if (field.record !== undefined) expect(tables).toHaveProperty(field.record);
  });
});

describe('the JSON Schema', () => {
  it('is current: run "node scripts/jsonSchema.mjs" after a change of the table', () => {
    expect(JSON.parse(readFileSync('schemas/factbase.schema.json', 'utf8'))).toEqual(jsonSchema());
  });

  it('has every field of every record', () => {
    const schema = jsonSchema() as { properties: object; definitions: Record<string, { properties: object }> };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(tables.base));
    for (const [name, { properties }] of Object.entries(schema.definitions))
      expect(Object.keys(properties)).toEqual(Object.keys(tables[name as keyof typeof tables]));
  });
});
