import { BaseError } from '@openledger/base'
import { z } from 'zod'

const hash = z
  .string()
  .regex(/^([0-9A-Fa-f]{2}){0,32}$/)
  .transform(text => new Uint8Array(Buffer.from(text, 'hex')))
const integer = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(text => BigInt(text))
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/)
  .transform(text => ({
    seconds: BigInt(Math.floor(Date.parse(text.replace(/\.\d+/, '')) / 1000)),
    nanos: Number((/\.(\d+)/.exec(text)?.[1] ?? '0').padEnd(9, '0')),
  }))
const blockId = z.object({ hash, parts: z.object({ total: z.int().nonnegative(), hash }) })

const signedHeaderSchema = z.object({
  header: z.object({
    version: z.object({ block: integer, app: integer.default(0n) }),
    chain_id: z.string().max(50),
    height: integer,
    time,
    last_block_id: blockId,
    last_commit_hash: hash,
    data_hash: hash,
    validators_hash: hash,
    next_validators_hash: hash,
    consensus_hash: hash,
    app_hash: hash,
    last_results_hash: hash,
    evidence_hash: hash,
    proposer_address: hash,
  }),
  commit: z.object({
    height: integer,
    round: z.int().nonnegative(),
    block_id: blockId,
    signatures: z
      .array(
        z.object({
          block_id_flag: z.int(),
          validator_address: hash,
          timestamp: time,
          signature: z
            .string()
            .max(200)
            .nullable()
            .transform(text => new Uint8Array(Buffer.from(text ?? '', 'base64'))),
        }),
      )
      .max(10_000),
  }),
})

/** A header of CometBFT with the votes that decided it, as its RPC answers at `/commit`. */
export type SignedHeader = z.output<typeof signedHeaderSchema>

/**
 * Reads the JSON of a signed header: what `/commit` answers, or its `result`, or the `signed_header` in that.
 *
 * @throws BaseError `chain/commit-unreadable` naming the first field that is wrong.
 */
export function parseSignedHeader(value: unknown): SignedHeader {
  const outer = value as { result?: { signed_header?: unknown }; signed_header?: unknown } | null
  const parsed = signedHeaderSchema.safeParse(outer?.result?.signed_header ?? outer?.signed_header ?? value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BaseError('This is no signed header of CometBFT.', {
    code: 'chain/commit-unreadable',
    facts: { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' },
    hint: 'Save what a consensus node answers at /commit?height=N.',
  })
}
