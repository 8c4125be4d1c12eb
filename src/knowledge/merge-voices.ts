// Adds the sentences of knowledge/phrases/ to the records they belong to.
import { type NonQuestion, type OutsideBody, type Topic } from '#domain/outside-body.ts';
import { type Phrases } from '#domain/language.ts';
import { type PublicService } from '#domain/public-service.ts';
import { type VoicesFile } from './file-schemas.ts';
import { type KnowledgeProblem } from './knowledge-problem.ts';

type PhraseRecords = {
  readonly services: readonly PublicService[];
  readonly outsideBodies: readonly OutsideBody[];
  readonly topics: readonly Topic[];
  readonly nonQuestions: readonly NonQuestion[];
};

function join(a: Phrases, b: Phrases): Phrases {
  const both = (first: readonly string[], second: readonly string[]): string[] => [
    ...new Set([...first, ...second]),
  ];
  return {
    ja: both(a.ja, b.ja),
    jaEasy: both(a.jaEasy, b.jaEasy),
    en: both(a.en, b.en),
    vi: both(a.vi, b.vi),
    zh: both(a.zh, b.zh),
    ko: both(a.ko, b.ko),
  };
}

export function mergeVoices(
  records: PhraseRecords,
  voices: readonly VoicesFile[],
): { readonly records: PhraseRecords; readonly problems: readonly KnowledgeProblem[] } {
  const more = new Map<string, Phrases>();
  for (const voice of voices) {
    for (const [id, phrases] of Object.entries(voice.phrases)) {
      const earlier = more.get(id);
      more.set(id, earlier === undefined ? phrases : join(earlier, phrases));
    }
  }
  const known = new Set<string>();
  function extend<T extends { readonly id: string; readonly phrases: Phrases }>(record: T): T {
    known.add(record.id);
    const phrases = more.get(record.id);
    return phrases === undefined ? record : { ...record, phrases: join(record.phrases, phrases) };
  }
  const extended = {
    services: records.services.map(extend),
    outsideBodies: records.outsideBodies.map(extend),
    topics: records.topics.map(extend),
    nonQuestions: records.nonQuestions.map(extend),
  };
  const problems = voices.flatMap((voice) =>
    Object.keys(voice.phrases)
      .filter((id) => !known.has(id))
      .map((id): KnowledgeProblem => ({
        severity: 'error',
        file: `phrases/${voice.voice}.yaml`,
        where: `phrases.${id}`,
        rule: '言い方は、あるサービスか相手先のものであること',
        message: `「${id}」という識別子のサービスや相手先はありません。`,
        fix: 'services/ や outside-bodies.yaml の id を確かめてください。',
      })),
  );
  return { records: extended, problems };
}
