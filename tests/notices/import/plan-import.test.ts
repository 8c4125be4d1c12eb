// Planning an import: what happens by itself, what is asked, and what stands in the way. Nothing is ever half planned.
import { describe, expect, it } from 'vitest';
import { type Directory } from '#domain/directory.ts';
import { type OrganizationEdit } from '#domain/organization-edit.ts';
import { type ImportPlan, type ImportReview, type ImportSettings } from '#notices/import/import-plan.ts';
import { planImport } from '#notices/import/plan-import.ts';
import { type Notice } from '#notices/notice.ts';
import { makeChange, makeService, makeUnit } from '../../fakes/make-records.ts';
import { smallCity, smallCityDocuments } from '../../fakes/small-city.ts';
import { type GivenEvent, makeNotice } from './make-notice.ts';

const SETTINGS: ImportSettings = {
  effective: undefined,
  sourceId: undefined,
  title: 'notice',
  names: new Map(),
  readings: new Map(),
  assigned: new Map(),
  leaveOutUnclear: false,
};
const READINGS: Readonly<Record<string, string>> = {
  料金課: 'りょうきんか',
  お客さま課: 'おきゃくさまか',
  減量課: 'げんりょうか',
  啓発課: 'けいはつか',
};

function plan(
  text: string,
  events: readonly GivenEvent[],
  options: {
    readonly notice?: Partial<Omit<Notice, 'contacts'>>;
    readonly contacts?: readonly {
      readonly unit: string;
      readonly phone: string;
      readonly role: 'unit' | 'issuer';
    }[];
    readonly settings?: Partial<ImportSettings>;
    readonly directory?: Directory;
  } = {},
): ImportPlan {
  const contacts = options.contacts === undefined ? {} : { contacts: options.contacts };
  return planImport({
    notice: makeNotice(text, events, { ...options.notice, ...contacts }),
    text,
    directory: options.directory ?? smallCity(),
    documents: smallCityDocuments,
    deriveReading: (name) => READINGS[name] ?? 'あたらしいか',
    settings: { ...SETTINGS, ...options.settings },
  });
}

function ready(given: ImportPlan): { readonly edit: OrganizationEdit; readonly review: ImportReview } {
  if (given.kind !== 'ready') throw new Error(JSON.stringify(given));
  return given;
}

function codes(given: ImportPlan): readonly string[] {
  return given.kind === 'blocked' ? given.blockers.map(({ code }) => code) : [given.kind];
}

const RENAME = '料金課を「お客さま課」に改称';
const rename: GivenEvent = { type: 'rename', before: ['料金課'], after: ['お客さま課'], quote: RENAME };
const SPLIT = 'ごみ減量課を「減量課」と「啓発課」に分割';
const split: GivenEvent = {
  type: 'split',
  before: ['ごみ減量課'],
  after: ['減量課', '啓発課'],
  quote: SPLIT,
};

describe('A rename', () => {
  const { edit, review } = ready(plan(`${RENAME}します。`, [rename]));

  it('ends the old unit on the day before and begins the new one with what stays true', () => {
    expect(edit.ends).toEqual([{ unit: 'ryokin-ka', until: '2025-03-31' }]);
    expect(edit.units.map(({ unit }) => unit)).toMatchObject([
      {
        id: 'okyakusama-ka',
        prefLabel: 'お客さま課',
        unitOf: 'suido-kyoku',
        from: '2025-04-01',
        quote: RENAME,
      },
    ]);
  });

  it('hands every service over by date', () => {
    const held = smallCity().services.filter(({ competent }) => competent.at(-1)?.unit === 'ryokin-ka');
    expect(review.handedOver.map(({ service }) => service)).toEqual(held.map(({ id }) => id));
    expect(edit.handovers[0]).toMatchObject({
      until: '2025-03-31',
      next: { unit: 'okyakusama-ka', from: '2025-04-01' },
    });
  });

  it('asks only whether the derived reading is right', () => {
    expect(edit.questions.map(({ kind }) => kind)).toEqual(['reading']);
  });
});

describe('A number of a renamed unit', () => {
  it('is taken over as unconfirmed, and asked about', () => {
    const text = '処理施設課を「工場課」に改称';
    const { edit } = ready(
      plan(text, [{ type: 'rename', before: ['処理施設課'], after: ['工場課'], quote: text }]),
    );
    expect(edit.units[0]?.unit.contactPoints).toMatchObject([{ telephone: '0999-00-4000', confirmed: null }]);
    expect(edit.questions.map(({ kind }) => kind)).toContain('contact');
  });

  it('is confirmed only by the notice itself, as of its day', () => {
    const { edit } = ready(
      plan(`${RENAME}します。`, [rename], {
        notice: { published: '2025-03-01' },
        contacts: [
          { unit: 'お客さま課', phone: '0999(00)7000', role: 'unit' },
          { unit: 'お客さま課', phone: '0999-00-8000', role: 'issuer' },
        ],
      }),
    );
    expect(edit.units[0]?.unit.contactPoints).toMatchObject([
      { telephone: '0999-00-7000', confirmed: '2025-03-01', source: 'r7-reorganization' },
    ]);
  });
});

