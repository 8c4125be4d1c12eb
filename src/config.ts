// Environment -> frozen configuration; all wrong keys are reported together.
import { z } from 'zod';

const optionalText = z.string().trim().min(1).optional();
const flag = z
  .enum(['on', 'off'])
  .default('off')
  .transform((value) => value === 'on');
const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

/** Every variable the product reads; `.env.example` lists the same, by test. An empty value counts as not set. */
export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  KNOWLEDGE_DIR: z.string().min(1).default('knowledge'),
  ALLOWED_ORIGINS: list.pipe(z.array(z.url())),
  TRUSTED_PROXIES: list,
  LINE_CHANNEL_SECRET: optionalText,
  LINE_CHANNEL_ACCESS_TOKEN: optionalText,
  LINE_API_BASE_URL: z.url().default('https://api.line.me'),
  LINE_PUSH_FALLBACK: flag,
  DIRECT_LINE_SIGNING_KEY: z.string().min(32).optional(),
  MICROSOFT_APP_ID: optionalText,
  MICROSOFT_APP_PASSWORD: optionalText,
  MICROSOFT_APP_TENANT_ID: optionalText,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Environment = z.infer<typeof environmentSchema>;

export type Config = Readonly<Environment> & {
  readonly line: { readonly channelSecret: string; readonly channelAccessToken: string } | undefined;
  readonly azure:
    { readonly appId: string; readonly password: string; readonly tenantId: string } | undefined;
};

/** Thrown at start; the message names every wrong variable and never holds a value. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Settings that can't be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Variables that only make sense together: a channel is on exactly when all its secrets are set. */
const TOGETHER = [
  ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN'],
  ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'],
] as const;

/** @throws ConfigError naming all problems. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  for (const group of TOGETHER) {
    const missing = group.filter((key) => given[key] === undefined);
    if (missing.length > 0 && missing.length < group.length) {
      problems.push(
        `${missing.join(', ')}: missing, although ${group.filter((key) => given[key] !== undefined).join(', ')} is set`,
      );
    }
  }
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const settings = parsed.data;
  return Object.freeze({ ...settings, line: lineOf(settings), azure: azureOf(settings) });
}

function lineOf(settings: Environment): Config['line'] {
  const { LINE_CHANNEL_SECRET: channelSecret, LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken } = settings;
  if (channelSecret === undefined || channelAccessToken === undefined) return undefined;
  return { channelSecret, channelAccessToken };
}

function azureOf(settings: Environment): Config['azure'] {
  const {
    MICROSOFT_APP_ID: appId,
    MICROSOFT_APP_PASSWORD: password,
    MICROSOFT_APP_TENANT_ID: tenantId,
  } = settings;
  if (appId === undefined || password === undefined || tenantId === undefined) return undefined;
  return { appId, password, tenantId };
}
