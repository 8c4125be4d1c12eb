// Step: code, and attempts to talk the service into something else, are turned down whatever words they hold.
import { isOpen } from '../decide.ts';
import { type Step } from '../steps.ts';

const CODE =
  /<\/?(?:script|img|iframe|svg|style|a|div)\b|\bon(?:error|load|click)\s*=|javascript:|\b(?:drop|alter)\s+table\b|\bunion\s+select\b|\bselect\b.{1,40}\bfrom\b|\bor\s+1\s*=\s*1\b|\$\{|\{\{|\.\.\/\.\.\//iu;
const OVERRIDE =
  /(?:しすてむ|初期|内部)(?:ぷろんぷと|設定|指示)|ぷろんぷと(?:を|の)|(?:命令|指示|るーる|制限|設定|制約)(?:を|は|の)?(?:全て|すべて|全部|ぜんぶ)?(?:忘れ|わすれ|無視|破|やぶ|解除|なかったこと)|(?:以後|これから|今から|いまから)(?:あなた|君|おまえ|お前)は|(?:に|と)なりきって|ろーるぷれい|脱獄|管理者(?:もーど|権限|ぱすわーど)|開発者もーど|ignore (?:all|any|the|your|previous)|disregard (?:all|the|your|previous)|system prompt|jailbreak|developer mode|you are (?:now )?dan\b|pretend (?:to be|you)|act as|bỏ qua (?:mọi|tất cả|các) (?:hướng dẫn|chỉ thị)|忽略.{0,6}(?:指令|指示|规则|規則)|(?:지시|명령)(?:를|을)? ?(?:무시|잊)/iu;

export const spotAttack: Step = {
  name: 'spot-attack',
  run(draft) {
    if (!isOpen(draft) || !(CODE.test(draft.text) || OVERRIDE.test(draft.folded))) return draft;
    return {
      ...draft,
      verdict: { kind: 'unanswered', reason: 'attack' },
      trace: [...draft.trace, { step: 'spot-attack', note: 'code or override' }],
    };
  },
};
