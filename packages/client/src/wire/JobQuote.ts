import * as z from 'zod'
import { address, hash32, uint32, wei, whole } from './scalars.ts'

/** What a delivered result is judged by, in the order of the contract's enum. */
export const jobProofs = ['committee', 'bisection'] as const

export type JobProof = (typeof jobProofs)[number]

/** What an operator offers to train, as it signs it and as Jobs takes it. */
export const jobQuoteSchema = z.object({
  operator: address,
  /** Who may fund it, and gets the money back. */
  buyer: address,
  /** sha-256 of the training descriptor: it determines the run. */
  spec: hash32,
  /** The model that is trained further; its owners earn. */
  modelId: whole,
  /** Releases trained on, strictly ascending; their contributors earn. */
  releaseIds: z.array(whole).min(1).max(64),
  price: wei,
  proof: z.enum(jobProofs),
  /** Of the run, where Bisection judges; else the zero address. */
  verifier: address,
  /** Seconds after funding in which the operator takes the job. */
  assignWithin: uint32,
  /** Seconds after that in which it delivers. */
  deliverWithin: uint32,
  /** Unix seconds until which it can be funded. */
  expiry: whole,
  /** Any number that the operator has not used: it funds one job. */
  nonce: wei,
})

export type JobQuote = z.output<typeof jobQuoteSchema>
