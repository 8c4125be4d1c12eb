// A notice and the knowledge -> what to change, or what stands in the way. Pure: nothing is read or written here.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory, type UnchangedUnit } from '#domain/directory.ts';
import { isEmptyEdit, type OrganizationEdit } from '#domain/organization-edit.ts';
import { type Notice } from '../notice.ts';
import { buildChanges } from './build-changes.ts';
import { collectQuestions } from './collect-questions.ts';
import { createIdSource } from './create-id-source.ts';
import { createPostRegister } from './create-post-register.ts';
import { createUnitRegister } from './create-unit-register.ts';
import { dateEvents } from './date-events.ts';
import { eraYear } from './era-year.ts';
import { findContactsToConfirm } from './find-contacts-to-confirm.ts';
import { findHeldUnit } from './find-held-unit.ts';
import { findMovedServices } from './find-moved-services.ts';
import { findNameClashes } from './find-name-clashes.ts';
import { findUnclear } from './find-unclear.ts';
import { findUnchangedQuote } from './find-unchanged-quote.ts';
import {
  type Blocker,
  type DatedEvent,
  type ImportPlan,
  type ImportReview,
  type ImportSettings,
} from './import-plan.ts';
import { isKnownChange, plainName } from './match-known-changes.ts';
import { planServices } from './plan-services.ts';
import { readUnitName } from './read-unit-name.ts';
import { settleUnits } from './settle-units.ts';

export type ImportInput = {
  readonly notice: Notice;
  /** The notice's text; every quote is a slice of it. */
  readonly text: string;
  readonly directory: Directory;
  /** Texts of the notices already held, by source id. */
  readonly documents: ReadonlyMap<string, string>;
  /** A reading put together from a word list; undefined if it can't. */
  readonly deriveReading: (name: string) => string | undefined;
  readonly settings: ImportSettings;
};

export function planImport(input: ImportInput): ImportPlan {
  const { notice, text, directory, settings } = input;
  if (notice.events.length === 0) return blocked([NO_EVENTS]);
  const { dated: all, blockers: dayBlockers } = dateEvents(notice, settings);
  const unclear = notice.events.filter((event) => findUnclear(event) !== undefined);
  const unclearBlockers = settings.leaveOutUnclear ? [] : unclear.map(toUnclearBlocker);
  const dated = all.filter(({ event }) => !unclear.includes(event));
  const { sourceId, isHeld, blocker } = nameSource(input, dated);
  const blockers = [...dayBlockers, ...unclearBlockers, ...(blocker === undefined ? [] : [blocker])];
  const [first] = dated;
  if (first === undefined || blockers.length > 0)
    return blocked(blockers.length > 0 ? blockers : [NO_EVENTS]);
  const fresh = dated.filter((event) => !isKnownChange(event, directory, sourceId));
  if (fresh.length === 0) return { kind: 'nothing-new', sourceId };

  const takeId = createIdSource(
    [directory.units, directory.posts, directory.changes].flatMap((records) => records.map(({ id }) => id)),
  );
  const readName = (name: string) => readUnitName(name, text, settings.readings, input.deriveReading);
  const register = createUnitRegister({ directory, readName, takeId, decided: settings.names });
  const posts = createPostRegister({ directory, units: register, readName, takeId, sourceId });
  const changes = buildChanges(fresh, { text, sourceId, directory, units: register, posts, takeId });
  const events: readonly ChangeEvent[] = changes.map(({ change }) => change);
  const unchanged = toUnchanged(input, sourceId, first, register.bodyOf.bind(register));
  const units = settleUnits({ directory, register, notice, sourceId });
  const nameOf = (id: string): string =>
    units.find(({ unit }) => unit.id === id)?.unit.prefLabel ?? directory.findUnit(id)?.prefLabel ?? id;
  const bodyAbove = (id: string): string | undefined =>
    (units.find(({ unit }) => unit.id === id)?.unit ?? directory.findUnit(id))?.unitOf;
  const ends = register.ends();
  const idOf = (unit: string): string =>
    units.find(({ unit: each }) => plainName(each.prefLabel) === plainName(unit) && each.until === undefined)
      ?.unit.id ?? unit;
  const assigned = new Map([...settings.assigned].map(([service, unit]) => [service, idOf(unit)]));
  const services = planServices({
    directory,
    text,
    sourceId,
    changes: events,
    ends,
    nameOf,
    bodyAbove,
    assigned,
  });
  const contacts = findContactsToConfirm({ directory, changes: events, units, notice, nameOf });
  const clashes = findNameClashes(directory, register.planned(), new Set(ends.keys()));
  const held = new Set(directory.units.map(({ id }) => id));
  const edit: OrganizationEdit = {
    source: isHeld ? undefined : { record: toSource(input, sourceId), text },
    sourceId,
    units,
    ends: [...ends].map(([unit, until]) => ({ unit, until })),
    posts: posts.posts(),
    changes,
    unchanged,
    handovers: services.handovers,
    questions: collectQuestions({
      directory,
      sourceId,
      changes: events,
      units,
      planned: register.planned(),
      posts: posts.posts(),
      ends: new Set(ends.keys()),
      services,
      contacts,
      clashes,
      unread: notice.unread,
      leftOut: unclear,
      nameOf,
    }),
  };
  const review: ImportReview = {
    days: [...new Set(events.map(({ effective }) => effective))].sort(),
    handedOver: services.handedOver,
    toSettle: services.toSettle,
    contacts,
    duties: events
      .filter((change) => change.kind === 'transferDuty' && findMovedServices(directory, change).length === 0)
      .map((change) => ({
        duty: change.duty ?? '(事務の名前なし)',
        from: change.original.map(nameOf).join('、') || '(書かれていません)',
        to: change.resulting.map(nameOf).join('、'),
      })),
    clashes: clashes.map(({ about }) => about),
    readYourself: [...unclear.map(({ quote }) => quote), ...notice.unread.map(({ sentence }) => sentence)],
    unknownUnits: register
      .planned()
      .filter(({ from, id }) => from === undefined && !held.has(id))
      .map(({ label }) => label),
  };
  const late: readonly Blocker[] = [
    ...register.blockers(),
    ...posts.blockers(),
    ...services.stranded.map(({ id, label }): Blocker => ({
      code: 'duty-lands-nowhere',
      message: `「${label.ja}」の行き先がありません。`,
      how: `--assign ${id}=担当する組織 のように、担当を決めてください。`,
    })),
  ];
  if (late.length > 0) return { kind: 'blocked', blockers: late, review };
  return isEmptyEdit(edit) ? { kind: 'nothing-new', sourceId } : { kind: 'ready', edit, review };
}

