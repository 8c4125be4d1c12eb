// Removes personal data from a message before anything is stored, logged or sent on.

export type MaskedText = {
  readonly text: string;
  readonly kinds: readonly PersonalDataKind[];
  /** The city's own numbers in the message, digits only: kept, they are a reverse look-up. */
  readonly cityNumbers: readonly string[];
};

export type PersonalDataKind = 'my-number' | 'card' | 'telephone' | 'email';

const EMAIL = /[\p{L}\p{N}._%+'-]{1,64}\s*@\s*[\p{L}\p{N}-]{1,63}(?:\s*\.\s*[\p{L}\p{N}-]{1,63}){1,4}/gu;
/** Digits with what people put between them; a text is normalised (NFKC) before it comes here. */
const DIGIT_RUN = /(?:\+?\d|[(（]\d)(?:[\s\-ー・.,、/_()（）の]{0,3}\d){5,30}[)）]?/gu;

const MY_NUMBER_DIGITS = 12;
const CARD_DIGITS = { least: 14, most: 19 } as const;
const TELEPHONE = /^(?:0\d{8,10}|81\d{9,10})$/;

export function maskPersonalData(text: string, cityNumbers: ReadonlySet<string>): MaskedText {
  const kinds = new Set<PersonalDataKind>();
  const kept: string[] = [];
  const withoutMail = text.replace(EMAIL, () => {
    kinds.add('email');
    return '[メール]';
  });
  const masked = withoutMail.replace(DIGIT_RUN, (run) => {
    const digits = run.replace(/\D/g, '');
    const own = [...cityNumbers].find(
      (number) => number === digits || (digits.length >= 6 && number.endsWith(digits)),
    );
    if (own !== undefined) {
      kept.push(own);
      return run;
    }
    const kind = kindOf(digits);
    if (kind === undefined) return run;
    kinds.add(kind);
    return kind === 'telephone' ? '[電話番号]' : '[番号]';
  });
  return { text: masked, kinds: [...kinds], cityNumbers: kept };
}

function kindOf(digits: string): PersonalDataKind | undefined {
  if (digits.length === MY_NUMBER_DIGITS) return 'my-number';
  if (digits.length >= CARD_DIGITS.least) return 'card';
  if (TELEPHONE.test(digits)) return 'telephone';
  return digits.length > MY_NUMBER_DIGITS ? 'my-number' : undefined;
}
