// The whole product as the LINE benches start and kill it: src/main.ts under a name of its own.
await import('../../src/main.ts');
export {};
