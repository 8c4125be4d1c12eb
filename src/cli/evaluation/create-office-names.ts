// Names for the keys under which evidence is summed: the last section of an office, or the body outside.
import { type Directory } from '#domain/directory.ts';

export function createOfficeNames(directory: Directory): (office: string) => string {
  return (office) => {
    const [kind, id] = office.split(':');
    if (id !== undefined) {
      if (kind === 'outside') return `【外】${directory.findOutsideBody(id)?.label.ja ?? id}`;
      if (kind === 'topic') return `【曖昧】${directory.findTopic(id)?.label.ja ?? id}`;
      return `【なし】${id}`;
    }
    const last = office.split('>').at(-1) ?? office;
    return directory.findUnit(last)?.prefLabel ?? last;
  };
}
