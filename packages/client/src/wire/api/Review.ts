import * as z from 'zod'
import { address, hash32, uint32, wei, whole } from '../scalars.ts'
import { pageOf } from './Page.ts'

/** Where a case stands, in the contract's order. */
export const reviewStates = ['none', 'drawing', 'voting', 'appealable', 'final'] as const

export type ReviewState = (typeof reviewStates)[number]

/** One reviewer's place on a panel: its votes, its commitment once it is there, and its choice once it is revealed (else 0). */
export const reviewPlaceSchema = z.object({
  reviewer: address,
  votes: whole,
  commitment: z.nullable(hash32),
  choice: whole,
})

/** A panel. Times in Unix seconds, 0 where it has not come to that yet. */
export const reviewRoundSchema = z.object({
  appellant: z.nullable(address),
  votes: whole,
  /** 0 before the tally. */
  verdict: whole,
  drawBlock: whole,
  commitEnds: whole,
  revealEnds: whole,
  appealEnds: whole,
  places: z.array(reviewPlaceSchema),
})

/** A case of Reviews with its panels, the first one first. */
export const reviewCaseSchema = z.object({
  id: whole,
  subject: hash32,
  opener: address,
  payer: address,
  domain: uint32,
  choices: whole,
  state: z.enum(reviewStates),
  /** The final choice; 0 before, and where there was none. */
  choice: whole,
  /** Wei a vote. */
  unit: wei,
  rounds: z.array(reviewRoundSchema),
})

export type ReviewPlace = z.output<typeof reviewPlaceSchema>
export type ReviewRound = z.output<typeof reviewRoundSchema>
export type ReviewCase = z.output<typeof reviewCaseSchema>

export const reviewCasePageSchema = pageOf(reviewCaseSchema)

/** A reviewer of a domain: the stake it has locked there, and whether it can be drawn for cases to come. */
export const reviewerSchema = z.object({ account: address, stake: wei, active: z.boolean() })

export type Reviewer = z.output<typeof reviewerSchema>

export const reviewerPageSchema = pageOf(reviewerSchema)
