// Stand-ins for the parts of a knowledge folder that don't exist yet, so that a first import can be planned and checked.
import { citySchema } from '#domain/city.ts';
import { type DirectoryRecords } from '#domain/directory.ts';
import { type SearchSettings } from '#domain/search-settings.ts';

const NOBODY = 'placeholder';

/** Nothing is searched while a folder is only begun. */
const NO_SEARCH: SearchSettings = {
  serviceModelWeight: 0,
  fullTextWeight: 0,
  vectorWeight: 0,
  serviceTemperature: 1,
  unitTemperature: 1,
  answerFrom: 1,
  answerWithLeadFrom: 1,
  leadFrom: 1,
  outsideFrom: 1,
  calmBelow: 0,
  calmFrom: 1,
  noneFrom: 1,
  topicFrom: 1,
  offerFrom: 1,
  emergencyFrom: 1,
  splitFrom: 1,
  choices: 2,
};

export function placeholderRecords(): DirectoryRecords {
  return {
    city: citySchema.parse({
      name: { ja: '(市の名前)' },
      reading: 'し',
      code: '000000',
      timeZone: 'Asia/Tokyo',
      site: NOBODY,
      switchboard: { telephone: '00-0-000', confirmed: null, source: NOBODY },
      openingHours: {
        weekdays: [1],
        opens: '00:00',
        closes: '00:01',
        closedOnPublicHolidays: true,
        source: NOBODY,
        confirmed: '2000-01-01',
      },
      languages: ['ja'],
      organizationAsOf: '2000-01-01',
      announceDaysBefore: 60,
      explainDaysAfter: 3650,
      staleAfterDays: 730,
    }),
    sources: [],
    sites: [],
    units: [],
    posts: [],
    services: [],
    items: [],
    outsideBodies: [],
    topics: [],
    nonQuestions: [],
    changes: [],
    unchanged: [],
    emergencies: { rules: [] },
    synonyms: { concepts: [] },
    search: NO_SEARCH,
  };
}
