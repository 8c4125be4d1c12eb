// Reads a chart's key (凡例 ◎=新設 ▲=廃止): which mark stands for which change.
import { type Operation, operationOfHeading } from './operations.ts';

export type Legend = ReadonlyMap<string, Operation>;

const ENTRY =
  /([◎○●▲△▼▽☆★◇◆□■※→×])\s*[=:…は]?\s*(新設|設置|廃止|名称変更|改称|統合|分割|移管|所管[替換]え|移転|再編)/g;
const FEWEST_ENTRIES = 2;

/** Empty unless one line explains several marks. */
export function readLegend(lines: readonly string[]): Legend {
  for (const line of lines) {
    const entries = [...line.matchAll(ENTRY)].flatMap(([, mark = '', word = '']) => {
      const operation = operationOfHeading(word);
      return operation === undefined ? [] : [[mark, operation] as const];
    });
    if (entries.length >= FEWEST_ENTRIES) return new Map(entries);
  }
  return new Map();
}
