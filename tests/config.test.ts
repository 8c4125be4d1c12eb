// The environment is read once and as a whole: defaults, half-set channels, and every wrong key at once.
import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from '#config.ts';

const line = { LINE_CHANNEL_SECRET: 'line-secret', LINE_CHANNEL_ACCESS_TOKEN: 'line-token' };
const azure = {
  MICROSOFT_APP_ID: 'id',
  MICROSOFT_APP_PASSWORD: 'azure-password',
  MICROSOFT_APP_TENANT_ID: 'tenant',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems, error.message];
    throw error;
  }
}

describe('parseConfig', () => {
  it('needs nothing: without any setting only the web chat is on', () => {
    expect(parseConfig({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      LINE_PUSH_FALLBACK: false,
      line: undefined,
      azure: undefined,
    });
  });

  it('takes an empty value for not set', () => {
    expect(parseConfig({ PORT: '', PUBLIC_URL: '', LINE_CHANNEL_SECRET: '' })).toEqual(parseConfig({}));
  });

  it('switches a channel on when all its secrets are set', () => {
    expect(parseConfig(line).line).toEqual({
      channelSecret: 'line-secret',
      channelAccessToken: 'line-token',
    });
    expect(parseConfig(azure).azure).toEqual({ appId: 'id', password: 'azure-password', tenantId: 'tenant' });
  });

  it.each(Object.keys({ ...line, ...azure }))('refuses to start where only %s is missing', (missing) => {
    const { [missing]: left, ...others }: Record<string, string> = { ...line, ...azure };
    expect(left).toBeDefined();
    expect(problemsOf(others).join()).toContain(`${missing}: missing`);
  });

  it('names every wrong setting at once', () => {
    const problems = problemsOf({
      PORT: '70000',
      PUBLIC_URL: 'chat',
      LOG_LEVEL: 'loud',
      LINE_CHANNEL_SECRET: 'x',
    }).join('\n');
    for (const key of ['PORT', 'PUBLIC_URL', 'LOG_LEVEL', 'LINE_CHANNEL_ACCESS_TOKEN'])
      expect(problems).toContain(key);
  });

  it('never repeats a value in an error, which may be a secret', () => {
    expect(
      problemsOf({ DIRECT_LINE_SIGNING_KEY: 'too-short-secret', LINE_CHANNEL_SECRET: 'line-secret' }).join(),
    ).not.toMatch(/too-short-secret|line-secret/u);
  });

  it('reads lists and switches', () => {
    const config = parseConfig({
      ALLOWED_ORIGINS: 'https://a.example, https://b.example,',
      TRUSTED_PROXIES: '10.0.0.1',
      LINE_PUSH_FALLBACK: 'on',
    });
    expect(config).toMatchObject({
      ALLOWED_ORIGINS: ['https://a.example', 'https://b.example'],
      TRUSTED_PROXIES: ['10.0.0.1'],
      LINE_PUSH_FALLBACK: true,
    });
    expect(problemsOf({ ALLOWED_ORIGINS: 'a.example' })).not.toEqual([]);
  });

  it('cannot be changed afterwards', () => {
    expect(() => Object.assign(parseConfig({}), { PORT: 1 })).toThrow(TypeError);
  });
});
