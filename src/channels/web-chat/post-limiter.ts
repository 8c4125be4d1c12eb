// How many posts one conversation may make per minute: a sliding window.

/** Posts of one conversation per minute (GOV.UK Chat allows as many). */
export const POSTS_PER_MINUTE = 15;

const WINDOW_MS = 60_000;

export type PostLimiter = {
  /** 0 when the post is allowed (and counted), else the seconds to wait, rounded up. */
  take(now: Date): number;
};

export function createPostLimiter(max = POSTS_PER_MINUTE): PostLimiter {
  let taken: number[] = [];
  return {
    take(now) {
      const instant = now.getTime();
      taken = taken.filter((earlier) => earlier > instant - WINDOW_MS);
      const [oldest] = taken;
      if (taken.length >= max && oldest !== undefined)
        return Math.ceil((oldest + WINDOW_MS - instant) / 1000);
      taken.push(instant);
      return 0;
    },
  };
}
