// Starts the storage thread and carries calls to it and their results back.
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Clock } from '#domain/ports.ts';
import { callAnswerSchema, type StorageCall, type threadDataSchema } from './storage-call.ts';

export type StorageThread = {
  /** Resolves to the method's result, checked against `result`; rejects with the thread's own message. */
  readonly call: <T>(
    result: z.ZodType<T>,
    store: StorageCall['store'],
    method: string,
    ...args: readonly unknown[]
  ) => Promise<T>;
  /** Finishes what is being written, then ends the thread. */
  end(): Promise<void>;
};

const nothing = z.void();

type Pending = { readonly resolve: (result: unknown) => void; readonly reject: (fault: unknown) => void };

export function startStorageThread(data: z.infer<typeof threadDataSchema>, clock: Clock): StorageThread {
  const worker = new Worker(new URL('./storage-thread.ts', import.meta.url), { workerData: data });
  const pending = new Map<number, Pending>();
  let count = 0;
  let broken: Error | undefined;

  function breakDown(fault: Error): void {
    broken ??= fault;
    for (const { reject } of pending.values()) reject(fault);
    pending.clear();
  }

  worker.on('message', (message: unknown) => {
    const answer = callAnswerSchema.parse(message);
    const waiting = pending.get(answer.id);
    pending.delete(answer.id);
    if (answer.isDone) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(answer.why));
  });
  worker.on('error', (fault) =>
    breakDown(fault instanceof Error ? fault : new Error('The storage thread failed.')),
  );
  worker.on('exit', () => breakDown(new Error('The storage is closed.')));

  async function call<T>(
    result: z.ZodType<T>,
    store: StorageCall['store'],
    method: string,
    ...args: readonly unknown[]
  ): Promise<T> {
    if (broken !== undefined) throw broken;
    count += 1;
    const message: StorageCall = { id: count, at: clock.now().getTime(), store, method, args: [...args] };
    const answered = new Promise<unknown>((resolve, reject) => pending.set(message.id, { resolve, reject }));
    worker.postMessage(message);
    return result.parse(await answered);
  }

  return {
    call,
    async end() {
      if (broken !== undefined) return;
      await call(nothing, 'database', 'close');
      await worker.terminate();
    },
  };
}
