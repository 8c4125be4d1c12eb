// Every id that a record names must exist, and no id may exist twice.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

type Reference = { readonly file: string; readonly where: string; readonly id: string };

export function checkReferences(records: DirectoryRecords): readonly KnowledgeProblem[] {
  const units = records.units.map((unit) => unit.id);
  const posts = records.posts.map((post) => post.id);
  const services = records.services.map((service) => service.id);
  const asked = [
    ...services,
    ...records.outsideBodies.map(({ id }) => id),
    ...records.topics.map(({ id }) => id),
    ...records.nonQuestions.map(({ id }) => id),
  ];
  return [
    ...duplicates('units.yaml', [...units, ...posts]),
    ...duplicates('services/・outside-bodies.yaml・topics.yaml・non-questions.yaml', asked),
    ...duplicates(
      'sources/sources.yaml',
      records.sources.map(({ id }) => id),
    ),
    ...duplicates(
      'changes/',
      records.changes.map(({ id }) => id),
    ),
    ...dangling(
      sourceReferences(records),
      records.sources.map(({ id }) => id),
      '出典',
      'sources/sources.yaml',
    ),
    ...dangling(unitReferences(records), [...units, ...posts], '課・係', 'units.yaml'),
    ...dangling(
      siteReferences(records),
      records.sites.map(({ id }) => id),
      '建物',
      'units.yaml の sites',
    ),
    ...dangling(serviceReferences(records), services, 'サービス', 'services/'),
  ];
}

function duplicates(file: string, ids: readonly string[]): readonly KnowledgeProblem[] {
  const seen = new Set<string>();
  const twice = new Set(ids.filter((id) => seen.size === seen.add(id).size));
  return [...twice].map((id) => ({
    severity: 'error',
    file,
    where: `id: ${id}`,
    rule: '識別子は一つだけ',
    message: `「${id}」が二度使われています。`,
    fix: 'どちらかの id を別の名前にしてください。',
  }));
}

function dangling(
  references: readonly Reference[],
  known: readonly string[],
  what: string,
  file: string,
): readonly KnowledgeProblem[] {
  const ids = new Set(known);
  return references
    .filter((reference) => !ids.has(reference.id))
    .map((reference) => ({
      severity: 'error',
      file: reference.file,
      where: reference.where,
      rule: '指している先があること',
      message: `${what}「${reference.id}」がありません。`,
      fix: `綴りを直すか、${file} に「${reference.id}」を加えてください。`,
    }));
}

function sourceReferences(records: DirectoryRecords): readonly Reference[] {
  return [
    { file: 'city.yaml', where: 'switchboard', id: records.city.switchboard.source },
    { file: 'city.yaml', where: 'openingHours', id: records.city.openingHours.source },
    ...records.sites.map((site) => ({ file: 'units.yaml', where: `sites ${site.id}`, id: site.source })),
    ...records.posts.map((post) => ({ file: 'units.yaml', where: `posts ${post.id}`, id: post.source })),
    ...records.units.flatMap((unit) =>
      [unit.source, ...unit.contactPoints.map((contact) => contact.source)].map((id) => ({
        file: 'units.yaml',
        where: `units ${unit.id}`,
        id,
      })),
    ),
    ...records.services.flatMap((service) =>
      service.competent.map((competence) => ({
        file: `services/${service.topic}.yaml`,
        where: `${service.id} competent`,
        id: competence.source,
      })),
    ),
    ...records.outsideBodies.map((body) => ({
      file: 'outside-bodies.yaml',
      where: body.id,
      id: body.source,
    })),
    ...records.changes.map((change) => ({ file: 'changes/', where: change.id, id: change.source })),
  ];
}

function unitReferences(records: DirectoryRecords): readonly Reference[] {
  return [
    ...records.units.flatMap((unit) =>
      [...(unit.unitOf === undefined ? [] : [unit.unitOf]), ...(unit.replacedBy ?? [])].map((id) => ({
        file: 'units.yaml',
        where: `units ${unit.id}`,
        id,
      })),
    ),
    ...records.posts.map((post) => ({ file: 'units.yaml', where: `posts ${post.id}`, id: post.worksWith })),
    ...records.services.flatMap((service) =>
      service.competent.map((competence) => ({
        file: `services/${service.topic}.yaml`,
        where: `${service.id} competent`,
        id: competence.unit,
      })),
    ),
    ...records.changes.flatMap((change) =>
      [...change.original, ...change.resulting, ...change.gatheredFrom].map((id) => ({
        file: 'changes/',
        where: change.id,
        id,
      })),
    ),
    ...records.unchanged.map(({ unit }) => ({ file: 'changes/', where: 'unchanged', id: unit })),
  ];
}

function siteReferences(records: DirectoryRecords): readonly Reference[] {
  const sited = records.units.flatMap((unit) =>
    [unit.site, ...unit.contactPoints.map((contact) => contact.site)].map((site) => ({ unit, site })),
  );
  return [
    { file: 'city.yaml', where: 'site', id: records.city.site },
    ...sited.flatMap(({ unit, site }) =>
      site === undefined ? [] : [{ file: 'units.yaml', where: `units ${unit.id}`, id: site }],
    ),
  ];
}

function serviceReferences(records: DirectoryRecords): readonly Reference[] {
  return [
    ...records.items.map((item) => ({ file: 'items.yaml', where: item.name, id: item.service })),
    ...records.topics.flatMap((topic) =>
      topic.choices.map((choice) => ({ file: 'topics.yaml', where: topic.id, id: choice.service })),
    ),
  ];
}
