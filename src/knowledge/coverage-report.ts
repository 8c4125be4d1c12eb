// What the knowledge still lacks, as data: for the check on the command line and for the staff's page.
import { type DirectoryRecords } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { findContactGaps, type ContactGaps } from './coverage/find-contact-gaps.ts';
import { countBases, type BasisCount } from './coverage/count-bases.ts';
import { findOpenQuestions, type OpenQuestion } from './coverage/find-open-questions.ts';
import { countPhrases, type PhraseCounts } from './coverage/count-phrases.ts';
import { findUnservedUnits, type UnservedUnit } from './coverage/find-unserved-units.ts';
import { findUnsourcedServices, type UnsourcedService } from './coverage/find-unsourced-services.ts';

export type CoverageReport = {
  readonly contacts: ContactGaps;
  readonly bases: readonly BasisCount[];
  readonly unsourcedServices: readonly UnsourcedService[];
  readonly unservedUnits: readonly UnservedUnit[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly phrases: PhraseCounts;
};

export function coverageReport(records: DirectoryRecords, today: IsoDate): CoverageReport {
  return {
    contacts: findContactGaps(records, today),
    bases: countBases(records, today),
    unsourcedServices: findUnsourcedServices(records, today),
    unservedUnits: findUnservedUnits(records, today),
    openQuestions: findOpenQuestions(records),
    phrases: countPhrases(records),
  };
}
