// Reads unknown JSON (from the server, or kept by the browser) into typed data; what doesn't fit becomes empty.
// By hand, because a schema library is larger than the whole widget may be.

export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function readTextOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function readList<T>(value: unknown, read: (item: unknown) => T): T[] {
  return Array.isArray(value) ? value.map(read) : [];
}

/** Undefined for text that is no JSON. */
export function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
