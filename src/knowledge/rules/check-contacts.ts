// Contacts: a unit without any way to reach it, numbers nobody confirmed, and confirmations grown old are told.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

export function checkContacts(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const switchboard = records.city.switchboard;
  const unreachable: readonly KnowledgeProblem[] =
    switchboard.confirmed !== null
      ? []
      : [
          {
            severity: 'error',
            file: 'city.yaml',
            where: 'switchboard',
            rule: 'どの課にも連絡の方法があること',
            message: '代表電話が確認されていないので、番号のない課に連絡できません。',
            fix: '代表電話を確かめて confirmed に日付を書いてください。',
          },
        ];
  const unconfirmed = records.units.flatMap((unit) =>
    unit.contactPoints
      .filter((contact) => contact.confirmed === null)
      .map((contact): KnowledgeProblem => ({
        severity: 'notice',
        file: 'units.yaml',
        where: `units ${unit.id}`,
        rule: '確認していない番号は案内しない',
        message: `「${unit.prefLabel}」の ${contact.telephone} は未確認です。`,
        fix: '確かめたら confirmed に日付を書いてください。',
      })),
  );
  return [...unreachable, ...unconfirmed];
}
