// Edits a YAML text and leaves everything untouched as it was: comments, order and spacing included.
import { isDeepStrictEqual } from 'node:util';
import { applyPatch, structuredPatch } from 'diff';
import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** Long lines and `{a: b}` without inner spaces stay as editors write them. */
const AS_EDITORS_WRITE = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The text after `change`. */
export function editYaml(text: string, change: (document: Document) => void): string {
  const document = open(text);
  change(document);
  const edited = document.toString(AS_EDITORS_WRITE);
  const reprinted = open(text).toString(AS_EDITORS_WRITE);
  if (reprinted === text) return edited;
  // Printing alone would alter spacing somewhere: only the difference that `change` made is carried over.
  const patched = applyPatch(text, structuredPatch('', '', reprinted, edited, '', '', { context: 1 }), {
    fuzzFactor: 1,
  });
  return patched !== false && isDeepStrictEqual(open(patched).toJS(), document.toJS()) ? patched : edited;
}

function open(text: string): Document {
  return parseDocument(text, { schema: 'core', uniqueKeys: true });
}

/** The list under `key`, made if it is missing or empty. */
export function listAt(document: Document, key: string): YAMLSeq {
  const found = document.get(key);
  if (isSeq(found)) {
    // An empty `[]` is written as a flow list; its first record begins a block.
    if (found.items.length === 0) found.flow = false;
    return found;
  }
  document.set(key, document.createNode([]));
  const made = document.get(key);
  if (!isSeq(made)) throw new Error(`The YAML file has no list '${key}'.`);
  made.flow = false;
  return made;
}

/** The record with that id in a list of records. */
export function findRecord(list: YAMLSeq, id: string): YAMLMap | undefined {
  return list.items.filter(isMap).find((record) => record.get('id') === id);
}

/** Adds a field right behind the last of `after` that the record has, so that order stays as people expect it. */
export function setAfter(
  document: Document,
  record: YAMLMap,
  key: string,
  value: unknown,
  after: readonly string[],
): void {
  if (record.has(key)) {
    record.set(key, value);
    return;
  }
  const at = record.items.findLastIndex(
    ({ key: name }) => isScalar(name) && after.includes(String(name.value)),
  );
  record.items.splice(at + 1, 0, document.createPair(key, value));
}

/** Appends a record, with a comment above it. */
export function append(document: Document, list: YAMLSeq, value: unknown, remark: string | undefined): void {
  const node = document.createNode(value);
  if (isMap(node))
    for (const { value: field } of node.items) if (isSeq(field)) field.flow = field.items.every(isScalar);
  if (remark !== undefined) node.commentBefore = ` ${remark}`;
  list.add(node);
}

/** A comment above the record at `index` that opens a new part of the list. */
export function commentAbove(list: YAMLSeq, index: number, comment: string): void {
  const node = list.items[index];
  if (!isMap(node)) return;
  node.commentBefore = node.commentBefore == null ? ` ${comment}` : ` ${comment}\n${node.commentBefore}`;
  if (index > 0) node.spaceBefore = true;
}
