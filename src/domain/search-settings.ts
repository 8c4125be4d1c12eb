// Weights and thresholds of the answering, edited as data, each chosen by measurement.
import { z } from 'zod';
import { idSchema } from './source.ts';

const probability = z.number().min(0).max(1);

export const searchSettingsSchema = z
  .strictObject({
    /** Shares of the two linear models in a unit's probability; 0 leaves a model out. */
    serviceModelWeight: z.number().min(0).max(1),
    /** Weight of Orama's full-text score (z-score) added to the services' log-odds; 0 leaves it out. */
    fullTextWeight: z.number().min(0).max(5),
    /** Weight of Orama's vector similarity (z-score) added to the services' log-odds; 0 leaves it out. */
    vectorWeight: z.number().min(0).max(5),
    /** Softmax temperatures fitted on held-out phrasings: above 1 makes the models more modest. */
    serviceTemperature: z.number().min(0.1).max(10),
    unitTemperature: z.number().min(0.1).max(10),
    /** A unit is named at once from this probability. */
    answerFrom: probability,
    /** … or from this one, if it leads the next by `leadFrom`. */
    answerWithLeadFrom: probability,
    leadFrom: probability,
    /** Not the city's job from this probability of an outside body. */
    outsideFrom: probability,
    /** 119 and 110 come first when the models hear an emergency that no rule matched with this probability. */
    emergencyFrom: probability,
    /** A rule's word stands in an ordinary matter if the models hear an emergency with less than this … */
    calmBelow: probability,
    /** … and something else with at least this. */
    calmFrom: probability,
    /** Nothing is named when the message is no question with this probability. */
    noneFrom: probability,
    /** The vague topic's own choices are asked back from this probability. */
    topicFrom: probability,
    /** Below this probability of the best unit nothing is offered at all. */
    offerFrom: probability,
    /** Both parts of a message need this probability to count as two wishes. */
    splitFrom: probability,
    /** Choices offered when asking back (LINE shows 13 at most). */
    choices: z.int().min(2).max(13),
  })
  .readonly();
export type SearchSettings = z.infer<typeof searchSettingsSchema>;

/** Words that mean nearly the same, in citizens' and official Japanese and in the other languages. */
export const conceptSchema = z
  .strictObject({
    id: idSchema,
    ja: z.array(z.string().min(1)).min(1),
    en: z.array(z.string().min(1)).default([]),
    vi: z.array(z.string().min(1)).default([]),
    zh: z.array(z.string().min(1)).default([]),
    ko: z.array(z.string().min(1)).default([]),
  })
  .readonly();
export type Concept = z.infer<typeof conceptSchema>;

export const synonymsSchema = z.strictObject({ concepts: z.array(conceptSchema) }).readonly();
export type Synonyms = z.infer<typeof synonymsSchema>;
