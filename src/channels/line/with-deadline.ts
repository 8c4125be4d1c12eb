// Gives a call to LINE a deadline: the SDK has no time-out and takes no signal.

export class DeadlineError extends Error {
  readonly code = 'line-deadline';

  constructor(ms: number) {
    super(`LINE did not answer within ${ms} ms.`);
    this.name = 'DeadlineError';
  }
}

/** A silent call is abandoned and its late result ignored. */
export async function withDeadline<T>(call: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(ms)), ms);
  });
  try {
    return await Promise.race([call, deadline]);
  } finally {
    clearTimeout(timer);
    call.catch(() => undefined);
  }
}
