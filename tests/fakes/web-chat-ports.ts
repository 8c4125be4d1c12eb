// The web chat's surroundings for tests: a clock to turn, countable ids, stores in memory, a logger that remembers.
import { type ConversationState, type LoggedQuestion } from '#domain/ports.ts';
import {
  type CitySummary,
  type WebChatDeps,
  type WebChatSettings,
} from '#channels/web-chat/web-chat-deps.ts';
import { type Respond } from '#replies/respond.ts';
import { fakeRespond } from './web-chat-respond.ts';

const TOPICS = [
  { label: '水道・下水道', question: '水道のことを聞きたい' },
  { label: 'ごみ・リサイクル', question: 'ごみのことを聞きたい' },
  { label: '住民票・引っ越し', question: '住民票や引っ越しのことを聞きたい' },
];

const ENGLISH_TOPICS = [
  { label: 'Water', question: 'I have a question about water' },
  { label: 'Garbage', question: 'I have a question about garbage' },
];

export const fakeCity: CitySummary = {
  name: {
    ja: '中津市',
    jaEasy: '中津市（なかつし）',
    en: 'Nakatsu City',
    vi: 'Thành phố Nakatsu',
    zh: '中津市',
    ko: '나카쓰시',
  },
  switchboard: '0979-22-1111',
  openingTopics: {
    ja: TOPICS,
    'ja-easy': [
      { label: '水道（すいどう）', question: '水道（すいどう）のことを 聞（き）きたい' },
      { label: 'ごみ', question: 'ごみのことを 聞（き）きたい' },
    ],
    en: ENGLISH_TOPICS,
    vi: [{ label: 'Nước máy', question: 'Tôi muốn hỏi về nước' }],
    zh: [{ label: '自来水', question: '我想咨询自来水的事' }],
    ko: [{ label: '수도', question: '수도에 대해 묻고 싶어요' }],
  },
};

export type FakePorts = {
  readonly deps: WebChatDeps;
  readonly states: Map<string, ConversationState>;
  readonly questions: LoggedQuestion[];
  readonly feedback: { readonly helpful: boolean; readonly unit: string | null }[];
  readonly logged: { readonly level: string; readonly event: string; readonly details: unknown }[];
  advance(milliseconds: number): void;
};

/** The clock stands at 2026-11-23 10:00 in Japan until it is turned. */
export function createFakePorts(
  overrides: {
    readonly settings?: Partial<WebChatSettings>;
    readonly respond?: Respond;
    readonly followsRealTime?: boolean;
  } = {},
): FakePorts {
  let milliseconds = Date.parse('2026-11-23T01:00:00Z');
  const startedAt = performance.now();
  let ids = 0;
  const states = new Map<string, ConversationState>();
  const questions: LoggedQuestion[] = [];
  const feedback: FakePorts['feedback'] = [];
  const logged: FakePorts['logged'] = [];
  const log = (level: string) => (event: string, details?: unknown) =>
    void logged.push({ level, event, details });
  const deps: WebChatDeps = {
    respond: overrides.respond ?? fakeRespond,
    citySummary: () => fakeCity,
    clock: {
      now: () =>
        new Date(milliseconds + (overrides.followsRealTime === true ? performance.now() - startedAt : 0)),
    },
    ids: { next: () => `id-${String((ids += 1)).padStart(6, '0')}-0123456789abcdef` },
    conversationStore: {
      recall: (key) => Promise.resolve(states.get(key)),
      remember: (key, state) => Promise.resolve(void states.set(key, state)),
      forget: (key) => Promise.resolve(void states.delete(key)),
    },
    questionLog: {
      add: (question) => Promise.resolve(void questions.push(question)),
      addFeedback: ({ helpful, unit }) => Promise.resolve(void feedback.push({ helpful, unit })),
      deleteMessage: () => Promise.resolve(),
      deleteBefore: () => Promise.resolve(0),
    },
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
    settings: {
      publicUrl: undefined,
      allowedOrigins: [],
      signingKey: undefined,
      azure: undefined,
      ...overrides.settings,
    },
  };
  return { deps, states, questions, feedback, logged, advance: (by) => void (milliseconds += by) };
}
