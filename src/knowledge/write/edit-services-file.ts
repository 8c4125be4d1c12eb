// services/<topic>.yaml: a competence ends on a day and the next one follows.
import { isMap, isSeq } from 'yaml';
import { type CompetenceHandover } from '#domain/organization-edit.ts';
import { type Competence } from '#domain/public-service.ts';
import { editYaml, findRecord, listAt, setAfter } from './yaml-text.ts';

export function editServicesFile(text: string, handovers: readonly CompetenceHandover[]): string {
  return editYaml(text, (document) => {
    const services = listAt(document, 'services');
    // From the back, so that earlier positions stay what they were.
    for (const { service, index, until, next } of handovers.toSorted((a, b) => b.index - a.index)) {
      const list = findRecord(services, service)?.get('competent');
      const current = isSeq(list) ? list.items[index] : undefined;
      if (!isSeq(list) || !isMap(current))
        throw new Error(`Service '${service}' has no competence ${index}.`);
      const node = document.createNode(inOrder(next), { flow: current.flow === true });
      if (until === undefined) list.items.splice(index, 1, node);
      else {
        setAfter(document, current, 'until', until, ['unit', 'from']);
        list.items.splice(index + 1, 0, node);
      }
    }
  });
}

function inOrder({ unit, from, until, basis, source, quote }: Competence): Readonly<Record<string, unknown>> {
  return {
    unit,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    basis,
    source,
    ...(quote === undefined ? {} : { quote }),
  };
}
