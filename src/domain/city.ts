// The city itself: its name, switchboard, opening hours and how long changes are told.
import { z } from 'zod';
import { languageSchema, multilingualSchema } from './language.ts';
import { contactPointSchema } from './organization.ts';
import { isoDateSchema } from './iso-date.ts';
import { idSchema } from './source.ts';

const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '時刻は 08:30 のように書いてください');

/** Opening hours of every counter that has none of its own. Weekdays: 1 = Monday … 7 = Sunday (ISO 8601). */
export const openingHoursSchema = z
  .strictObject({
    weekdays: z.array(z.int().min(1).max(7)).min(1),
    opens: timeSchema,
    closes: timeSchema,
    closedOnPublicHolidays: z.boolean(),
    /** Month-day ranges closed every year, e.g. `12-29`…`01-03`; both ends inclusive. */
    closedYearly: z.array(z.strictObject({ from: z.string(), until: z.string() })).default([]),
    source: idSchema,
    confirmed: isoDateSchema,
  })
  .readonly();
export type OpeningHours = z.infer<typeof openingHoursSchema>;

export const citySchema = z
  .strictObject({
    name: multilingualSchema,
    reading: z.string().min(1),
    /** 全国地方公共団体コード, six digits with check digit. */
    code: z.string().regex(/^\d{6}$/),
    timeZone: z.string().min(1),
    site: idSchema,
    homepage: z.url().optional(),
    switchboard: contactPointSchema,
    openingHours: openingHoursSchema,
    languages: z.array(languageSchema).min(1),
    /** The day the organisation described here took effect. */
    organizationAsOf: isoDateSchema,
    /** Changes are announced this many days before they take effect and explained this many days after. */
    announceDaysBefore: z.int().min(0).max(366),
    explainDaysAfter: z.int().min(0).max(36_600),
    /** A contact confirmed longer ago than this many days is listed as stale. */
    staleAfterDays: z.int().min(30).max(36_600),
  })
  .readonly();
export type City = z.infer<typeof citySchema>;
