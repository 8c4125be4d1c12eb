// Tables line up although characters differ in width.
import { describe, expect, it } from 'vitest';
import { formatTable } from '#cli/terminal/format-table.ts';

describe('formatTable', () => {
  it('aligns by display width', () => {
    const table = formatTable(
      [{ head: '課' }, { head: '件', align: 'right' }, { head: '例' }],
      [
        ['清掃課', '2', 'ごみ'],
        ['A', '10', '水'],
      ],
    );
    expect(table).toBe(['課      件  例', '清掃課   2  ごみ', 'A       10  水'].join('\n'));
  });

  it('wraps the last column under itself', () => {
    const table = formatTable([{ head: 'a' }, { head: 'b' }], [['x', '水道料金の口座振替の申し込み']], 19);
    expect(table.split('\n')).toEqual(['a  b', 'x  水道料金の口座振', '   替の申し込み']);
  });

  it('does without cells that are missing', () => {
    expect(formatTable([{ head: 'a' }, { head: 'b' }], [['x']])).toBe('a  b\nx');
  });
});
