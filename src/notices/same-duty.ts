// Compares how two places of a notice call the same duty (保健事業に関する事務, 保健事業に関すること).

const EMPTY_WORDS =
  /(?:に関する|に係る|に関わる|についての|の)?(?:事務|業務|こと|仕事|事業|部門|機能|関係)?(?:等|など|の一部|全般)?$/;

/** The words that tell one duty from another. */
export function dutyKey(duty: string): string {
  const bare = duty.normalize('NFKC').replace(/[\s「」『』、,。・]/g, '');
  const key = bare.replace(EMPTY_WORDS, '');
  return key === '' ? bare : key;
}
