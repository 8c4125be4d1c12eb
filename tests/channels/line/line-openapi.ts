// LINE's own API description as a validator: discriminators expanded, so that it checks more than the base types.
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = new URL('../../../../shared/line-openapi/', import.meta.url);

/** Why the tests that need the description can't run; undefined if they can. */
export const whyNoDescription = existsSync(FOLDER)
  ? undefined
  : 'LINE’s API description is not beside the project (../shared/line-openapi, from github.com/line/line-openapi)';

const objectSchema = z.record(z.string(), z.unknown());
type Json = z.infer<typeof objectSchema>;

const describedSchema = z.object({ components: z.object({ schemas: z.record(z.string(), objectSchema) }) });
const discriminatorSchema = z.object({
  discriminator: z.object({ propertyName: z.string(), mapping: z.record(z.string(), z.string()) }),
});
const REF = '#/components/schemas/';

/** Points every `allOf` reference to an expanded base at its plain twin instead, so that the two don't call each other. */
function withPlainBases(schema: Json, bases: ReadonlySet<string>): Json {
  const parts = z.array(objectSchema).safeParse(schema['allOf']);
  if (!parts.success) return schema;
  const allOf = parts.data.map((part) => {
    const name = typeof part['$ref'] === 'string' ? part['$ref'].slice(REF.length) : '';
    return bases.has(name) ? { $ref: `${REF}${name}__base` } : part;
  });
  return { ...schema, allOf };
}

/** `isStrict`: properties that the description doesn't know are faults (for what we send, never for what we get). */
function expand(schemas: Readonly<Record<string, Json>>, isStrict: boolean): Record<string, Json> {
  const bases = new Set(
    Object.keys(schemas).filter((name) => discriminatorSchema.safeParse(schemas[name]).success),
  );
  const expanded: Record<string, Json> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const parsed = discriminatorSchema.safeParse(schema);
    if (!parsed.success) {
      expanded[name] = withPlainBases(schema, bases);
      continue;
    }
    const { propertyName, mapping } = parsed.data.discriminator;
    expanded[`${name}__base`] = withPlainBases({ ...schema, discriminator: undefined }, bases);
    expanded[name] = {
      allOf: [
        { $ref: `${REF}${name}__base` },
        { required: [propertyName], properties: { [propertyName]: { enum: Object.keys(mapping) } } },
        ...Object.entries(mapping).map(([key, $ref]) => ({
          if: { required: [propertyName], properties: { [propertyName]: { const: key } } },
          then: { $ref },
        })),
      ],
      ...(isStrict ? { unevaluatedProperties: false } : {}),
    };
  }
  return expanded;
}

export type Validator = (value: unknown) => readonly string[];

/** A check of `value` against one named type; the result lists what is wrong. */
export function createValidator(
  file: 'messaging-api.yml' | 'webhook.yml',
  type: string,
  isStrict: boolean,
): Validator {
  const description = describedSchema.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8')));
  const schemas = expand(description.components.schemas, isStrict);
  const ajv = new Ajv2019({ strict: false, allErrors: false, validateFormats: false });
  // Through JSON once, because parts that are `undefined` above must be absent for Ajv.
  const whole = JSON.stringify({ $id: 'line', components: { schemas }, $ref: `${REF}${type}` });
  const root = objectSchema.parse(JSON.parse(whole));
  const validate = ajv.compile(root);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
