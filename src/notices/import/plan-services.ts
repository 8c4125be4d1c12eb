// Hands the services of units that end to their successors: at once where there is one, as a question where not.
import { type ChangeEvent } from '#domain/change-event.ts';
import { type Directory } from '#domain/directory.ts';
import { addDays, type IsoDate } from '#domain/iso-date.ts';
import { type CompetenceHandover } from '#domain/organization-edit.ts';
import { type Competence, type PublicService } from '#domain/public-service.ts';
import { guessSuccessor, type NamedCandidate } from './guess-successor.ts';
import { type ImportReview, type ServiceToSettle } from './import-plan.ts';

export type ServicePlan = {
  readonly handovers: readonly CompetenceHandover[];
  readonly handedOver: ImportReview['handedOver'];
  readonly toSettle: readonly (ServiceToSettle & { readonly change: ChangeEvent })[];
  /** Services whose unit ends and that nobody takes. */
  readonly stranded: readonly PublicService[];
};

const PRACTICE = 'assumed' as const;

export function planServices(input: {
  readonly directory: Directory;
  readonly text: string;
  readonly sourceId: string;
  readonly changes: readonly ChangeEvent[];
  readonly ends: ReadonlyMap<string, IsoDate>;
  readonly nameOf: (unit: string) => string;
  readonly bodyAbove: (unit: string) => string | undefined;
  /** What staff decided: service id → unit id. */
  readonly assigned: ReadonlyMap<string, string>;
}): ServicePlan {
  const { directory, changes, ends, nameOf, assigned } = input;
  const handovers: CompetenceHandover[] = [];
  const handedOver: ImportReview['handedOver'][number][] = [];
  const toSettle: ServicePlan['toSettle'][number][] = [];
  const stranded: PublicService[] = [];

  for (const service of directory.services) {
    service.competent.forEach((competence, index) => {
      const lastDay = ends.get(competence.unit) ?? movedBy(service, competence);
      if (lastDay === undefined || !reachesBeyond(competence, lastDay)) return;
      const day = addDays(lastDay, 1);
      const leaving = changes.filter(
        (change) => change.original.includes(competence.unit) && change.effective === day,
      );
      const successors = [...new Set(leaving.flatMap((change) => change.resulting))].filter(
        (id) => id !== competence.unit,
      );
      const change = leaving.find(({ kind }) => kind !== 'transferDuty') ?? leaving[0];
      if (change === undefined) return;
      const decided = assigned.get(service.id);
      const [only] = successors;
      const isPlain = change.kind === 'rename' || change.kind === 'merge' || change.kind === 'moveUnder';
      if (decided !== undefined || (only !== undefined && successors.length === 1 && isPlain)) {
        const to = decided ?? only ?? competence.unit;
        handovers.push(
          toHandover(service, index, lastDay, carryOn(competence, to, change, decided !== undefined)),
        );
        handedOver.push({ service: service.id, label: service.label.ja, to: nameOf(to) });
        return;
      }
      const meanwhile = findMeanwhile(service, competence, successors);
      if (meanwhile === undefined) {
        stranded.push(service);
        return;
      }
      handovers.push(
        toHandover(service, index, lastDay, {
          unit: meanwhile,
          basis: PRACTICE,
          source: input.sourceId,
        }),
      );
      toSettle.push({
        service: service.id,
        label: service.label.ja,
        from: nameOf(competence.unit),
        meanwhile: nameOf(meanwhile),
        candidates: successors,
        change,
      });
    });
  }
  return { handovers, handedOver, toSettle, stranded };

  /** A unit that goes on may still give a service away, if staff say so. */
  function movedBy(service: PublicService, competence: Competence): IsoDate | undefined {
    const to = assigned.get(service.id);
    const change = changes.find(
      ({ original, resulting }) =>
        original.includes(competence.unit) && to !== undefined && resulting.includes(to),
    );
    return change === undefined ? undefined : addDays(change.effective, -1);
  }

  /** Who answers until a person has decided: the likeliest unit, else the body above them all. */
  function findMeanwhile(
    service: PublicService,
    competence: Competence,
    successors: readonly string[],
  ): string | undefined {
    const named: readonly NamedCandidate[] = successors.map((id) => ({ id, name: nameOf(id) }));
    const guessed = guessSuccessor(service, named, input.text);
    if (guessed !== undefined) return guessed;
    const above = new Set(successors.map((id) => input.bodyAbove(id)));
    const [common] = above.size === 1 ? above : [];
    return common ?? successors[0] ?? input.bodyAbove(competence.unit);
  }

  function toHandover(
    service: PublicService,
    index: number,
    lastDay: IsoDate,
    next: Competence,
  ): CompetenceHandover {
    const current = service.competent[index];
    const startsLater = current?.from !== undefined && current.from > lastDay;
    return {
      service: service.id,
      topic: service.topic,
      index,
      until: startsLater ? undefined : lastDay,
      next: {
        ...next,
        from: startsLater ? current.from : addDays(lastDay, 1),
        ...(current?.until === undefined ? {} : { until: current.until }),
      },
    };
  }

  function carryOn(
    competence: Competence,
    unit: string,
    change: ChangeEvent,
    isDecided: boolean,
  ): Competence {
    if (competence.basis === PRACTICE && !isDecided)
      return { unit, basis: PRACTICE, source: competence.source };
    const quote = change.quote === undefined ? {} : { quote: change.quote };
    return { unit, basis: 'notice', source: input.sourceId, ...quote };
  }
}

function reachesBeyond(competence: Competence, lastDay: IsoDate): boolean {
  return competence.until === undefined || competence.until > lastDay;
}
