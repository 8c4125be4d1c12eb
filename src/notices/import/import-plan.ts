// What an import would do, or why it can't: the result of planning, for a person to look at.
import { type IsoDate } from '#domain/iso-date.ts';
import { type OrganizationEdit } from '#domain/organization-edit.ts';
import { type NoticeEvent } from '../notice.ts';

/** One reason not to import; `how` says what would help. */
export type Blocker = {
  readonly code:
    | 'no-events'
    | 'no-day'
    | 'unclear-event'
    | 'ambiguous-name'
    | 'no-reading'
    | 'duty-lands-nowhere'
    | 'source-id-taken';
  readonly message: string;
  readonly how: string;
};

export type DatedEvent = {
  readonly event: NoticeEvent;
  readonly day: IsoDate;
  readonly isDayProposed: boolean;
};

/** A number people have to look at before anybody is sent there. */
export type ContactToConfirm = { readonly unit: string; readonly telephone: string; readonly why: string };

/** A unit that ends without saying who carries its services on. */
export type ServiceToSettle = {
  readonly service: string;
  readonly label: string;
  readonly from: string;
  readonly meanwhile: string | undefined;
  readonly candidates: readonly string[];
};

export type ImportReview = {
  readonly days: readonly IsoDate[];
  /** Ids of services that change hands because their unit was renamed or merged. */
  readonly handedOver: readonly { readonly service: string; readonly label: string; readonly to: string }[];
  readonly toSettle: readonly ServiceToSettle[];
  readonly contacts: readonly ContactToConfirm[];
  /** Duties that the notice moves, without a service of ours that is clearly meant. */
  readonly duties: readonly { readonly duty: string; readonly from: string; readonly to: string }[];
  readonly clashes: readonly string[];
  readonly readYourself: readonly string[];
  /** Units the notice names and the knowledge did not know. */
  readonly unknownUnits: readonly string[];
};

export type ImportPlan =
  | { readonly kind: 'ready'; readonly edit: OrganizationEdit; readonly review: ImportReview }
  | { readonly kind: 'nothing-new'; readonly sourceId: string }
  | {
      readonly kind: 'blocked';
      readonly blockers: readonly Blocker[];
      readonly review: ImportReview | undefined;
    };

export type ImportSettings = {
  /** The day for changes of which the notice tells no whole date. */
  readonly effective: IsoDate | undefined;
  readonly sourceId: string | undefined;
  readonly title: string;
  /** What an ambiguous name means: name → unit id. */
  readonly names: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, string>;
  /** Who takes a service: service id → unit id or name. */
  readonly assigned: ReadonlyMap<string, string>;
  /** True to leave out changes of which a side is unnamed, and ask about them. */
  readonly leaveOutUnclear: boolean;
};
