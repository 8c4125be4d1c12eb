// Finds the phone numbers of a notice, whose they are, and whether they belong to the issuer or to a changed unit.
import { encodeSentence } from './encode-sentence.ts';
import { type MappedText, sliceText, spanOf } from './mapped-text.ts';
import { type NoticeContact } from './notice.ts';
import { readItems } from './clauses.ts';

const PHONE =
  /(?<![0-9-])(?:0[0-9]{1,4}[-(・ ][0-9]{1,4}[-)・ ][0-9]{3,4}|0[0-9]{9,10}|[0-9]{2,4}-[0-9]{4})(?![0-9]|-[0-9])/g;
const FAX = /(?:FAX|Fax|fax|ファクス|ファックス|ファクシミリ)[^0-9]{0,8}$/;
const PHONE_LABEL = /(?:電話|電|TEL|Tel|tel|℡|直通|代表|内線)[^0-9]{0,12}$/;
/** 「電話は代表 …」: nobody's own number. */
const SWITCHBOARD = /代表(?:電話|番号)?[^0-9、。]{0,6}$/;
const ISSUER =
  /問(?:い)?合(?:わ)?せ|お問合|問合|お尋ね|連絡先|担当(?:部署|部課|課|者)?[:\s]|^担当(?:部課|課)$|^問[\s:]|【問】|発行/;
const AREA_CODED = /^0/;
const LINES_BACK = 4;
/** Characters before a number in which its owner stands. */
const REACH = 120;
const MOST_CONTACTS = 200;

/** `passages` are the notice's passages in order; `changed` are the units that events name. */
export function findContacts(
  passages: readonly MappedText[],
  source: string,
  known: ReadonlySet<string>,
  changed: ReadonlySet<string>,
): readonly NoticeContact[] {
  const found: NoticeContact[] = [];
  passages.forEach((passage, index) => {
    for (const match of passage.text.matchAll(PHONE)) {
      if (found.length >= MOST_CONTACTS) return;
      const before = passage.text.slice(Math.max(0, match.index - REACH), match.index);
      if (FAX.test(before) || !(PHONE_LABEL.test(before) || AREA_CODED.test(match[0]))) continue;
      const above = passages.slice(Math.max(0, index - LINES_BACK), index);
      const owner =
        ownerIn(sliceText(passage, Math.max(0, match.index - REACH), match.index), source, known) ??
        (SWITCHBOARD.test(before) ? undefined : nearestAbove(above, source, known));
      if (owner === undefined) continue;
      const isIssuer = [...above, { text: before }].some((line) => ISSUER.test(line.text));
      const role = !isIssuer && changed.has(owner.lowest) ? 'unit' : 'issuer';
      const position = spanOf(passage, match.index, match.index + match[0].length);
      found.push({ unit: owner.name, phone: source.slice(position.start, position.end), role, position });
    }
  });
  return found.filter(
    (contact, index) =>
      found.findIndex((other) => other.phone === contact.phone && other.unit === contact.unit) === index,
  );
}

type Owner = { readonly name: string; readonly lowest: string };

function nearestAbove(
  above: readonly MappedText[],
  source: string,
  known: ReadonlySet<string>,
): Owner | undefined {
  for (const line of [...above].reverse()) {
    const owner = ownerIn(line, source, known);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The last unit named in `line`, with the bodies written before it, as the text spells them. */
function ownerIn(line: MappedText, source: string, known: ReadonlySet<string>): Owner | undefined {
  const sentence = encodeSentence(sliceText(line, Math.max(0, line.text.length - REACH)), known);
  const item = readItems(sentence).at(-1);
  const unit = item?.units.at(-1);
  if (item === undefined || unit === undefined || unit.isPointer) return undefined;
  const span = spanOf(sentence.code, item.start, item.end);
  const spelled = source.slice(span.start, span.end).replace(/[\s「」『』]/g, '');
  const isOne = item.units.length === 1 && !/[((]/.test(spelled);
  return { name: isOne ? spelled : [...unit.parents, unit.name].join(''), lowest: unit.name };
}
