// The day a notice takes effect among other days it tells.
import { expect, it } from 'vitest';
import { extractNotice } from '#notices/extract-notice.ts';

it('takes the day on which the organisation changes; a single change may have its own', () => {
  const notice = extractNotice(
    '令和7年7月1日に役場の組織を見直します。\n\n道路課を土木課に改称します。\n\n西出張所は令和7年6月30日をもって廃止します。',
  );
  expect(notice.effective).toBe('2025-07-01');
  expect(notice.events.map((event) => event.effective)).toEqual(['2025-07-01', '2025-06-30']);
});

it('takes no day of an earlier reorganisation', () => {
  const notice = extractNotice(
    '部設置条例の改正\n\n経済部を産業部に改める。\n\n令和8年度当初から施行する。\n(参考)前回の再編は平成26年4月1日に実施し、商工部と環境部を統合して経済部を設置している。',
  );
  expect(notice.effective).toBeNull();
  expect(notice.events.map(({ type, after }) => [type, after[0]])).toEqual([['rename', '産業部']]);
});