describe('A split', () => {
  const text = `${SPLIT}します。減量課はごみ袋を担当し、啓発課は分別の説明を行います。`;

  it('leaves each service to people, and names somebody meanwhile only as assumed', () => {
    const { edit, review } = ready(plan(text, [split]));
    expect(review.toSettle.length).toBeGreaterThan(0);
    expect(review.handedOver).toEqual([]);
    expect(edit.handovers.every(({ next }) => next.basis === 'assumed')).toBe(true);
    expect(edit.questions.filter(({ kind }) => kind === 'service-competence')).toHaveLength(
      review.toSettle.length,
    );
    expect(edit.questions[0]?.candidates).toEqual(['genryo-ka', 'keihatsu-ka']);
  });

  it('takes what staff decided as settled', () => {
    const service = ready(plan(text, [split])).review.toSettle[0]?.service ?? '';
    const { edit, review } = ready(
      plan(text, [split], { settings: { assigned: new Map([[service, '啓発課']]) } }),
    );
    expect(edit.handovers.find((handover) => handover.service === service)?.next).toMatchObject({
      unit: 'keihatsu-ka',
      basis: 'notice',
    });
    expect(review.toSettle.map((each) => each.service)).not.toContain(service);
  });
});

describe('Other changes', () => {
  it('an absorbing unit goes on, the absorbed one ends', () => {
    const text = '文化課を子ども課に統合';
    const { edit } = ready(
      plan(text, [{ type: 'merge', before: ['文化課', '子ども課'], after: ['子ども課'], quote: text }]),
    );
    expect(edit.ends).toEqual([{ unit: 'bunka-ka', until: '2025-03-31' }]);
    expect(edit.units).toEqual([]);
    expect(edit.changes[0]?.change).toMatchObject({
      original: ['bunka-ka', 'kodomo-ka'],
      resulting: ['kodomo-ka'],
    });
  });

  it('an abolished unit whose services nobody takes stops the import until somebody is named', () => {
    const text = '文化課を廃止';
    const directory = smallCity({
      services: [
        makeService({ id: 'museum', competent: [{ unit: 'bunka-ka', basis: 'fact', source: 'web' }] }),
      ],
    });
    const events: readonly GivenEvent[] = [{ type: 'abolish', before: ['文化課'], quote: text }];
    expect(codes(plan(text, events, { directory }))).toEqual(['duty-lands-nowhere']);
    const settings = { assigned: new Map([['museum', 'kodomo-ka']]) };
    expect(ready(plan(text, events, { directory, settings })).edit.handovers).toMatchObject([
      { service: 'museum', next: { unit: 'kodomo-ka', basis: 'notice' } },
    ]);
  });

  it('an abolished unit with a body above leaves its services there, as assumed', () => {
    const text = '処理施設課を廃止';
    const { edit } = ready(plan(text, [{ type: 'abolish', before: ['処理施設課'], quote: text }]));
    expect(new Set(edit.handovers.map(({ next }) => `${next.unit} ${next.basis}`))).toEqual(
      new Set(['kankyo-bu assumed']),
    );
  });

  it('a unit that moves becomes a dated record below the new body', () => {
    const text = '文化課を市民部に移管';
    const { edit } = ready(
      plan(text, [
        { type: 'moveUnder', before: ['文化課'], after: ['文化課'], parent: '市民部', quote: text },
      ]),
    );
    expect(edit.ends).toEqual([{ unit: 'bunka-ka', until: '2025-03-31' }]);
    expect(edit.units[0]?.unit).toMatchObject({
      id: 'bunka-ka-r7',
      prefLabel: '文化課',
      unitOf: 'shimin-bu',
    });
  });

  it('a moved duty changes no service by itself', () => {
    const text = '料金課の水道料金の事務を工務課に移管';
    const { edit } = ready(
      plan(text, [
        { type: 'transferDuty', before: ['料金課'], after: ['工務課'], duty: '水道料金の事務', quote: text },
      ]),
    );
    expect(edit.ends).toEqual([]);
    expect(edit.handovers).toEqual([]);
    expect(edit.questions).toMatchObject([{ kind: 'moved-duty', candidates: ['komu-ka'] }]);
  });

  it('a name that used to mean another unit is told', () => {
    const text = '工務課を「水道の営業課」に改称';
    const { review } = ready(
      plan(text, [{ type: 'rename', before: ['工務課'], after: ['水道の営業課'], quote: text }]),
    );
    expect(review.clashes).toHaveLength(1);
  });

  it('parts of a body that is renamed in the same notice are found under its new name', () => {
    const text = '水道局を上下水道局に改称。上下水道局の工務課を技術課に改称。';
    const { edit } = ready(
      plan(text, [
        {
          type: 'rename',
          before: ['工務課'],
          after: ['技術課'],
          parent: '上下水道局',
          quote: '上下水道局の工務課を技術課に改称',
        },
        { type: 'rename', before: ['水道局'], after: ['上下水道局'], quote: '水道局を上下水道局に改称' },
      ]),
    );
    expect(edit.ends.map(({ unit }) => unit).sort()).toEqual(['komu-ka', 'suido-kyoku']);
    const body = edit.units.find(({ unit }) => unit.prefLabel === '上下水道局')?.unit.id;
    expect(edit.units.find(({ unit }) => unit.prefLabel === '技術課')?.unit.unitOf).toBe(body);
  });
});

