// Where a fact comes from: a document, and the exact words in it.
import { z } from 'zod';

export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '英小文字・数字・ハイフンだけの識別子にしてください(例: water-bill)');

/** A document that facts rest on (dcterms). `file` is set when its whole text is held, so quotes can be checked. */
export const sourceSchema = z
  .strictObject({
    id: idSchema,
    title: z.string().min(1),
    publisher: z.string().min(1),
    address: z.string().min(1).optional(),
    date: z.string().min(4).optional(),
    file: z.string().min(1).optional(),
    /** A: the city itself; B: a reprint or another public body; C: a third party; `practice`: common practice only. */
    grade: z.enum(['A', 'B', 'C', 'practice']),
    note: z.string().optional(),
  })
  .readonly();
export type Source = z.infer<typeof sourceSchema>;

/** How strongly a statement is backed: by the city's notice, by a sourced fact, or only by common practice. */
export const basisSchema = z.enum(['notice', 'fact', 'assumed']);
export type Basis = z.infer<typeof basisSchema>;
