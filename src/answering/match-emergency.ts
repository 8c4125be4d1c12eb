// Spots messages about life or property in danger now; time grows linearly with the message.
import type {
  EmergencyCall,
  EmergencyCase,
  EmergencyConcept,
  EmergencyRule,
  EmergencyRules,
  EmergencyTerm,
} from '#domain/emergency-rules.ts';
import { toEmergencySentences } from '#domain/emergency-text.ts';

export type EmergencyMatch = {
  /** The first rule in the file that applies. */
  readonly id: string;
  /** Numbers to call, most urgent first: those of every rule that applies. */
  readonly call: readonly EmergencyCall[];
  readonly also?: NonNullable<EmergencyRule['also']>;
  /** True if a rule applies that the models may not overrule. */
  readonly always: boolean;
  /** The terms that matched, as the editor wrote them. */
  readonly evidence: readonly string[];
};

/** The term of a concept that a sentence contains, as written, or undefined. */
type Finder = (concept: EmergencyConcept) => string | undefined;

export function matchEmergency(text: string, rules: EmergencyRules): EmergencyMatch | null {
  const sentences = toEmergencySentences(text);
  const finders = sentences.map((sentence, index) =>
    createFinder(`${index === 0 ? '【' : ''}^${sentence}$${index === sentences.length - 1 ? '】' : ''}`),
  );
  const whole = findInAny(finders);
  const passages = [
    ...finders,
    ...finders.slice(1).map((finder, i) => findInAny([finders[i] ?? finder, finder])),
  ];

  const hits = rules.rules.flatMap((rule) => {
    const evidence = evidenceFor(rule, passages, whole);
    return evidence === null ? [] : [{ rule, evidence }];
  });
  const first = hits[0];
  if (first === undefined) return null;
  const also = hits.find(({ rule }) => rule.also !== undefined)?.rule.also;
  return {
    id: first.rule.id,
    call: [...new Set(hits.flatMap(({ rule }) => rule.call))],
    ...(also === undefined ? {} : { also }),
    always: hits.some(({ rule }) => rule.always),
    evidence: [...new Set(hits.flatMap(({ evidence }) => evidence))],
  };
}

function evidenceFor(rule: EmergencyRule, passages: readonly Finder[], whole: Finder): string[] | null {
  for (const one of rule.when) {
    if (one.unlessAnywhere.some((concept) => whole(concept) !== undefined)) continue;
    for (const find of passages) {
      const evidence = evidenceInPassage(one, find);
      if (evidence !== null) return evidence;
    }
  }
  return null;
}

function evidenceInPassage(one: EmergencyCase, find: Finder): string[] | null {
  const evidence: string[] = [];
  for (const anyOf of one.all) {
    const term = firstFound(anyOf, find);
    if (term === undefined) return null;
    evidence.push(term);
  }
  return one.unless.some((concept) => find(concept) !== undefined) ? null : evidence;
}

function firstFound(concepts: readonly EmergencyConcept[], find: Finder): string | undefined {
  for (const concept of concepts) {
    const term = find(concept);
    if (term !== undefined) return term;
  }
  return undefined;
}

function findInAny(finders: readonly Finder[]): Finder {
  return (concept) => {
    for (const find of finders) {
      const term = find(concept);
      if (term !== undefined) return term;
    }
    return undefined;
  };
}

/** Looks a concept up in a sentence once, whatever the number of rules that ask for it. */
function createFinder(sentence: string): Finder {
  const found = new Map<EmergencyConcept, string | undefined>();
  const keys = termKeysIn(sentence);
  return (concept) => {
    if (!found.has(concept)) {
      const text = keys
        .flatMap((key) => concept.except.get(key) ?? [])
        .reduce((rest, phrase) => rest.replaceAll(phrase, '_'), sentence);
      found.set(concept, findTerm(text, keys, concept)?.written);
    }
    return found.get(concept);
  };
}

/** Every letter and every pair of letters of the sentence: what a term in it may begin with. */
function termKeysIn(sentence: string): readonly string[] {
  const keys = new Set<string>();
  for (let at = 0; at < sentence.length; at += 1) {
    keys.add(sentence.charAt(at)).add(sentence.slice(at, at + 2));
  }
  return [...keys];
}

function findTerm(
  text: string,
  keys: readonly string[],
  concept: EmergencyConcept,
): EmergencyTerm | undefined {
  for (const key of keys) {
    const term = concept.terms.get(key)?.find((candidate) => hasTerm(text, candidate));
    if (term !== undefined) return term;
  }
  return undefined;
}

function hasTerm(text: string, term: EmergencyTerm): boolean {
  const [firsts = [], ...rest] = term.parts;
  return firsts.some((first) => {
    for (let at = indexOfPart(text, first, 0); at !== -1; at = indexOfPart(text, first, at + 1)) {
      if (hasRest(text, rest, at + lengthOf(first), term.gap)) return true;
    }
    return false;
  });
}

function hasRest(text: string, parts: EmergencyTerm['parts'], from: number, gap: number): boolean {
  const [nexts, ...rest] = parts;
  if (nexts === undefined) return true;
  return nexts.some((next) => {
    const window = text.slice(0, from + gap + next.length + 1);
    const at = indexOfPart(window, next, from);
    return at !== -1 && at - from <= gap && hasRest(text, rest, at + lengthOf(next), gap);
  });
}

function lengthOf(part: string): number {
  return part.endsWith('*') ? part.length - 1 : part.length;
}

const WORD = /[\p{Script=Latin}\p{N}]/u;

/** Like `indexOf`, but a part that begins or ends with a Latin letter or digit must be whole words there. */
function indexOfPart(text: string, part: string, from: number): number {
  const open = part.endsWith('*');
  const needle = open ? part.slice(0, -1) : part;
  const startsWord = WORD.test(needle.charAt(0));
  const endsWord = !open && WORD.test(needle.charAt(needle.length - 1));
  for (let at = text.indexOf(needle, from); at !== -1; at = text.indexOf(needle, at + 1)) {
    const before = startsWord && WORD.test(text.charAt(at - 1));
    const after = endsWord && WORD.test(text.charAt(at + needle.length));
    if (!before && !after) return at;
  }
  return -1;
}
