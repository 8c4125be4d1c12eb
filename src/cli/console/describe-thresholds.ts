// The thresholds of a decision next to what was measured, so that staff see how close it was.
import { EMERGENCY } from '#answering/decide.ts';
import { type OfficeCandidate } from '#domain/findings.ts';
import { type SearchSettings } from '#domain/search-settings.ts';

export function describeThresholds(
  offices: readonly OfficeCandidate[],
  settings: SearchSettings,
): readonly string[] {
  const [first, second] = offices.filter(({ kind }) => kind !== 'none');
  const top = first?.probability ?? 0;
  const lead = top - (second?.probability ?? 0);
  const calm = offices.filter(({ office }) => office !== EMERGENCY);
  const bestOf = (kind: OfficeCandidate['kind']): number =>
    Math.max(0, ...calm.filter((candidate) => candidate.kind === kind).map(({ probability }) => probability));
  const sumOf = (kind: OfficeCandidate['kind']): number =>
    calm.reduce((sum, candidate) => sum + (candidate.kind === kind ? candidate.probability : 0), 0);
  const emergency = offices.find(({ office }) => office === EMERGENCY)?.probability ?? 0;
  return [
    line('緊急とみなす', emergency, settings.emergencyFrom, 'emergencyFrom'),
    line('すぐ案内する(首位の確率)', top, settings.answerFrom, 'answerFrom'),
    line('差があれば案内する(首位の確率)', top, settings.answerWithLeadFrom, 'answerWithLeadFrom'),
    line('  そのときの二位との差', lead, settings.leadFrom, 'leadFrom'),
    line('市の外と答える', bestOf('outside'), settings.outsideFrom, 'outsideFrom'),
    line('質問ではないとみなす(合計)', sumOf('none'), settings.noneFrom, 'noneFrom'),
    line('あいまいとして聞き返す', bestOf('topic'), settings.topicFrom, 'topicFrom'),
    line('選択肢を出す(首位の確率)', top, settings.offerFrom, 'offerFrom'),
  ];
}

function line(what: string, measured: number, threshold: number, key: string): string {
  return `${measured >= threshold ? '＋' : '－'} ${what}: ${measured.toFixed(3)} / ${threshold}(${key})`;
}
