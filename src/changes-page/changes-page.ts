// The page `/changes`: every change with the notice's words, pictures of each day, and what became of a name. Works without JavaScript.
import { type ChangeEvent } from '#domain/change-event.ts';
import { CHANGE_KIND_NAMES } from '#domain/change-kind-names.ts';
import { type Directory } from '#domain/directory.ts';
import { type IsoDate } from '#domain/iso-date.ts';
import { successorsOn } from '#domain/lineage.ts';
import { type OrganizationalUnit } from '#domain/organization.ts';
import { relatedChanges } from '#domain/related-changes.ts';
import { unitPath } from '#domain/unit-path.ts';
import { toHtml } from '#widget/to-html.ts';
import { h, type ViewElement } from '#widget/view-node.ts';
import { CHART_LEGEND } from './chart-drawing.ts';
import { describeChange } from './describe-change.ts';
import { findUnitsNamed } from './find-units-named.ts';
import { FLOW_LEGEND } from './flow-drawing.ts';

export type ChangesPage = {
  readonly directory: Directory;
  readonly today: IsoDate;
  /** What was searched for; empty: nothing. */
  readonly query: string;
};

export function renderChangesPage({ directory, today, query }: ChangesPage): string {
  const city = directory.city.name.ja;
  const days = [...new Set(directory.changes.map(({ effective }) => effective))].sort().reverse();
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, `組織の変更 | ${city} 窓口案内`),
    h('link', { rel: 'stylesheet', href: 'changes/page.css' }),
  );
  const body = h(
    'body',
    {},
    h('a', { class: 'skip', href: '#main' }, '本文へ'),
    h(
      'main',
      { id: 'main' },
      h('h1', {}, `${city}の組織の変更`),
      h('p', {}, '課や係の名前が、いつ、どう変わったかの一覧です。お知らせの文をそのまま引いています。'),
      h(
        'p',
        { lang: 'en' },
        'How the city’s sections were renamed, split and merged, with the words of the notices.',
      ),
      searchForm(query),
      query !== '' && results(directory, today, query),
      h('h2', {}, '年表'),
      days.length === 0 && h('p', {}, '変更の記録はありません。'),
      ...days.map((day) => daySection(directory, today, day)),
      h('p', {}, h('a', { href: 'chat' }, '窓口案内に聞く')),
    ),
  );
  return `<!doctype html>\n${toHtml(h('html', { lang: 'ja' }, head, body))}\n`;
}

function searchForm(query: string): ViewElement {
  return h(
    'form',
    { action: 'changes', method: 'get', role: 'search' },
    h('label', { for: 'q' }, '課や係の名前(古い名前でも)'),
    h('input', { id: 'q', name: 'q', type: 'search', value: query, maxlength: '60', autocomplete: 'off' }),
    h('button', { type: 'submit' }, '調べる'),
  );
}

function results(directory: Directory, today: IsoDate, query: string): ViewElement {
  const units = findUnitsNamed(directory, query);
  return h(
    'section',
    { 'aria-labelledby': 'results' },
    h('h2', { id: 'results' }, `「${query}」の結果`),
    h(
      'p',
      { role: 'status' },
      units.length === 0 ? '見つかりませんでした。' : `${units.length}件見つかりました。`,
    ),
    ...units.map((unit) => unitSection(directory, today, unit)),
  );
}

function unitSection(directory: Directory, today: IsoDate, unit: OrganizationalUnit): ViewElement {
  const changes = relatedChanges(directory, [unit.id]);
  const now = successorsOn(directory, unit.id, today);
  const isItself = now.length === 1 && now[0] === unit.id;
  const names = now.map((id) => unitPath(directory, id, today).join(' ')).join('、');
  const isYetToCome = unit.from !== undefined && unit.from > today;
  const state = isYetToCome
    ? `${unit.from}にできます。`
    : isItself
      ? '今もこの名前です。'
      : now.length === 0
        ? '今はありません。'
        : `今は: ${names}`;
  return h(
    'article',
    {},
    h('h3', {}, unitPath(directory, unit.id).join(' ')),
    h('p', {}, period(unit), state),
    changes.length === 0
      ? h('p', {}, '変更の記録はありません。')
      : changeList(directory, changes, today, true),
    changes.length > 0 &&
      picture(
        `changes/units/${unit.id}.svg`,
        `${unit.prefLabel}の移り変わり`,
        `${FLOW_LEGEND}内容は上の一覧と同じです。`,
      ),
  );
}

function period({ from, until }: OrganizationalUnit): string {
  if (from === undefined && until === undefined) return '';
  return `${from ?? '(始まりの記録なし)'}から${until === undefined ? '' : `${until}まで`}。`;
}

function daySection(directory: Directory, today: IsoDate, day: IsoDate): ViewElement {
  const changes = directory.changes.filter(({ effective }) => effective === day);
  return h(
    'section',
    { 'aria-labelledby': `day-${day}`, class: 'day' },
    h('h3', { id: `day-${day}` }, h('time', { datetime: day }, day), day > today ? '(これから)' : ''),
    changes.some(({ effectiveToBeConfirmed }) => effectiveToBeConfirmed) &&
      h('p', { class: 'note' }, 'お知らせに年月日がないため、日付は推定です(確認中)。'),
    changeList(directory, changes, today, false),
    picture(`changes/${day}/flow.svg`, `${day}の変更`, FLOW_LEGEND),
    h(
      'details',
      {},
      h('summary', {}, '前と後の組織図'),
      picture(`changes/${day}/before.svg`, `${day}の前日の組織図(変更のあった部分)`, CHART_LEGEND),
      picture(`changes/${day}/after.svg`, `${day}の組織図(変更のあった部分)`, CHART_LEGEND),
    ),
  );
}

function changeList(
  directory: Directory,
  changes: readonly ChangeEvent[],
  today: IsoDate,
  withDay: boolean,
): ViewElement {
  return h(
    'ol',
    { class: 'changes' },
    ...changes.map((change) => changeItem(directory, change, today, withDay)),
  );
}

function changeItem(
  directory: Directory,
  change: ChangeEvent,
  today: IsoDate,
  withDay: boolean,
): ViewElement {
  const source = directory.sources.find(({ id }) => id === change.source);
  const address =
    source?.address !== undefined && /^https?:/u.test(source.address) ? source.address : undefined;
  const title = source?.title ?? change.source;
  return h(
    'li',
    {},
    h(
      'p',
      {},
      h('strong', {}, `${withDay ? `${change.effective} ` : ''}${CHANGE_KIND_NAMES[change.kind]}`),
      ` ${describeChange(directory, change, today)}。`,
    ),
    change.quote !== undefined && h('blockquote', {}, change.quote),
    h(
      'p',
      { class: 'source' },
      '出典: ',
      address === undefined ? title : h('a', { href: address, rel: 'noreferrer' }, title),
    ),
  );
}

/** Wide pictures scroll in their own box, so that the page itself never does. */
function picture(address: string, name: string, legend: string): ViewElement {
  return h(
    'figure',
    {},
    h(
      'div',
      { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': `図: ${name}` },
      h('img', { src: address, alt: `${name}の図`, loading: 'lazy' }),
    ),
    h('figcaption', {}, `${name}。${legend}`),
  );
}
