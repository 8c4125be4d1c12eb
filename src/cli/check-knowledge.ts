// `npm run check:knowledge`: every problem in the knowledge folder, then what it still lacks.
import { Command } from 'commander';
import { createDirectory } from '#domain/directory.ts';
import { dayAt } from '#domain/iso-date.ts';
import { checkRecords } from '#knowledge/check-records.ts';
import { readAskedQuestions } from '#knowledge/coverage/read-asked-questions.ts';
import { coverageReport } from '#knowledge/coverage-report.ts';
import { formatProblem } from '#knowledge/knowledge-problem.ts';
import { readFolder } from '#knowledge/read-folder.ts';
import { corpusOf } from '#retrieval/corpus.ts';
import { openReadingLexicon } from '#retrieval/index-file.ts';
import { readCommandEdge } from './command-edge.ts';
import { describeAskedQuestions } from './coverage/describe-asked-questions.ts';
import { describeCoverage } from './coverage/describe-coverage.ts';
import { measureNovelty } from './coverage/measure-novelty.ts';
import { readTopicNames } from './coverage/read-topic-names.ts';
import { createOfficeNames } from './evaluation/create-office-names.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

const SHOWN = 20;
const NOTHING_ASKED = { open: [], problems: [] };

process.exitCode = main(process.argv.slice(2));

function main(argv: readonly string[]): number {
  const command = parseOrExitCode(() =>
    new Command('check:knowledge')
      .description(
        '知識フォルダーを検査し、足りないものを一覧にします。直すところがあれば終了コードは1です。',
      )
      .argument('[folder]', '知識フォルダー(なければ KNOWLEDGE_DIR)')
      .option('--all', '一覧を最後まで出す', false)
      .option('--problems-only', '検査だけして、足りないものの一覧は出さない', false)
      .exitOverride()
      .parse([...argv], { from: 'user' }),
  );
  if (typeof command === 'number') return command;
  const options = command.opts<{ all: boolean; problemsOnly: boolean }>();
  const edge = readCommandEdge();
  const print = (text: string): boolean => process.stdout.write(`${text}\n`);

  const root = command.args[0] ?? edge.knowledgeDir;
  const { records, documents, files, problems } = readFolder(root);
  const asked = records === undefined ? NOTHING_ASKED : readAskedQuestions(root, records);
  const found = [
    ...problems,
    ...asked.problems,
    ...(records === undefined ? [] : checkRecords(records, documents)),
  ];
  const errors = found.filter(({ severity }) => severity === 'error');
  for (const problem of errors) print(formatProblem(problem));
  for (const problem of found.filter(({ severity }) => severity === 'notice'))
    print(`(お知らせ) ${formatProblem(problem)}`);
  print(
    errors.length === 0 ? '検査: 直すところはありません。' : `検査: 直すところが${errors.length}件あります。`,
  );

  if (records !== undefined && !options.problemsOnly) {
    const limit = options.all ? Number.POSITIVE_INFINITY : SHOWN;
    const directory = createDirectory(records, 'unchecked');
    const lexicon = openReadingLexicon(edge.dataDir);
    const topics = readTopicNames(files);
    const today = dayAt(edge.clock.now(), records.city.timeZone);
    print('');
    print(
      describeCoverage({
        report: coverageReport(records, today),
        novelty: measureNovelty(
          errors.length === 0 ? corpusOf(directory) : [],
          records.synonyms.concepts,
          lexicon,
        ),
        officeName: createOfficeNames(directory),
        topicName: (topic) => topics.get(topic) ?? topic,
        columns: edge.columns,
        limit,
      }),
    );
    print('');
    print(describeAskedQuestions(asked.open, limit));
  }
  return errors.length === 0 ? 0 : 1;
}
