// What the notice leaves open, as questions for people that the check keeps asking until they are settled.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { type NewPost, type NewUnit } from '#domain/organization-edit.ts';
import { type OpenQuestion } from '#domain/open-question.ts';
import { type NoticeEvent, type UnreadSentence } from '../notice.ts';
import { findMovedServices } from './find-moved-services.ts';
import { type NameClash } from './find-name-clashes.ts';
import { type ContactToConfirm } from './import-plan.ts';
import { type ServicePlan } from './plan-services.ts';
import { type PlannedUnit } from './create-unit-register.ts';

export type QuestionMaterial = {
  readonly directory: Directory;
  readonly sourceId: string;
  readonly changes: readonly ChangeEvent[];
  readonly units: readonly NewUnit[];
  readonly planned: readonly PlannedUnit[];
  readonly posts: readonly NewPost[];
  readonly ends: ReadonlySet<string>;
  readonly services: ServicePlan;
  readonly contacts: readonly (ContactToConfirm & { readonly id: string })[];
  readonly clashes: readonly NameClash[];
  readonly unread: readonly UnreadSentence[];
  readonly leftOut: readonly NoticeEvent[];
  readonly nameOf: (unit: string) => string;
};

type Draft = Omit<OpenQuestion, 'id' | 'source' | 'candidates'> & {
  readonly slug: string;
  readonly candidates?: readonly string[];
};

export function collectQuestions(material: QuestionMaterial): readonly OpenQuestion[] {
  const { sourceId } = material;
  const used = new Map<string, number>();
  return draftAll(material).map(({ slug, candidates, ...draft }) => {
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    return {
      id: `${sourceId}-${slug}${count === 1 ? '' : `-${count}`}`,
      ...draft,
      candidates: [...(candidates ?? [])],
      source: sourceId,
    };
  });
}

function draftAll(material: QuestionMaterial): readonly Draft[] {
  const { changes, units, planned, posts, services, contacts, clashes, unread, leftOut, nameOf } = material;
  const quoteOf = (quote: string | undefined): { readonly quote?: string } =>
    quote === undefined ? {} : { quote };
  const names = (ids: readonly string[]): string => ids.map((id) => `「${nameOf(id)}」`).join('');
  return [
    ...services.toSettle.map(({ service, label, from, meanwhile, candidates, change }): Draft => ({
      slug: `service-${service}`,
      kind: 'service-competence',
      about: `「${label}」は、${from}のあと、どこが担当しますか(決まるまでは${meanwhile ?? '代表電話'}を「要確認」として案内します)。`,
      service,
      candidates,
      ...quoteOf(change.quote),
    })),
    ...changes
      .filter(({ kind }) => kind === 'transferDuty')
      .map((change): Draft => {
        const meant = findMovedServices(material.directory, change);
        const which =
          meant.length === 0 ? '' : `(候補: ${meant.map(({ id, label }) => `${label.ja}=${id}`).join('、')})`;
        return {
          slug: `duty-${change.resulting[0] ?? 'unit'}`,
          kind: 'moved-duty',
          about: `「${change.duty ?? '(事務の名前なし)'}」が${names(change.original)}から${names(change.resulting)}へ移ります。どの用件のことですか${which}。`,
          candidates: change.resulting,
          ...quoteOf(change.quote),
        };
      }),
    ...changes.flatMap((change) =>
      change.gatheredFrom.map((unit): Draft => ({
        slug: `end-${unit}`,
        kind: 'unit-end',
        about: `「${nameOf(unit)}」は${change.effective}になくなりますか。なくなるなら until と、用件の担当を直してください。`,
        unit,
        candidates: change.resulting,
        ...quoteOf(change.quote),
      })),
    ),
    ...changes
      .filter(({ kind }) => kind === 'relocate')
      .map((change): Draft => ({
        slug: `place-${change.original[0] ?? 'unit'}`,
        kind: 'unit-site',
        about: `${names(change.original)}の新しい場所を、units.yaml の site と place に書いてください。`,
        ...(change.original[0] === undefined ? {} : { unit: change.original[0] }),
        ...quoteOf(change.quote),
      })),
    ...posts.map(({ post }): Draft => ({
      slug: `post-${post.id}`,
      kind: 'post-place',
      about: `「${post.prefLabel}」は「${nameOf(post.worksWith)}」と働く職ですか。`,
      unit: post.worksWith,
      ...quoteOf(post.quote),
    })),
    ...contacts.map(({ id, unit, telephone, why }): Draft => ({
      slug: `contact-${id}`,
      kind: 'contact',
      about: `${unit}: ${telephone} ${why}`,
      unit: id,
    })),
    ...readingQuestion(units, planned),
    ...clashes.map(({ about, other }): Draft => ({
      slug: `name-${other}`,
      kind: 'name-clash',
      about,
      unit: other,
    })),
    ...leftOut.map(({ quote }): Draft => ({
      slug: 'read',
      kind: 'read-yourself',
      about: '途中までしか読み取れなかった変更です。読んで、必要なら手で書いてください。',
      quote,
    })),
    ...unread.map(({ sentence }): Draft => ({
      slug: 'read',
      kind: 'read-yourself',
      about: '組織のことを述べていますが、読み取れませんでした。読んで、必要なら手で書いてください。',
      quote: sentence,
    })),
  ];
}

/** One question for all readings: they are checked in one go. */
function readingQuestion(units: readonly NewUnit[], planned: readonly PlannedUnit[]): readonly Draft[] {
  const derived = new Set(
    planned.filter(({ reading, isMoved }) => reading.isDerived && !isMoved).map(({ id }) => id),
  );
  const read = units.map(({ unit }) => unit).filter(({ id }) => derived.has(id));
  if (read.length === 0) return [];
  const list = read.map(({ prefLabel, reading }) => `${prefLabel}=${reading}`).join('、');
  return [{ slug: 'reading', kind: 'reading', about: `自動で付けた読みは、これでよいですか。${list}` }];
}
