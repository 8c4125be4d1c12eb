// npm run line:rich-menu: creates, updates or removes the rich menus on LINE; shows only what it would do unless told.
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { createRichMenuAccount } from '#channels/line/rich-menu/apply-menu-steps.ts';
import { wantedMenu } from '#channels/line/rich-menu/menu-requests.ts';
import { MENU_IDS } from '#channels/line/rich-menu/menu-words.ts';
import { planMenus, planRemoval, type MenuStep } from '#channels/line/rich-menu/plan-rich-menus.ts';

const NO_TOKEN = 'LINE_CHANNEL_ACCESS_TOKEN を設定してください(.env)。';
const environmentSchema = z.object({
  LINE_CHANNEL_ACCESS_TOKEN: z.string(NO_TOKEN).min(1, NO_TOKEN),
  LINE_API_BASE_URL: z.url().optional(),
});
const optionsSchema = z.object({ apply: z.boolean().default(false), remove: z.boolean().default(false) });

const LINE_API = 'https://api.line.me';
const LINE_DATA_API = 'https://api-data.line.me';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function describe(step: MenuStep): string {
  switch (step.do) {
    case 'create-menu':
      return `メニューを作る: ${step.menu.request.name ?? ''}(画像 ${Math.ceil(step.menu.image.length / 1_000)} KB)`;
    case 'create-alias':
      return `別名を作る: ${step.alias} → ${step.name}`;
    case 'update-alias':
      return `別名を付けかえる: ${step.alias} → ${step.name}`;
    case 'delete-alias':
      return `別名を消す: ${step.alias}`;
    case 'set-default':
      return `全員に見せるメニューにする: ${step.name}`;
    case 'cancel-default':
      return '全員に見せるメニューをやめる';
    case 'delete-menu':
      return `メニューを消す: ${step.name}`;
    default:
      return step satisfies never;
  }
}

async function main(): Promise<number> {
  const command = new Command('line:rich-menu')
    .description(
      'LINE のリッチメニュー(6つの話題・2つのことば)を作る・直す・消す。何もつけなければ、することを見せるだけです。',
    )
    .option('--apply', '実際に行う')
    .option('--remove', 'このツールが作ったメニューをすべて消す')
    .parse();
  const { apply, remove } = optionsSchema.parse(command.opts());
  const environment = environmentSchema.safeParse(process.env);
  if (!environment.success) {
    for (const { message } of environment.error.issues) print(message);
    return 2;
  }
  const { LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken, LINE_API_BASE_URL: base } = environment.data;
  const account = createRichMenuAccount({
    channelAccessToken,
    apiBaseUrl: base ?? LINE_API,
    dataApiBaseUrl: base === undefined || base === LINE_API ? LINE_DATA_API : base,
  });
  const folder = new URL('../channels/line/rich-menu/', import.meta.url);
  const wanted = MENU_IDS.map((menu) => wantedMenu(menu, readFileSync(new URL(`${menu}.png`, folder))));
  const present = await account.read();
  const steps = remove ? planRemoval(present) : planMenus(present, wanted);
  if (steps.length === 0) {
    print('することはありません。LINE のメニューは最新です。');
    return 0;
  }
  if (!apply) {
    for (const step of steps) print(`- ${describe(step)}`);
    print('まだ何もしていません。行うには --apply をつけてください(npm run line:rich-menu -- --apply)。');
    return 0;
  }
  await account.apply(steps, (step) => print(`済: ${describe(step)}`));
  return 0;
}

try {
  process.exitCode = await main();
} catch (fault) {
  const status = fault instanceof Error && 'status' in fault ? String(fault.status) : 'なし';
  print(
    `LINE に断られました(状態コード ${status})。401 はアクセストークンの誤り、429 は回数の制限です(1時間に100回まで)。`,
  );
  process.exitCode = 1;
}
