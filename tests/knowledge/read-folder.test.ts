// The folder is read as a whole; what cannot be read is told, and the rest is looked at all the same.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder } from '#knowledge/read-folder.ts';
import { copyKnowledge } from '../fakes/copy-knowledge.ts';

describe('readFolder', () => {
  it('reads records, source texts and voices', () => {
    const { records, documents, problems } = readFolder(copyKnowledge().root);
    expect(problems).toEqual([]);
    expect(documents.get('notice')).toContain('組織改編');
    const bill = records?.services.find(({ id }) => id === 'water-bill');
    expect(bill).toMatchObject({ topic: 'water' });
    expect(bill?.phrases.ja).toContain('水道代やばい、ひとり暮らしなのに');
  });

  it.each(['units.yaml', 'emergencies.yaml', 'sources/sources.yaml'])(
    'names %s when it is missing, and gives no records',
    (file) => {
      const { root } = copyKnowledge();
      rmSync(join(root, file));
      const { records, problems } = readFolder(root);
      expect(records).toBeUndefined();
      expect(problems).toContainEqual(expect.objectContaining({ file, rule: '必要なファイルがあること' }));
    },
  );

  it('tells of a source whose text is missing', () => {
    const { root } = copyKnowledge();
    rmSync(join(root, 'sources/notice.txt'));
    expect(readFolder(root).problems).toMatchObject([
      { rule: '出典の全文が読めること', where: '出典「notice」' },
    ]);
  });

  it('tells of the problems of all files at once', () => {
    const copy = copyKnowledge();
    copy.replace('items.yaml', 'name: 傘', 'nama: 傘');
    copy.replace('search.yaml', 'choices: 6', 'choices: 99');
    const files = readFolder(copy.root).problems.map(({ file }) => file);
    expect(files).toEqual(expect.arrayContaining(['items.yaml', 'search.yaml']));
  });

  it('gives no records from a folder that is not there', () => {
    expect(readFolder('/no/such/folder').records).toBeUndefined();
  });
});
