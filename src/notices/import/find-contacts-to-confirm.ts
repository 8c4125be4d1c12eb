// Numbers that a change puts in doubt: those of renamed, split and merged units, and those the notice prints.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { type NewUnit } from '#domain/organization-edit.ts';
import { type Notice } from '../notice.ts';
import { type ContactToConfirm } from './import-plan.ts';
import { plainName } from './match-known-changes.ts';

export function findContactsToConfirm(input: {
  readonly directory: Directory;
  readonly changes: readonly ChangeEvent[];
  readonly units: readonly NewUnit[];
  readonly notice: Pick<Notice, 'contacts'>;
  readonly nameOf: (unit: string) => string;
}): readonly (ContactToConfirm & { readonly id: string })[] {
  const { directory, changes, units, notice, nameOf } = input;
  const inherited = units.flatMap(({ unit }) =>
    unit.contactPoints
      .filter(({ confirmed }) => confirmed === null)
      .map(({ telephone }) => ({
        id: unit.id,
        unit: unit.prefLabel,
        telephone,
        why: 'は前の名前のときの番号です。今も通じるか確かめてください(確かめるまで直通として案内しません)。',
      })),
  );
  const left = changes
    .filter(({ kind }) => kind === 'split' || kind === 'merge' || kind === 'abolish' || kind === 'reorganise')
    .flatMap((change) =>
      change.original
        .filter((id) => !change.resulting.includes(id))
        .flatMap((id) =>
          (directory.findUnit(id)?.contactPoints ?? []).map((contact) => ({ id, contact, change })),
        ),
    )
    .map(({ id, contact, change }) => ({
      id,
      unit: nameOf(id),
      telephone: contact.telephone,
      why:
        change.resulting.length === 0
          ? 'は、このあとも使われますか。'
          : `は、${change.resulting.map((unit) => `「${nameOf(unit)}」`).join('と')}のどの番号になりますか。`,
    }));
  const created = new Set(units.map(({ unit }) => plainName(unit.prefLabel)));
  const printed = notice.contacts
    .filter(({ role, unit }) => role === 'unit' && !created.has(plainName(unit)))
    .flatMap(({ unit, phone }) =>
      directory.units
        .filter((held) => plainName(held.prefLabel) === plainName(unit) && held.until === undefined)
        .filter((held) => held.contactPoints.every(({ telephone }) => digits(telephone) !== digits(phone)))
        .map((held) => ({
          id: held.id,
          unit,
          telephone: phone,
          why: 'がお知らせにあります。units.yaml に加えますか。',
        })),
    );
  return [...inherited, ...left, ...printed];
}

function digits(telephone: string): string {
  return telephone.normalize('NFKC').replaceAll(/\D/gu, '');
}
