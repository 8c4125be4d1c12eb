// Fills in the giver or receiver of a duty that its own clause leaves out but the text around it names.
import { type Draft } from './draft.ts';
import { ONLY_ITS_WORK } from './read-take-over.ts';
import { type ReadingContext } from './reading-context.ts';
import { type UnitName } from './sentence.ts';

/** `context` is what was known before the sentence. */
export function fillTransfers(
  drafts: readonly Draft[],
  context: ReadingContext,
  topic?: UnitName,
): readonly Draft[] {
  const received = drafts.map((draft, index) =>
    draft.type === 'transferDuty' && draft.isOpen ? withReceiver(draft, index, drafts, context) : draft,
  );
  const given = received.map((draft, index) =>
    draft.type === 'transferDuty' && draft.before.length === 0
      ? withGiver(draft, index, received, context)
      : draft,
  );
  return given.map((draft) => withTopicGiver(draft, topic)).filter((draft) => !isNobodysWork(draft));
}

/** 「Xの部門をA課から所属替えし、課の名称をBとします」: the renamed unit receives. */
function withReceiver(draft: Draft, index: number, drafts: readonly Draft[], context: ReadingContext): Draft {
  const givers = draft.before.map((unit) => unit.name);
  const isResult = (other: Draft): boolean =>
    (other.type === 'rename' || other.type === 'establish') &&
    !other.before.some((unit) => givers.includes(unit.name));
  const earlier =
    drafts.slice(0, index).findLast((other) => other.type === 'establish' || isResult(other))?.after ??
    context.results;
  const [receiver] = drafts.slice(index + 1).find(isResult)?.after ?? earlier;
  return receiver === undefined || givers.includes(receiver.name)
    ? draft
    : { ...draft, after: [receiver], isOpen: false };
}

/** A giver named once holds for the sentence; what an ended unit did passes on from it (「A課を廃止。業務はB課へ」). */
function withGiver(draft: Draft, index: number, drafts: readonly Draft[], context: ReadingContext): Draft {
  if (draft.after.length === 0 || (index === 0 && !ONLY_ITS_WORK.test(draft.duty ?? ''))) return draft;
  const last =
    drafts.slice(0, index).findLast((other) => other.type === 'transferDuty' || other.type === 'abolish')
      ?.before ?? context.ended;
  const isReceiver = last.some((unit) => draft.after.some((other) => other.name === unit.name));
  // 「文化財課:文化課へ業務を移管」: the unit the line is about gives its work.
  const own = context.topic !== undefined && last.length === 0 ? [context.topic] : last;
  return isReceiver || own.some((unit) => draft.after.some((other) => other.name === unit.name))
    ? draft
    : { ...draft, before: own };
}

/** 「A課につきましては、商工部門はB課に移す」: A課, which the sentence is about, gives its part. */
function withTopicGiver(draft: Draft, topic: UnitName | undefined): Draft {
  if (draft.type !== 'transferDuty' || draft.before.length > 0 || topic === undefined || topic.isPointer)
    return draft;
  const isReceiver = draft.after.some((unit) => unit.name === topic.name);
  return isReceiver || !/部門$/.test(draft.duty ?? '') ? draft : { ...draft, before: [topic] };
}

function isNobodysWork(draft: Draft): boolean {
  return draft.type === 'transferDuty' && draft.before.length === 0 && ONLY_ITS_WORK.test(draft.duty ?? '');
}
