// The page for web editors: the line to paste, what it can be told, and the widget itself as a live preview.
import { h, type ViewElement } from '#widget/view-node.ts';
import { renderPage } from './page-shell.ts';

type Row = readonly [name: string, meaning: string];

const OPTIONS: readonly Row[] = [
  [
    'data-lang',
    '最初の言語:ja、ja-easy(やさしい日本語)、en、vi、zh、ko。書かなければページの lang に合わせます。',
  ],
  ['data-theme', 'light または dark。書かなければ利用者の設定に合わせます。'],
  ['data-kiosk', '複数の人が使うパソコン向け。3分使われないと、会話を消して閉じます。'],
  ['data-label', 'ボタンの文字を変えます。'],
  ['data-launcher="none"', 'ボタンを出しません。ページの中の data-city-chat-open を付けた要素で開きます。'],
];

const METHODS: readonly Row[] = [
  [
    "document.querySelector('city-chat').open({ message: 'ごみの出し方' })",
    '開いて、入力欄に文字を入れます。',
  ],
  ["document.querySelector('city-chat').ask('水道料金について')", '開いて、すぐに質問します。'],
  ["document.querySelector('city-chat').close() / .reset()", '閉じる / 会話を消す'],
  [
    "addEventListener('city-chat:answer', …)",
    'できごと:ready、open、close、answer、feedback(いずれも city-chat: を付けます)',
  ],
];

export function renderEmbedPage({
  origin,
  styles,
  cityName,
}: {
  readonly origin: string;
  readonly styles: string;
  readonly cityName: string;
}): string {
  const line = `<script async src="${origin}/widget/v1.js" data-lang="ja"></script>`;
  const webSocketless = `script-src ${origin}; connect-src ${origin}`;
  return renderPage({
    lang: 'ja',
    title: `${cityName} 窓口案内を埋め込む`,
    styles,
    script: { src: 'widget/v1.js', 'data-lang': 'ja' },
    content: [
      h(
        'main',
        { class: 'plain' },
        h('h1', { class: 'title' }, '窓口案内をページに埋め込む'),
        section(
          '1. この1行を、ページの </body> の前に貼り付けます',
          h('pre', { tabindex: '0' }, h('code', {}, line)),
          h('p', {}, 'このページの右下にあるのが、貼り付けたときの見本です。そのまま試せます。'),
        ),
        section(
          '2. 貼り付けるページのアドレスを、管理者に伝えます',
          h(
            'p',
            {},
            '許可されたサイト(設定の ALLOWED_ORIGINS)からだけ使えます。例:https://www.city.example.jp',
          ),
        ),
        section(
          '3. Content-Security-Policy を使っているサイトでは、次を加えます',
          h('pre', { tabindex: '0' }, h('code', {}, webSocketless)),
          h(
            'p',
            {},
            `unsafe-inline や unsafe-eval は要りません。2023年より前のブラウザーでも同じ見た目にするには、style-src ${origin} も加えます。`,
          ),
        ),
        section('属性', table('属性', OPTIONS)),
        section('JavaScript から使う', table('書き方', METHODS)),
        section(
          'ページの中のボタンから開く',
          h(
            'p',
            {},
            h(
              'button',
              { type: 'button', class: 'button', 'data-city-chat-open': 'ごみの出し方' },
              'ごみのことを聞く',
            ),
          ),
          h(
            'pre',
            { tabindex: '0' },
            h(
              'code',
              {},
              '<button type="button" data-city-chat-open="ごみの出し方">ごみのことを聞く</button>',
            ),
          ),
        ),
        section(
          '色と文字',
          h('p', {}, '次の CSS 変数で変えられます。文字と背景のコントラスト比は 4.5 以上にしてください。'),
          h(
            'pre',
            { tabindex: '0' },
            h(
              'code',
              {},
              'city-chat {\n  --city-chat-key-color: #0017c1;\n  --city-chat-on-key-color: #fff;\n  --city-chat-font: "Noto Sans JP", sans-serif;\n  --city-chat-bottom: 16px;\n  --city-chat-right: 16px;\n}',
            ),
          ),
        ),
        h(
          'p',
          {},
          h('a', { class: 'link', href: 'chat' }, '1ページ全体で使う画面(JavaScript なしでも使えます)'),
        ),
      ),
    ],
  });
}

function section(title: string, ...content: readonly ViewElement[]): ViewElement {
  return h('section', { class: 'section' }, h('h2', {}, title), ...content);
}

function table(head: string, rows: readonly Row[]): ViewElement {
  const row = ([name, meaning]: Row): ViewElement =>
    h('tr', {}, h('th', { scope: 'row' }, h('code', {}, name)), h('td', {}, meaning));
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, head), h('th', { scope: 'col' }, '意味'))),
    h('tbody', {}, ...rows.map(row)),
  );
}
