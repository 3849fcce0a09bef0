import * as z from 'zod'
import { address, label, wei, whole } from '../scalars.ts'

const limit = z.int().min(1).nullable()
const amount = wei.nullable()

const limits = {
  /** Requests, and tokens read and written, of each minute and each day of the clock (UTC). */
  requestsPerMinute: limit,
  tokensPerMinute: limit,
  requestsPerDay: limit,
  tokensPerDay: limit,
  /** Wei that it may pay at all, in a day, and for one answer at most. */
  budget: amount,
  budgetPerDay: amount,
  budgetPerAnswer: amount,
  /** Unix seconds from which it is worth nothing. */
  expiresAt: whole.nullable(),
}

/** What a prepaid key may. What is null has no limit of the key's own. */
export const keyRightsSchema = z.strictObject({
  ...limits,
  /** Models that it may ask, by their ids on chain. */
  models: z.array(whole).max(1_000).nullable(),
})

export type KeyRights = z.output<typeof keyRightsSchema>

/** Rights of a key that may everything. */
export const allRights: KeyRights = {
  ...{ requestsPerMinute: null, tokensPerMinute: null, requestsPerDay: null, tokensPerDay: null },
  ...{ budget: null, budgetPerDay: null, budgetPerAnswer: null, expiresAt: null, models: null },
}

/** Rights in a request: those to change; models by slug, name or id. */
export const keyRightsChangeSchema = z
  .strictObject({
    ...limits,
    models: z
      .array(z.union([label, whole]))
      .max(1_000)
      .nullable(),
  })
  .partial()

export type KeyRightsChange = z.output<typeof keyRightsChangeSchema>

/** `POST /api/keys`: with a key as the bearer, a key under it, which pays from the same account. */
export const keyRequestSchema = z.strictObject({ name: label.default(''), rights: keyRightsChangeSchema.optional() })

/** `PATCH /api/keys/:id`. */
export const keyChangeSchema = z.strictObject({ name: label.optional(), rights: keyRightsChangeSchema.optional() })

const use = z.object({ requests: whole, tokens: whole, spent: wei })

/** A key as its owner sees it. */
export const keySchema = z.object({
  id: z.string().max(100),
  /** How its secret begins. */
  prefix: z.string().max(20),
  name: label,
  /** Account that pays for what the key asks. */
  account: address,
  /** Made under another key, which owns it; one that is not owns itself and those under it. */
  under: z.string().max(100).nullable(),
  rights: keyRightsSchema,
  /** What it has used: in this minute, today, and since it was made. An answer on its way counts at its worst case. */
  used: z.object({ minute: use, day: use, all: use }),
  revoked: z.boolean(),
  at: whole,
})

export type Key = z.output<typeof keySchema>

export const keyListSchema = z.object({ items: z.array(keySchema).max(10_000), next: z.null() })

/** A key that was just made; `key` is shown this once. */
export const keyResultSchema = z.object({
  id: z.string().max(100),
  key: z.string().max(200),
  name: label,
  /** Account that pays for what the key asks, and what it may still spend, in wei. */
  account: address,
  balance: wei,
  rights: keyRightsSchema,
  at: whole,
})

export type KeyResult = z.output<typeof keyResultSchema>
