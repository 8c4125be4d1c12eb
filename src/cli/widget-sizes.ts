// `npm run build:widget`: builds the widget as the server does at its start and prints its compressed sizes.
import { Command } from 'commander';
import { buildWidget, findOversized, SIZE_LIMITS } from '#widget/build-widget.ts';
import { parseOrExitCode } from './parse-or-exit-code.ts';

/** The scripts carry the city's name and number; any city's are about as long. */
const EXAMPLE = {
  name: { ja: '中津市', en: 'Nakatsu City', vi: 'Thành phố Nakatsu', zh: '中津市', ko: '나카쓰시' },
  switchboard: '0979-22-1111',
  maxGraphemes: 500,
};

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const command = parseOrExitCode(() =>
    new Command('build:widget')
      .description(
        'ウィジェットを組み立てて、圧縮後の大きさを表示します。上限を超えていれば終了コードは1です。',
      )
      .exitOverride()
      .parse([...argv], { from: 'user' }),
  );
  if (typeof command === 'number') return command;
  const sizes = (await buildWidget()).sizes(EXAMPLE);
  for (const part of ['loader', 'whole'] as const) {
    process.stdout.write(
      `${part}\t${String(sizes[part])} bytes (gzip), at most ${String(SIZE_LIMITS[part])}\n`,
    );
  }
  return findOversized(sizes).length === 0 ? 0 : 1;
}
