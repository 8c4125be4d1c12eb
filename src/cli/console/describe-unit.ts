// `/unit 清掃課`: everything the knowledge holds about a unit, as of a day.
import { competenceOn } from '#domain/competence.ts';
import { type Directory } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { existsOn, successorsOn } from '#domain/lineage.ts';
import { type ContactPoint, type OrganizationalUnit } from '#domain/organization.ts';
import { unitPath } from '#domain/unit-path.ts';

const BASIS = { notice: '市の通知', fact: '出典のある事実', assumed: '一般的な慣行(要確認)' } as const;

export function describeUnit(directory: Directory, id: string, day: IsoDate): string {
  const unit = directory.getUnit(id);
  const services = directory.services.filter((service) => competenceOn(service, day).unit === id);
  const source = directory.getSource(unit.source);
  return [
    `■ ${unitPath(directory, id).join(' ')}(${unit.reading})`,
    `識別子: ${id}`,
    `名前の期間: ${unit.from ?? 'はじめ不明'} から ${unit.until ?? '今'} まで${stateOn(directory, unit, day)}`,
    ...(unit.altLabels.length === 0 ? [] : [`別の言い方: ${unit.altLabels.join('、')}`]),
    ...(unit.duty === undefined ? [] : [`仕事: ${unit.duty.ja}`]),
    ...(unit.place === undefined ? [] : [`場所: ${unit.place.ja}`]),
    ...unit.contactPoints.map((contact) => `電話: ${describeContact(contact, day)}`),
    ...(unit.contactPoints.length === 0 ? ['電話: なし(上の組織か代表電話で案内します)'] : []),
    `担当している用件(${day}): ${services.length === 0 ? 'なし' : services.map(({ label }) => label.ja).join('、')}`,
    `根拠: ${BASIS[unit.basis]} / ${source.title}${unit.quote === undefined ? '' : `「${unit.quote}」`}`,
  ].join('\n');
}

function stateOn(directory: Directory, unit: OrganizationalUnit, day: IsoDate): string {
  if (existsOn(directory, unit.id, day)) return '';
  const now = successorsOn(directory, unit.id, day).map((id) => unitPath(directory, id).join(' '));
  return `\n${day} には、この名前の組織はありません。${now.length === 0 ? '' : `今の担当: ${now.join('、')}`}`;
}

function describeContact(contact: ContactPoint, day: IsoDate): string {
  const ended = contact.until !== undefined && contact.until < day ? ` ${contact.until} で終了` : '';
  return `${contact.telephone}(${contact.confirmed === null ? '未確認: 直通としては案内しません' : `${contact.confirmed} 確認`})${ended}`;
}
