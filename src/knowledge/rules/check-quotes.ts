// A quote must stand in its source word for word; a source whose text we don't hold is cited without one.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type KnowledgeProblem } from '../knowledge-problem.ts';

type Quoted = {
  readonly file: string;
  readonly where: string;
  readonly source: string;
  readonly quote?: string | undefined;
};

export function checkQuotes(
  records: DirectoryRecords,
  documents: ReadonlyMap<string, string>,
): readonly KnowledgeProblem[] {
  return quotesOf(records).flatMap(({ file, where, source, quote }) => {
    if (quote === undefined) return [];
    const text = documents.get(source);
    if (text?.includes(quote) === true) return [];
    return [
      {
        severity: 'error' as const,
        file,
        where,
        rule: '引用は出典の文と一字一句同じこと',
        message:
          text === undefined
            ? `出典「${source}」の全文を持っていないので、引用はできません。`
            : `「${quote}」は出典「${source}」の中にありません。`,
        fix:
          text === undefined
            ? 'quote の行を消してください。'
            : '出典の文からそのまま写してください(空白も同じに)。',
      },
    ];
  });
}

function quotesOf(records: DirectoryRecords): readonly Quoted[] {
  return [
    ...records.units.map((unit) => ({ file: 'units.yaml', where: `units ${unit.id}`, ...unit })),
    ...records.posts.map((post) => ({ file: 'units.yaml', where: `posts ${post.id}`, ...post })),
    ...records.changes.map((change) => ({ file: 'changes/', where: change.id, ...change })),
    ...records.unchanged.map((unit) => ({ file: 'changes/', where: `unchanged ${unit.unit}`, ...unit })),
    ...records.services.flatMap((service) =>
      service.competent.map((competence) => ({
        file: `services/${service.topic}.yaml`,
        where: `${service.id} competent`,
        ...competence,
      })),
    ),
  ];
}
