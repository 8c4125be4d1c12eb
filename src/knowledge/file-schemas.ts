// The shape of each file in the knowledge folder.
import { z } from 'zod';
import { changeFileSchema } from '#domain/change-event.ts';
import { citySchema } from '#domain/city.ts';
import { emergencyRulesSchema } from '#domain/emergency-rules.ts';
import { phrasesSchema } from '#domain/language.ts';
import { organizationalUnitSchema, postSchema, siteSchema } from '#domain/organization.ts';
import { nonQuestionSchema, outsideBodySchema, topicSchema } from '#domain/outside-body.ts';
import { serviceFileSchema, wasteItemSchema } from '#domain/public-service.ts';
import { searchSettingsSchema, synonymsSchema } from '#domain/search-settings.ts';
import { idSchema, sourceSchema } from '#domain/source.ts';

export const cityFileSchema = citySchema;
export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema) });
export const unitsFileSchema = z.strictObject({
  sites: z.array(siteSchema),
  posts: z.array(postSchema).default([]),
  units: z.array(organizationalUnitSchema).min(1),
});
export const servicesFileSchema = serviceFileSchema;
export const changesFileSchema = changeFileSchema;
export const outsideBodiesFileSchema = z.strictObject({ bodies: z.array(outsideBodySchema) });
export const topicsFileSchema = z.strictObject({ topics: z.array(topicSchema) });
export const nonQuestionsFileSchema = z.strictObject({ groups: z.array(nonQuestionSchema) });
export const itemsFileSchema = z.strictObject({ items: z.array(wasteItemSchema) });
export const emergenciesFileSchema = emergencyRulesSchema;
export const synonymsFileSchema = synonymsSchema;
export const searchFileSchema = searchSettingsSchema;

/** Sentences collected from one group of people: more ways to ask for records that stand elsewhere. */
export const voicesFileSchema = z.strictObject({
  voice: idSchema,
  about: z.string().min(1),
  /** Record id (service, outside body, topic or non-question) → sentences. */
  phrases: z.record(z.string(), phrasesSchema),
});
export type VoicesFile = z.infer<typeof voicesFileSchema>;
