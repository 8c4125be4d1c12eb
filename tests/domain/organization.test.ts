// Units, their readings and telephone numbers have the one form that can be shown and dialled.
import { describe, expect, it } from 'vitest';
import { contactPointSchema, organizationalUnitSchema, telephoneSchema } from '#domain/organization.ts';
import { makeUnit } from '../fakes/make-records.ts';

describe('telephoneSchema', () => {
  it.each(['0979-24-1234', '03-1234-5678', '0120-123-456', '090-1234-5678'])('takes %s', (number) => {
    expect(telephoneSchema.safeParse(number).success).toBe(true);
  });

  it.each(['24-1234', '0979241234', '０９７９-24-1234', '0979-24-1234 内線2', '+81-979-24-1234'])(
    'refuses %s',
    (number) => {
      expect(telephoneSchema.safeParse(number).success).toBe(false);
    },
  );
});

describe('contactPointSchema', () => {
  it('asks whether a number was confirmed: leaving it out is an error, null is an answer', () => {
    const contact = { telephone: '0979-24-1234', source: 'web' };
    expect(contactPointSchema.safeParse(contact).success).toBe(false);
    expect(contactPointSchema.safeParse({ ...contact, confirmed: null }).success).toBe(true);
  });
});

describe('organizationalUnitSchema', () => {
  it('refuses a reading that is not in hiragana', () => {
    expect(
      organizationalUnitSchema.safeParse({ ...makeUnit({ id: 'a' }), reading: 'リョウキンカ' }).success,
    ).toBe(false);
  });

  it('refuses an old name that leads nowhere', () => {
    expect(organizationalUnitSchema.safeParse({ ...makeUnit({ id: 'a' }), replacedBy: [] }).success).toBe(
      false,
    );
  });
});
