// What an import changes in the records of the organisation, as plain data: planned by one side, written by the other.
import { type ChangeEvent } from './change-event.ts';
import { type UnchangedUnit } from './directory.ts';
import { type IsoDate } from './iso-date.ts';
import { type OpenQuestion } from './open-question.ts';
import { type OrganizationalUnit, type Post } from './organization.ts';
import { type Competence } from './public-service.ts';
import { type Source } from './source.ts';

/** `remark` becomes a comment above the record in the file. */
export type NewUnit = { readonly unit: OrganizationalUnit; readonly remark: string | undefined };
export type NewPost = { readonly post: Post; readonly remark: string | undefined };

/** The unit's last day (inclusive). */
export type UnitEnd = { readonly unit: string; readonly until: IsoDate };

/** A line of the notice joins the changes of one day; `remark` becomes a comment above it. */
export type NewChange = { readonly change: ChangeEvent; readonly remark: string | undefined };

/** The competence at `index` ends on `until`; `next` follows it. Undefined `until`: `next` takes its place. */
export type CompetenceHandover = {
  readonly service: string;
  readonly topic: string;
  readonly index: number;
  readonly until: IsoDate | undefined;
  readonly next: Competence;
};

export type OrganizationEdit = {
  /** The notice; undefined when the folder already holds it. */
  readonly source: { readonly record: Source; readonly text: string } | undefined;
  readonly sourceId: string;
  readonly units: readonly NewUnit[];
  readonly ends: readonly UnitEnd[];
  readonly posts: readonly NewPost[];
  readonly changes: readonly NewChange[];
  readonly unchanged: readonly UnchangedUnit[];
  readonly handovers: readonly CompetenceHandover[];
  readonly questions: readonly OpenQuestion[];
};

export function isEmptyEdit(edit: OrganizationEdit): boolean {
  return (
    edit.units.length + edit.ends.length + edit.posts.length + edit.changes.length + edit.unchanged.length ===
      0 && edit.handovers.length === 0
  );
}