describe('A new unit below a body that the notice renames', () => {
  it('stands under the new name although the notice uses the old one', () => {
    const text = '水道局を上下水道局に改称。水道局に窓口課を新設。';
    const { edit } = ready(
      plan(text, [
        { type: 'rename', before: ['水道局'], after: ['上下水道局'], quote: '水道局を上下水道局に改称' },
        { type: 'establish', after: ['窓口課'], parent: '水道局', quote: '水道局に窓口課を新設' },
      ]),
    );
    const body = edit.units.find(({ unit }) => unit.prefLabel === '上下水道局')?.unit.id;
    expect(edit.units.find(({ unit }) => unit.prefLabel === '窓口課')?.unit.unitOf).toBe(body);
  });
});

describe('The day', () => {
  it('that only a fiscal year implies stays to be confirmed', () => {
    const { edit } = ready(
      plan(RENAME, [rename], {
        notice: {
          effective: null,
          proposedEffective: { date: '2025-04-01', basis: '年度', toBeConfirmed: true },
        },
      }),
    );
    expect(edit.changes[0]?.change.effectiveToBeConfirmed).toBe(true);
  });

  it('given by staff is sure, and a change’s own day goes first', () => {
    const { edit } = ready(
      plan(`${RENAME} ${SPLIT}`, [rename, { ...split, effective: '2025-10-01' }], {
        notice: { effective: null },
        settings: { effective: '2025-07-01' },
      }),
    );
    expect(edit.changes.map(({ change }) => [change.effective, change.effectiveToBeConfirmed])).toEqual([
      ['2025-07-01', false],
      ['2025-10-01', false],
    ]);
  });

  it('must be known', () => {
    expect(codes(plan(RENAME, [rename], { notice: { effective: null } }))).toEqual(['no-day']);
  });
});

describe('What stops an import', () => {
  it('is a notice without any change', () => {
    expect(codes(plan('お知らせ', []))).toEqual(['no-events']);
  });

  it('is a change of which a side is unnamed, unless staff leave it out', () => {
    const half: GivenEvent = {
      type: 'merge',
      before: ['文化課', '子ども課'],
      quote: '文化課と子ども課を統合',
    };
    const text = `${RENAME}し、文化課と子ども課を統合`;
    expect(codes(plan(text, [rename, half]))).toEqual(['unclear-event']);
    const { edit } = ready(plan(text, [rename, half], { settings: { leaveOutUnclear: true } }));
    expect(edit.changes).toHaveLength(1);
    expect(edit.questions).toContainEqual(
      expect.objectContaining({ kind: 'read-yourself', quote: half.quote }),
    );
  });

  it('is a name that two units share, until staff say which', () => {
    const directory = smallCity({
      units: [...smallCity().units, makeUnit({ id: 'other-bunka', prefLabel: '文化課' })],
    });
    const text = '文化課を「芸術課」に改称';
    const events: readonly GivenEvent[] = [
      { type: 'rename', before: ['文化課'], after: ['芸術課'], quote: text },
    ];
    expect(codes(plan(text, events, { directory }))).toEqual(['ambiguous-name']);
    const settings = { names: new Map([['文化課', 'other-bunka']]) };
    expect(ready(plan(text, events, { directory, settings })).edit.ends).toMatchObject([
      { unit: 'other-bunka' },
    ]);
  });

  it('is a source id that another document has', () => {
    expect(codes(plan(RENAME, [rename], { settings: { sourceId: 'web' } }))).toEqual(['source-id-taken']);
  });
});

describe('A change that the knowledge holds', () => {
  it('is not planned again', () => {
    const quote = '清掃課を「ごみ減量課」「処理施設課」に分割';
    const known: GivenEvent = {
      type: 'split',
      before: ['清掃課'],
      after: ['処理施設課', 'ごみ減量課'],
      effective: '2023-04-01',
      quote,
    };
    expect(plan(quote, [known]).kind).toBe('nothing-new');
  });

  it('may have had its day corrected since', () => {
    const text = smallCityDocuments.get('notice') ?? '';
    const directory = smallCity({
      changes: smallCity().changes.map((change) => makeChange({ ...change, effective: '2023-05-01' })),
    });
    const known: GivenEvent = {
      type: 'rename',
      before: ['営業課'],
      after: ['料金課'],
      quote: '営業課を料金課に課名変更',
    };
    expect(plan(text, [known], { directory, notice: { effective: '2023-04-01' } })).toEqual({
      kind: 'nothing-new',
      sourceId: 'notice',
    });
  });
});
