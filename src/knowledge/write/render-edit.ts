// An edit of the organisation -> the new text of every file it touches; nothing is written yet.
import { type OrganizationEdit } from '#domain/organization-edit.ts';
import { editChangesFiles } from './edit-changes-files.ts';
import { editServicesFile } from './edit-services-file.ts';
import { EMPTY_UNITS, editUnitsFile } from './edit-units-file.ts';
import { append, editYaml, listAt } from './yaml-text.ts';

const SOURCES = 'sources/sources.yaml';
const EMPTY_SOURCES =
  '# 出典の一覧。file がある出典は全文を持っているので、引用を検査できます。\nsources: []\n';
export const OPEN_QUESTIONS_FILE = 'open-questions.yaml';
const EMPTY_QUESTIONS =
  '# お知らせからはわからず、人が決めることの一覧。決めたら answered に日付を書きます(npm run check:knowledge が残りを数えます)。\nquestions: []\n';

/** Paths are below the knowledge folder; `current` gives a file's text, or undefined if there is none. */
export function renderEdit(
  edit: OrganizationEdit,
  current: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const title = edit.source?.record.title ?? edit.sourceId;
  const files = new Map<string, string>();
  if (edit.source !== undefined) {
    const { record, text } = edit.source;
    const list = editYaml(current(SOURCES) ?? EMPTY_SOURCES, (document) => {
      listAt(document, 'sources').add(document.createNode(record, { flow: true }));
    });
    files.set(SOURCES, list);
    files.set(`sources/${record.file ?? `${edit.sourceId}.txt`}`, text);
  }
  if (edit.units.length + edit.ends.length + edit.posts.length > 0) {
    files.set('units.yaml', editUnitsFile(current('units.yaml') ?? EMPTY_UNITS, edit, title));
  }
  for (const [file, text] of editChangesFiles(edit, title, current)) files.set(file, text);
  for (const [topic, handovers] of Map.groupBy(edit.handovers, (handover) => handover.topic)) {
    const file = `services/${topic}.yaml`;
    files.set(file, editServicesFile(current(file) ?? '', handovers));
  }
  if (edit.questions.length > 0)
    files.set(OPEN_QUESTIONS_FILE, addQuestions(edit, current(OPEN_QUESTIONS_FILE)));
  return files;
}

/** A question that was asked before is not asked twice. */
function addQuestions(edit: OrganizationEdit, text: string | undefined): string {
  return editYaml(text ?? EMPTY_QUESTIONS, (document) => {
    const questions = listAt(document, 'questions');
    const asked = new Set(questions.items.map((_, index) => document.getIn(['questions', index, 'id'])));
    for (const { candidates, source, quote, ...question } of edit.questions) {
      if (asked.has(question.id)) continue;
      const choice = candidates.length === 0 ? {} : { candidates };
      append(
        document,
        questions,
        { ...question, ...choice, source, ...(quote === undefined ? {} : { quote }) },
        undefined,
      );
    }
  });
}
