// The same knowledge has the same version anywhere, and any change of a fact another one.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { knowledgeVersion } from '#knowledge/knowledge-version.ts';
import { copyKnowledge } from '../fakes/copy-knowledge.ts';
import { SMALL_CITY } from '../fakes/small-city.ts';

describe('knowledgeVersion', () => {
  it('does not depend on where the folder is', () => {
    expect(knowledgeVersion(copyKnowledge().root)).toBe(knowledgeVersion(SMALL_CITY));
  });

  it.each([
    ['a record', 'units.yaml', '料金課', '料金係'],
    ['a source text', 'sources/notice.txt', '変更ありません。', '変更ありません'],
  ])('changes with %s', (_, file, search, replacement) => {
    const copy = copyKnowledge();
    copy.replace(file, search, replacement);
    expect(knowledgeVersion(copy.root)).not.toBe(knowledgeVersion(SMALL_CITY));
  });

  it('changes with a new file, but not with notes for editors', () => {
    const { root } = copyKnowledge();
    writeFileSync(join(root, 'README.md'), 'メモ');
    expect(knowledgeVersion(root)).toBe(knowledgeVersion(SMALL_CITY));
    writeFileSync(join(root, 'services', 'more.yaml'), 'topic: more');
    expect(knowledgeVersion(root)).not.toBe(knowledgeVersion(SMALL_CITY));
  });
});
