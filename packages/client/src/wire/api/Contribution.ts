import * as z from 'zod'
import { cid, hash32, label, licence, wei, whole } from '../scalars.ts'

/** `POST /api/uploads`: opens a resumable upload; `sha256` is of the whole file. */
export const uploadRequestSchema = z.strictObject({ size: whole, sha256: hash32 })

/** `GET` and `POST /api/uploads/:id`: how far an upload is; `cid` once the bytes are complete and their hash is right. */
export const uploadSchema = z.object({
  id: z.string().max(100),
  size: whole,
  offset: whole,
  cid: z.nullable(cid).default(null),
})

export type Upload = z.output<typeof uploadSchema>

/** `POST /api/contributions/check`. */
export const contributionCheckRequestSchema = z.strictObject({
  datanet: whole,
  file: cid,
  licence,
  label: label.default(''),
})

/** One thing that the server looked at. */
export const findingSchema = z.object({
  /** schema, size, licence, duplicates, registered, secrets, personal-data, language … */
  check: z.string().max(50),
  level: z.enum(['pass', 'warn', 'fail']),
  message: z.string().max(1000),
  /** Line numbers in the file, from 1; at most the first 20. */
  lines: z.array(whole).max(20).optional(),
})

export type Finding = z.output<typeof findingSchema>

/** What the wallet is about to sign, and whether it should. */
export const contributionCheckSchema = z.object({
  /** No finding failed. */
  ok: z.boolean(),
  datanet: whole,
  file: cid,
  licence,
  count: whole,
  bytes: whole,
  root: hash32,
  /** Locked with the batch, in wei of native OPEN. */
  bond: wei,
  /** Paid to the reviewers of a curated Datanet and not given back, in wei of native OPEN. */
  reviewFee: wei.default(0n),
  /** sha-256 of the batch metadata, which the server stores too. */
  metadata: hash32,
  findings: z.array(findingSchema).max(100),
})

export type ContributionCheck = z.output<typeof contributionCheckSchema>