const NO_EVENTS: Blocker = {
  code: 'no-events',
  message: '組織の変更を一つも読み取れませんでした。',
  how: '`npm run extract -- ファイル` で、何が読めたかを確かめてください。',
};

function blocked(blockers: readonly Blocker[]): ImportPlan {
  return { kind: 'blocked', blockers, review: undefined };
}

function toUnclearBlocker(event: Notice['events'][number]): Blocker {
  return {
    code: 'unclear-event',
    message: `${findUnclear(event) ?? '読み取れません'}: 「${event.quote}」`,
    how: '--leave-out-unclear を付けると、この変更を除いて取り込み、確認事項に残します。',
  };
}

/** The same text is the same source; else an id after the year of the first change. */
function nameSource(
  { documents, directory, settings, text }: ImportInput,
  dated: readonly DatedEvent[],
): { readonly sourceId: string; readonly isHeld: boolean; readonly blocker?: Blocker } {
  const held = [...documents].find(([, document]) => document.trim() === text.trim());
  if (held !== undefined) return { sourceId: held[0], isHeld: true };
  const taken = directory.sources.map(({ id }) => id);
  const asked = settings.sourceId;
  if (asked === undefined) {
    const takeId = createIdSource(taken);
    return {
      sourceId: takeId(`${eraYear(dated[0]?.day ?? directory.city.organizationAsOf)}-reorganization`),
      isHeld: false,
    };
  }
  if (!taken.includes(asked)) return { sourceId: asked, isHeld: false };
  const blocker: Blocker = {
    code: 'source-id-taken',
    message: `出典「${asked}」は、もう別の文書に使われています。`,
    how: '--source-id に別の名前を付けてください。',
  };
  return { sourceId: asked, isHeld: false, blocker };
}

function toSource(
  { notice, directory, settings }: ImportInput,
  id: string,
): NonNullable<OrganizationEdit['source']>['record'] {
  return {
    id,
    title: notice.title ?? settings.title,
    publisher: notice.publisher ?? directory.city.name.ja,
    ...(notice.published === null ? {} : { date: notice.published }),
    grade: 'A',
    file: `${id}.txt`,
  };
}

function toUnchanged(
  { notice, text, directory }: ImportInput,
  sourceId: string,
  { day }: DatedEvent,
  bodyOf: (name: string, day: string) => string | undefined,
): readonly UnchangedUnit[] {
  return notice.unchanged.flatMap((name) => {
    // A name that several sections share says nothing certain: it is left out rather than asked about.
    const held = findHeldUnit(directory, { name, parent: null, day, mayStandElsewhere: true }, () => true);
    const unit = held.kind === 'ambiguous' ? undefined : bodyOf(name, day);
    if (unit === undefined) return [];
    if (directory.unchanged.some((other) => other.unit === unit && other.source === sourceId)) return [];
    const quote = findUnchangedQuote(text, name);
    return [{ unit, source: sourceId, ...(quote === undefined ? {} : { quote }) }];
  });
}
