// Turns drafts into events: fills in parents from the headings, days from the notice, and verbatim quotes.
import { type IsoDate } from '#domain/iso-date.ts';
import { gatherParts } from './gather-parts.ts';
import { type NoticeDates } from './notice-dates.ts';
import { type NoticeEvent } from './notice.ts';
import { type DatedDraft } from './read-passage.ts';
import { type UnitName } from './sentence.ts';
import { isGenericBody } from './unit-name.ts';

export function toEvents(
  drafts: readonly DatedDraft[],
  source: string,
  dates: NoticeDates,
): readonly NoticeEvent[] {
  const closed = gatherParts(attachNamedResults(drafts));
  return [...closed]
    .sort((a, b) => a.draft.span.start - b.draft.span.start)
    .flatMap((dated) => {
      const event = toEvent(dated, source, dates);
      return isTold(event) ? [event] : [];
    });
}

/** 「統合後の名称はX」 gives the last merge without a result its result. */
function attachNamedResults(drafts: readonly DatedDraft[]): readonly DatedDraft[] {
  const result: DatedDraft[] = [];
  for (const dated of drafts) {
    const { draft } = dated;
    const isNameOnly = draft.isOpen && draft.type === 'rename' && draft.before.length === 0;
    if (!isNameOnly) {
      result.push(dated);
      continue;
    }
    result.forEach((other, index) => {
      if (other.draft.isOpen && other.draft.type === 'merge')
        result[index] = { ...other, draft: { ...other.draft, after: draft.after, isOpen: false } };
    });
  }
  return result;
}

function toEvent({ draft, day }: DatedDraft, source: string, dates: NoticeDates): NoticeEvent {
  const { start, end } = draft.span;
  const quote = source.slice(start, end);
  const lead = quote.length - quote.trimStart().length;
  const position = { start: start + lead, end: start + quote.trimEnd().length };
  const trimmed = quote.trim();
  return {
    type: draft.type,
    before: namesOf(draft.before),
    after: namesOf(draft.after),
    parent: draft.parent ?? null,
    duty: draft.duty,
    effective: effectiveDay(day, dates),
    quote: trimmed,
    position,
    ...(/[\r\n]/.test(trimmed) ? { joined: true } : {}),
  };
}

function effectiveDay(day: DatedDraft['day'], dates: NoticeDates): IsoDate | null {
  if (day === undefined || day.iso === dates.published) return dates.effective;
  return day.iso ?? dates.fullDays.get(day.monthDay) ?? null;
}

function namesOf(units: readonly UnitName[]): readonly string[] {
  return [...new Set(units.map((unit) => unit.name))];
}

/** Leaves out what names nothing: a renaming without both sides, a unit that becomes itself. */
function isTold(event: NoticeEvent): boolean {
  const { before, after } = event;
  if (event.type === 'rename')
    return (
      before.length === 1 && after.length === 1 && before[0] !== after[0] && !isGenericBody(after[0] ?? '')
    );
  if (event.type === 'transferDuty') return after.length > 0 && event.duty !== null;
  if (event.type === 'merge') return before.length > 1;
  if (event.type === 'split')
    return before.length === 1 && (after.length > 1 || after.length === 0 || after[0] !== before[0]);
  return before.length + after.length > 0;
}
