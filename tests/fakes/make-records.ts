// Records with only what a test is about written out; the rest is filled in, and the schemas check the whole.
import { type z } from 'zod';
import { changeEventSchema, type ChangeEvent } from '#domain/change-event.ts';
import { organizationalUnitSchema, type OrganizationalUnit } from '#domain/organization.ts';
import { outsideBodySchema, type OutsideBody } from '#domain/outside-body.ts';
import { publicServiceSchema, type PublicService } from '#domain/public-service.ts';

type Given<S extends z.ZodType> = Partial<z.input<S>> & { readonly id: string };

export function makeUnit(given: Given<typeof organizationalUnitSchema>): OrganizationalUnit {
  return organizationalUnitSchema.parse({
    prefLabel: `${given.id}課`,
    reading: 'か',
    basis: 'fact',
    source: 'web',
    ...given,
  });
}

export function makeChange(given: Given<typeof changeEventSchema>): ChangeEvent {
  return changeEventSchema.parse({ kind: 'rename', effective: '2023-04-01', source: 'notice', ...given });
}

export function makeService(given: Given<typeof publicServiceSchema>): PublicService {
  const competent = [{ unit: 'ryokin-ka', basis: 'fact', source: 'web' }];
  const service = publicServiceSchema.parse({ label: { ja: given.id }, competent, phrases: {}, ...given });
  return { ...service, topic: 'water' };
}

export function makeBody(given: Given<typeof outsideBodySchema>): OutsideBody {
  const empty = {
    label: { ja: given.id },
    why: { ja: '市の仕事ではありません。' },
    telephone: null,
    phrases: {},
  };
  return outsideBodySchema.parse({ source: 'web', ...empty, ...given });
}
