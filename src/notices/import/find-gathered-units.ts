// Finds the units whose staff a new unit gathers: 「水道課、下水道課所属の土木技師を集約し「施設技術課」を新設」.
import { isUnitName } from '../unit-name.ts';
import { type NoticeEvent } from '../notice.ts';

export type Gathering = { readonly units: readonly string[]; readonly quote: string };

/** Names, whose people they are, and the verb of gathering, right before the new unit. */
const GATHERED =
  /([^。\n・\-「」]+?)(?:に)?所属(?:の|する)[^。\n]{1,20}を(?:集約|集め|統合|一元化)[^。\n]{0,8}$/u;
const BETWEEN = /[、,]|及び|並びに|と(?=.)/u;
const LONGEST_LEAD = 120;

/** Undefined unless the words before the quote name the units; everything found stands in the text. */
export function findGatheredUnits(text: string, event: NoticeEvent): Gathering | undefined {
  if (event.type !== 'establish' || event.before.length > 0) return undefined;
  const lead = text.slice(Math.max(0, event.position.start - LONGEST_LEAD), event.position.start);
  const match = GATHERED.exec(lead) ?? undefined;
  const named = match?.[1]?.trim();
  if (match === undefined || named === undefined) return undefined;
  const units = named.split(BETWEEN).map((name) => name.trim());
  if (units.length === 0 || !units.every(isUnitName)) return undefined;
  const start = event.position.start - (lead.length - match.index - match[0].indexOf(named));
  return { units, quote: text.slice(start, event.position.end) };
}
