// The parts of LINE's webhook body that we read; everything else may come, change or be missing.
import { z } from 'zod';

/** Required only where we can't do without; LINE adds types and fields without notice and its own samples omit some. */
const sourceSchema = z.looseObject({
  type: z.string(),
  userId: z.string().optional(),
  groupId: z.string().optional(),
  roomId: z.string().optional(),
});

const mentioneeSchema = z.looseObject({
  index: z.number().optional(),
  length: z.number().optional(),
  isSelf: z.boolean().optional(),
});

export const eventSchema = z.looseObject({
  type: z.string(),
  webhookEventId: z.string().min(1).optional(),
  timestamp: z.number(),
  mode: z.string().optional(),
  replyToken: z.string().min(1).optional(),
  deliveryContext: z.looseObject({ isRedelivery: z.boolean().optional() }).optional(),
  source: sourceSchema.optional(),
  message: z
    .looseObject({
      type: z.string(),
      id: z.string().optional(),
      text: z.string().optional(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
      mention: z.looseObject({ mentionees: z.array(mentioneeSchema).optional() }).optional(),
    })
    .optional(),
  postback: z
    .looseObject({
      data: z.string(),
      params: z.looseObject({ newRichMenuAliasId: z.string().optional() }).optional(),
    })
    .optional(),
  unsend: z.looseObject({ messageId: z.string() }).optional(),
  follow: z.looseObject({ isUnblocked: z.boolean().optional() }).optional(),
});
export type WebhookEvent = z.infer<typeof eventSchema>;

/** Events stay unparsed here, so that one we can't read doesn't take the others with it. */
export const webhookSchema = z.looseObject({ events: z.array(z.unknown()) });
