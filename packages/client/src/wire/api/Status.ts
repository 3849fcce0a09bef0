import * as z from 'zod'
import { policySchema } from '../Policy.ts'
import { address, hash32, whole } from '../scalars.ts'

/** `GET /api/status`: what this node is and where its chain stands. */
export const statusSchema = z.object({
  name: z.string().default('OpenLedger'),
  version: z.string(),
  chainId: whole,
  /** Hash of the genesis block. */
  genesis: hash32,
  block: z.object({ number: whole, hash: hash32, timestamp: whole }),
  /** Path of the JSON-RPC proxy on this gateway, HTTP and WebSocket. */
  rpc: z.string().default('/rpc'),
  addresses: z.object({ wopen: address, datanets: address, models: address, settlement: address }),
  /** Account that serves, signs receipts and proposes epochs. */
  operator: address,
  policy: policySchema,
  epochs: z.object({
    lastFinal: whole,
    pending: z.nullable(whole),
    /** Receipts that no epoch holds yet. */
    openReceipts: whole,
    /** Challenge window, in seconds. */
    challengeSeconds: whole,
    /** How often an epoch is closed by itself, in seconds; null where it is closed on demand alone. */
    everySeconds: z.nullable(whole),
  }),
  counts: z.object({
    datanets: whole,
    batches: whole,
    records: whole,
    contributors: whole,
    models: whole,
    receipts: whole,
  }),
  /** Whether `POST /api/faucet` gives test OPEN here. */
  faucet: z.boolean(),
  /** Whether validators make its blocks; else the node seals them itself. */
  validators: z.boolean().default(false),
  /** Whether this network was seeded with the demo. */
  demo: z.boolean(),
})

export type Status = z.output<typeof statusSchema>
