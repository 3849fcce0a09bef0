import * as z from 'zod'
import { arithmeticSchema } from '../Arithmetic.ts'
import { whole } from '../scalars.ts'

const spread = z.nullable(z.object({ p50: z.number(), p99: z.number() }))

const tenantUse = z.object({
  /** Account that pays, or the engine’s own word for who asks without paying. */
  tenant: z.string(),
  name: z.optional(z.string()),
  running: whole,
  waiting: whole,
  /** Weighted tokens computed for it: what fairness compares. */
  service: z.number(),
  prompt: whole,
  generated: whole,
})

/** `GET /api/serving`: what the engine that answers is doing now, and did in the last two minutes. */
export const servingSchema = z.object({
  /** Unix seconds. */
  at: whole,
  /** `draining`: what is under way may finish, nothing new is taken. `ending`: its time is over. */
  state: z.enum(['open', 'draining', 'ending']),
  /** What this node's own engine answers with: the precision of the linear layers' weights, and what computes. */
  arithmetic: arithmeticSchema.pick({ backend: true, weights: true }),
  /** The engine’s own count; null where an engine that keeps none answers. Bytes, tokens and requests. */
  engine: z.nullable(
    z.object({
      rows: z.object({ running: whole, total: whole }),
      queue: z.object({ waiting: whole, tokens: whole, limit: whole }),
      tokens: z.object({ prefilled: whole, reused: whole, generated: whole }),
      memory: z.object({ budget: whole, keysValues: whole, adapters: whole }),
      prefixes: z.object({ looked: whole, hit: whole, pages: whole }),
      adapters: z.object({
        registered: whole,
        resident: whole,
        running: whole,
        pinned: whole,
        loads: whole,
        evictions: whole,
        failures: whole,
      }),
      preemptions: whole,
      ended: z.object({ finished: whole, cancelled: whole, expired: whole, failed: whole, refused: whole }),
    }),
  ),
  /** Tokens a second, over the last five seconds. */
  rate: z.object({ generated: z.number(), prefilled: z.number() }),
  /** Of the last thousand, in seconds. */
  latency: z.object({ firstToken: spread, betweenTokens: spread }),
  /** One point a second, the oldest first: seconds ago, tokens in that second, requests at that moment. */
  history: z.array(
    z.object({ ago: z.number(), generated: z.number(), prefilled: z.number(), running: whole, waiting: whole }),
  ),
  /** Models that were asked since the node began, the busiest first; at most twenty. */
  models: z.array(
    z.object({
      model: whole,
      name: z.string(),
      slug: z.string(),
      running: whole,
      answers: whole,
      tokens: whole,
      /** Unix seconds of its last question. */
      lastAt: whole,
    }),
  ),
  tenants: z.array(tenantUse),
  /** Whatever generates: this node’s own engine, and the servers behind it. */
  backends: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      /** `trying`: it failed, and gets a request now and then. */
      state: z.enum(['up', 'down', 'trying', 'draining']),
      rows: whole,
      running: whole,
      waiting: whole,
      answered: whole,
      failed: whole,
    }),
  ),
  receipts: z.object({ issued: whole, open: whole }),
})

export type Serving = z.output<typeof servingSchema>
