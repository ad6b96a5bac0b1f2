import * as z from 'zod/v4';
import { factVerdicts } from '../model/fields/type.ts';
import { paging } from './paginate.ts';

/** A text of at most this many characters. */
export const text = (maxLength: number) => z.string().trim().min(1).max(maxLength);

/** The argument for a kind; the library checks it, and suggests the nearest ones. */
export const kindNamed = (kinds: string[], about = 'The kind of facts') =>
  text(100)
    .meta({ ...(kinds.length > 0 && { enum: kinds }), description: about })
    .optional();

const value = z.union([text(500), z.number(), z.boolean(), z.null()]);
const values = z.union([value, z.array(value).max(50)], {
  error: 'Give a text of at most 500 characters, a number, true, false, null, or a list of at most 50 of them',
});

const refuseProto: Parameters<typeof z.preprocess>[0] = (given, { addIssue }) => {
  if (Object.hasOwn(Object(given), '__proto__')) addIssue('There is no filter __proto__.');
  return given;
};

/** The arguments that say which facts. */
export const whichFacts = {
  words: text(500).describe("Words that facts contain, in any form; '!word' for facts without it").optional(),
  filters: z
    // A record ignores this name, and without the filter every fact would match.
    .preprocess(refuseProto, z.record(z.string().max(100), values))
    .describe(
      "By field of the kind (list_kinds names them), and by country, year, since, until, source, paragraph, id, tag, verdict. Values: a word, '!word' (not), '=word' (exactly), '>=1990', '2014..2018', null (not stated); of a list of values, any. For a field that is a list, field_all wants all of them.",
    )
    .optional(),
  where: text(2_000).describe('An SQLite condition on the columns, without SELECT').optional(),
  as_of: text(40).describe('For kinds with stages: how things were at the end of this day').optional(),
  ...paging,
};

/** An object with only these arguments. */
export const inputOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error({ code, keys }) {
      if (code !== 'unrecognized_keys') return undefined;
      const filters = 'filters' in shape ? ` Conditions go into filters: {"${keys}": …}.` : '';
      return `It takes ${Object.keys(shape).join(', ')}, not ${keys}.${filters}`;
    },
  });

/** An answer with these keys, and those that any answer may have. */
export const outputOf = (shape: z.ZodRawShape) =>
  z.strictObject({
    ...shape,
    notes: z.array(z.string()).describe('What is cut, left out, included or uncertain').optional(),
    left_out: z.string().describe('Facts with errors').optional(),
  });

/** What every tool gives of a fact. */
export const fact = z.looseObject({
  id: z.string(),
  verdict: z.enum(Object.keys(factVerdicts)).nullable(),
  agrees_in: z.array(z.string()),
  differs_in: z.array(z.string()),
  not_compared: z.array(z.string()),
  says: z.string(),
});
