// One import from file to knowledge folder: read, plan, try in a copy, show, ask, put in place. Nothing is half done.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { formatProblem } from '#knowledge/knowledge-problem.ts';
import { renderEdit } from '#knowledge/write/render-edit.ts';
import { readForEditing } from '#knowledge/write/read-for-editing.ts';
import { stageFiles } from '#knowledge/write/stage-files.ts';
import { extractNotice } from '#notices/extract-notice.ts';
import { planImport } from '#notices/import/plan-import.ts';
import { type Blocker, type ImportSettings } from '#notices/import/import-plan.ts';
import { readDocument } from '#notices/read-document.ts';
import { renderPatch, renderReview, type ReviewPaint } from './render-review.ts';

export type ImportOutcome = 'imported' | 'nothing-new' | 'dry-run' | 'declined' | 'refused';

export type ImportDeps = {
  readonly knowledgeDir: string;
  readonly settings: Omit<ImportSettings, 'title'>;
  readonly isDryRun: boolean;
  readonly deriveReading: (name: string) => string | undefined;
  readonly print: (text: string) => void;
  readonly confirm: () => Promise<boolean>;
  readonly paint: ReviewPaint;
};

export async function runImport(file: string, deps: ImportDeps): Promise<ImportOutcome> {
  const { knowledgeDir, print } = deps;
  const document = await readDocument(file);
  if (!document.ok) return refuse(`${basename(file)}: ${document.message}`);
  const held = readForEditing(knowledgeDir);
  if (held.problems.length > 0) {
    return refuse(
      `知識フォルダーに直すところがあります。先に直してください。\n${held.problems.map(formatProblem).join('\n')}`,
    );
  }
  const notice = extractNotice(document.text, { isMarkdown: document.format !== 'text' });
  const plan = planImport({
    notice,
    text: document.text,
    directory: held.directory,
    documents: held.documents,
    deriveReading: deps.deriveReading,
    settings: { ...deps.settings, title: basename(file, extname(file)) },
  });
  if (plan.kind === 'blocked') return refuse(describeBlockers(plan.blockers));
  if (plan.kind === 'nothing-new') {
    print(`このお知らせの変更は、もう全部入っています(出典 ${plan.sourceId})。何も変えていません。`);
    return 'nothing-new';
  }

  const current = (path: string): string | undefined => {
    const full = join(knowledgeDir, path);
    return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
  };
  const files = renderEdit(plan.edit, current);
  const staged = stageFiles(knowledgeDir, files);
  try {
    const after = readForEditing(staged.folder);
    if (after.problems.length > 0) {
      return refuse(
        `取り込むと知識に間違いができるので、やめました。\n${after.problems.map(formatProblem).join('\n')}`,
      );
    }
    print(renderReview({ edit: plan.edit, review: plan.review, after: after.directory, paint: deps.paint }));
    print(`\n書き換えるファイル: ${[...files.keys()].join('、')}`);
    print(`人が決めること: ${plan.edit.questions.length}件(open-questions.yaml)`);
    if (deps.isDryRun) {
      print(`\n${renderPatch(files, current)}\n試しに見ただけです。何も変えていません。`);
      return 'dry-run';
    }
    if (!(await deps.confirm())) {
      print('取り込みませんでした。何も変えていません。');
      return 'declined';
    }
    staged.commit();
    print('取り込みました。`npm run check:knowledge` で、残りの確認事項を見られます。');
    if (!after.isComplete)
      print(
        'まだ city.yaml などがないので、質問には答えられません。knowledge/README.md を見て足してください。',
      );
    return 'imported';
  } finally {
    staged.discard();
  }

  function refuse(message: string): ImportOutcome {
    print(`${message}\n何も変えていません。`);
    return 'refused';
  }
}

function describeBlockers(blockers: readonly Blocker[]): string {
  return [
    'このままでは取り込めません。',
    ...blockers.flatMap(({ message, how }) => [
      `・${message.replaceAll(/\s*\n\s*/gu, '⏎')}`,
      `  直し方: ${how}`,
    ]),
  ].join('\n');
}
