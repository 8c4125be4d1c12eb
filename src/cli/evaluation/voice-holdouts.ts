// Whole writers held out: the sentences of one file of knowledge/phrases/ at a time.
import { voicesFileSchema } from '#knowledge/file-schemas.ts';
import { parseYamlFile } from '#knowledge/parse-yaml-file.ts';
import { type Holdout } from './cross-validate.ts';

/** `files`: the knowledge folder's files by path. A sentence another file has too is held out with both. */
export function voiceHoldouts(files: ReadonlyMap<string, string>): readonly Holdout[] {
  return [...files].flatMap(([file, text]): readonly Holdout[] => {
    if (!file.startsWith('phrases/')) return [];
    const { data } = parseYamlFile(file, text, voicesFileSchema);
    if (data === undefined) return [];
    const sentences = new Set(
      Object.entries(data.phrases).flatMap(([id, phrases]) =>
        Object.values(phrases).flatMap((list) => list.map((one) => `${id} ${one}`)),
      ),
    );
    return [
      {
        name: data.voice,
        isHeldOut: ({ written, target, text: own }) => written && sentences.has(`${target.id} ${own}`),
      },
    ];
  });
}
