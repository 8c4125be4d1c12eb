// What cannot be a question is refused kindly; the rest is normalised and its language settled.
import { describe, expect, it } from 'vitest';
import { acceptText } from '#answering/steps/accept-text.ts';
import { makeContext, makeDraft } from '../../fakes/make-draft.ts';

const accept = (text: string, lang?: 'en') =>
  acceptText.run(makeDraft('', { question: { text, lang } }), makeContext());

describe('accept', () => {
  it.each([
    ['', 'empty'],
    [' \u200B\n', 'empty'],
    ['？？？', 'nonsense'],
    ['👍', 'thanks'],
    ['🙏🏻✨', 'thanks'],
    ['🐛🔥', 'nonsense'],
    ['あ'.repeat(501), 'too-long'],
  ])('refuses %j as %s', async (text, reason) => {
    expect((await accept(text)).verdict).toEqual({ kind: 'unanswered', reason });
  });

  it('takes 500 characters as a reader counts them', async () => {
    expect((await accept('🇯🇵'.repeat(250) + 'あ'.repeat(250))).verdict).toBeUndefined();
  });

  it('keeps nothing of a text that is too long', async () => {
    expect(await accept('水'.repeat(501))).toMatchObject({ text: '', folded: '' });
  });

  it('passes on readable and folded text', async () => {
    expect(await accept('ｽｲﾄﾞｳ料金\u200B　高い')).toMatchObject({
      text: 'スイドウ料金 高い',
      folded: 'すいどう料金 高い',
    });
  });

  it('takes the language the citizen chose, else that of the message', async () => {
    expect((await accept('水道料金', 'en')).language).toBe('en');
    expect((await accept('수도 요금')).language).toBe('ko');
  });
});
