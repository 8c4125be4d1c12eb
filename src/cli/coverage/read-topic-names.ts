// Japanese names of the life topics, as the service files give them.
import { servicesFileSchema } from '#knowledge/file-schemas.ts';
import { parseYamlFile } from '#knowledge/parse-yaml-file.ts';

export function readTopicNames(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [file, text] of files) {
    if (!file.startsWith('services/')) continue;
    const { data } = parseYamlFile(file, text, servicesFileSchema);
    if (data !== undefined) names.set(data.topic, data.label.ja);
  }
  return names;
}
