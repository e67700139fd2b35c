/** The format as a JSON Schema (draft-07), for YAML tools that know nothing of Factbase. Made from the same table as everything else. */
import type { Field, RecordName, Shape } from './field';
import { fieldsOf, type FieldInfo } from './lookup';
import { tables } from './tables';

/** A JSON value. */
type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

const scalar: Json = { type: ['string', 'number', 'boolean', 'null'] };

/** The schema of a whole fact base. */
export function jsonSchema(): Json {
  const definitions = Object.fromEntries(
    (Object.keys(tables) as RecordName[]).filter(name => name !== 'base').map(name => [name, record(name)]),
  );
  return { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Factbase fact base', ...record('base'), definitions };
}

function record(name: RecordName): { readonly [key: string]: Json | undefined } {
  const fields = fieldsOf(name);
  const required = fields.filter(each => each.required === true).map(each => each.key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(each => [each.key, property(each)])),
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
}

function property(field: FieldInfo): Json {
  return { description: field.doc, ...(field.example !== undefined && { examples: [field.example] }), ...valueOf(field) };
}

function valueOf(field: Field): { readonly [key: string]: Json | undefined } {
  return shapes[field.shape](field);
}

const oneOrMany = (item: Json): { readonly [key: string]: Json | undefined } => ({
  anyOf: [item, { type: 'array', items: item }, { type: 'null' }],
});
const ref = (field: Field): Json => (field.record === undefined ? { type: 'object' } : { $ref: `#/definitions/${field.record}` });
const orRecord = (field: Field): Json => ({ anyOf: [scalar, ref(field)] });

const shapes: { readonly [S in Shape]: (field: Field) => { readonly [key: string]: Json | undefined } } = {
  text: field =>
    field.values === undefined ? { type: ['string', 'number', 'boolean', 'null'] } : { anyOf: [{ enum: field.values }, scalar] },
  texts: () => oneOrMany(scalar),
  flag: () => ({ type: ['boolean', 'null'] }),
  number: () => ({ type: ['integer', 'null'] }),
  choice: field => ({ anyOf: [{ enum: field.values ?? [] }, { type: 'null' }] }),
  date: field => ({ anyOf: [scalar, ref(field)] }),
  reference: () => ({ type: ['string', 'null'] }),
  references: () => oneOrMany({ type: 'string' }),
  locator: () => oneOrMany({ type: ['string', 'integer'] }),
  aliases: field => oneOrMany(orRecord(field)),
  roles: field => oneOrMany(orRecord(field)),
  evidence: field => oneOrMany(orRecord(field)),
  alternatives: field => oneOrMany(ref(field)),
  quotes: field => ({ type: ['object', 'null'], additionalProperties: { anyOf: [{ type: 'string' }, ref(field)] } }),
  checked: field => ({ anyOf: [scalar, ref(field)] }),
  ids: () => ({ type: ['object', 'null'], additionalProperties: { type: ['string', 'number'] } }),
  cslNames: field => oneOrMany(orRecord(field)),
  cslDate: () => ({ anyOf: [scalar, { $ref: '#/definitions/date' }] }),
  entries: field => ({ type: ['object', 'null'], additionalProperties: { anyOf: [ref(field), { type: 'null' }] } }),
};
