// Planned units -> records for the file: bodies above, what is inherited from the unit before, numbers to confirm.
import { type Directory } from '#domain/directory.ts';
import { type NewUnit } from '#domain/organization-edit.ts';
import { type ContactPoint, type OrganizationalUnit, telephoneSchema } from '#domain/organization.ts';
import { type Notice } from '../notice.ts';
import { type PlannedUnit, type UnitRegister } from './create-unit-register.ts';
import { plainName } from './match-known-changes.ts';

export type SettleDeps = {
  readonly directory: Directory;
  readonly register: UnitRegister;
  readonly notice: Pick<Notice, 'contacts' | 'published'>;
  readonly sourceId: string;
};

const READING_REMARK = '読みは自動で付けました。確かめてください。';

export function settleUnits(deps: SettleDeps): readonly NewUnit[] {
  const { register } = deps;
  const parents = new Map<string, string | undefined>();
  // Looking for a body above may add one: go on until nothing new appears.
  for (let seen = -1; seen !== register.planned().length;) {
    seen = register.planned().length;
    for (const unit of register.planned()) {
      if (!parents.has(unit.id)) parents.set(unit.id, findParent(unit, deps, parents));
    }
  }
  return register.planned().map((planned) => ({
    unit: toRecord(planned, parents.get(planned.id), deps),
    remark: planned.reading.isDerived && !planned.isMoved ? READING_REMARK : undefined,
  }));
}

function findParent(
  unit: PlannedUnit,
  { directory, register }: SettleDeps,
  parents: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const day = unit.from ?? unit.until ?? directory.city.organizationAsOf;
  if (unit.parentName !== null) {
    const body = register.bodyOf(unit.parentName, day);
    const former = register.planned().find(({ id }) => id === body);
    // What ends stood below what the body was called before.
    const above =
      unit.until !== undefined && former?.from !== undefined
        ? former.predecessors[0]
        : unit.until === undefined && body !== undefined
          ? standingBody(body, register)
          : body;
    return above === unit.id ? undefined : above;
  }
  const before = new Set(unit.predecessors.map((id) => directory.findUnit(id)?.unitOf ?? parents.get(id)));
  const [only] = before;
  if (before.size !== 1 || only === undefined) return undefined;
  const successor = register.planned().find(({ predecessors }) => predecessors.includes(only));
  return register.ends().has(only) ? (successor?.id ?? only) : only;
}

/** The body itself, or what alone carries it on when the notice ends it: it may be named as it was before. */
function standingBody(body: string, register: UnitRegister): string | undefined {
  const isEnding =
    register.ends().has(body) ||
    register.planned().some(({ id, until }) => id === body && until !== undefined);
  if (!isEnding) return body;
  const [only, ...others] = register.planned().filter(({ predecessors }) => predecessors.includes(body));
  return others.length === 0 ? only?.id : undefined;
}

function toRecord(planned: PlannedUnit, unitOf: string | undefined, deps: SettleDeps): OrganizationalUnit {
  const { directory, sourceId } = deps;
  const [only, ...others] = planned.predecessors;
  const before = only !== undefined && others.length === 0 ? directory.findUnit(only) : undefined;
  const told = contactsTold(planned, deps);
  const inherited =
    before === undefined ? [] : before.contactPoints.map((contact) => inherit(contact, planned));
  const contactPoints = told.length > 0 ? told : inherited;
  return {
    id: planned.id,
    prefLabel: planned.label,
    reading: planned.isMoved && before !== undefined ? before.reading : planned.reading.kana,
    altLabels: planned.isMoved && before !== undefined ? before.altLabels : [],
    ...(planned.isMoved && before?.labels !== undefined ? { labels: before.labels } : {}),
    ...(unitOf === undefined ? {} : { unitOf }),
    ...(planned.from === undefined ? {} : { from: planned.from }),
    ...(planned.until === undefined ? {} : { until: planned.until }),
    ...(before?.duty === undefined ? {} : { duty: before.duty }),
    basis: 'notice',
    source: sourceId,
    ...(planned.quote === undefined ? {} : { quote: planned.quote }),
    ...(before?.site === undefined ? {} : { site: before.site }),
    ...(before?.place === undefined ? {} : { place: before.place }),
    contactPoints: [...contactPoints],
  };
}

/** A renamed unit's number counts as unconfirmed until somebody has tried it; one that only moved keeps its number. */
function inherit(contact: ContactPoint, { isMoved }: PlannedUnit): ContactPoint {
  return isMoved ? contact : { ...contact, confirmed: null };
}

function contactsTold(planned: PlannedUnit, { notice, sourceId }: SettleDeps): readonly ContactPoint[] {
  if (planned.until !== undefined) return [];
  return notice.contacts
    .filter(({ role, unit }) => role === 'unit' && plainName(unit) === plainName(planned.label))
    .flatMap(({ phone }) => {
      const telephone = telephoneSchema.safeParse(phone.normalize('NFKC').replaceAll(/[()ー―‐–]/gu, '-'));
      return telephone.success
        ? [{ telephone: telephone.data, confirmed: notice.published, source: sourceId }]
        : [];
    });
}
