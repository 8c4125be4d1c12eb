// Leaves out the least important blocks of a card until its JSON is small enough for LINE.
import { type messagingApi } from '@line/bot-sdk';

/** Blocks with the lowest `keep` go first; a block goes as a whole, so nothing is cut inside a sentence. */
export type Block = { readonly keep: number; readonly components: readonly messagingApi.FlexComponent[] };

export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

export function shrinkToFit(
  blocks: readonly Block[],
  maxBytes: number,
  build: (components: readonly messagingApi.FlexComponent[]) => messagingApi.FlexBubble,
): messagingApi.FlexBubble {
  let kept = blocks.filter((block) => block.components.length > 0);
  for (;;) {
    const bubble = build(kept.flatMap((block) => block.components));
    if (kept.length <= 1 || jsonBytes(bubble) <= maxBytes) return bubble;
    const least = Math.min(...kept.map((block) => block.keep));
    kept = kept.filter((block) => block.keep !== least);
  }
}
