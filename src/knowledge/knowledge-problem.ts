// One thing wrong in the knowledge folder, told so that an editor can mend it.

/** `severity`: an error keeps the knowledge from loading; a notice is for the to-do list. */
export type KnowledgeProblem = {
  readonly severity: 'error' | 'notice';
  /** Path below the knowledge folder. */
  readonly file: string;
  /** Where in the file: a line (`12行目`) or a record's path (`units[3].contactPoints`). */
  readonly where: string;
  readonly rule: string;
  readonly message: string;
  readonly fix: string;
};

/** Thrown when the knowledge can't be used; holds every problem found, not just the first. */
export class KnowledgeError extends Error {
  readonly code = 'knowledge-invalid';
  readonly problems: readonly KnowledgeProblem[];

  constructor(problems: readonly KnowledgeProblem[]) {
    super(`The knowledge folder has ${problems.length} problem(s).`);
    this.name = 'KnowledgeError';
    this.problems = problems;
  }
}

export function formatProblem(problem: KnowledgeProblem): string {
  return [
    `${problem.file} ${problem.where}`,
    `  ${problem.message}(規則: ${problem.rule})`,
    `  直し方: ${problem.fix}`,
  ].join('\n');
}
