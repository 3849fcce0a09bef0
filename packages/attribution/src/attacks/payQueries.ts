import { type Address, BaseError, bytesToHex, canonicalJson, integerScores, sha256, split, utf8, weigh } from '@openledger/base'
import { defaultHyper, type Engine, type Sample } from '@openledger/engine'
import { buildIndex } from '../buildIndex.ts'
import type { Checkpoint } from '../GradientSource.ts'
import { queryVector } from '../queryVector.ts'
import type { Defences } from './Defences.ts'
import { accountsOf, type OwnedRecord, type Problem } from './Problem.ts'

/** What every question pays, in wei: a number that shares of a millionth divide. */
const pool = 10n ** 12n

/** For each question, what each account is paid. */
export type Payouts = Map<Address, bigint>[]

/** Runs already made, by the digest of their samples: attacks that only change hands train nothing anew. */
export type Workshop = { engine: Engine; seed: number; runs: Map<string, Promise<Checkpoint[]>> }

/** How every model of the suite is fine-tuned: a real run, short. */
const hyper = { ...defaultHyper, rank: 4, alpha: 8, batchSize: 8, epochs: 3, learningRate: 5e-3, maxLength: 128, checkpoints: 3 }

/**
 * Pays a problem's questions as the protocol does: fine-tunes on all records, builds the index of those that defences let
 * earn, and for every question takes the query vector, the integer scores, the weights and the split.
 *
 * @param defences what stands between registration and payment; none unless told
 */
export async function payQueries({ workshop, problem, defences = {} }: payQueries.Options): Promise<Payouts> {
  const { engine, seed } = workshop
  const fitting = problem.records.filter(record => fits(engine, record))
  const admitted = defences.admit ? await defences.admit(workshop, fitting) : fitting
  const samples = admitted.map(record => sampleOf(engine, record))
  const checkpoints = await trainOn(workshop, admitted)
  const earning = defences.earn?.(admitted) ?? admitted.map((_, r) => r)
  const accounts = accountsOf({ records: admitted })
  const { index, projection } = await buildIndex({
    ...{ engine, checkpoints, accounts, seed, k: 256, curvatureSamples: 64 },
    samples: earning.map(r => samples[r]!),
    owners: earning.map(r => accounts.indexOf(admitted[r]!.account)),
  })
  const payouts: Payouts = []
  for (const messages of problem.queries) {
    const sample = sampleOf(engine, { messages })
    const query = await queryVector({ engine, projection, checkpoints, sample })
    const scores = integerScores({ query, contributors: index.contributors })
    const { weights } = weigh({ scores, records: index.contributors.map(({ records }) => records) })
    const shares = split({ fee: pool, weights })
    payouts.push(new Map(accounts.map((account, i) => [account, shares[i]!])))
  }
  return payouts
}

export declare namespace payQueries {
  type Options = { workshop: Workshop; problem: Problem; defences?: Defences | undefined }
}

/** A record in tokens, as a run sees it. */
export function sampleOf(engine: Engine, { messages }: Pick<OwnedRecord, 'messages'>): Sample {
  return engine.model.tokenizer.encodeRecord({ messages: [...messages] }, hyper.maxLength)
}

/** Whether a run takes the record; those that are too long are left out. */
export function fits(engine: Engine, record: Pick<OwnedRecord, 'messages'>): boolean {
  try {
    sampleOf(engine, record)
    return true
  } catch (error) {
    if (BaseError.is(error, 'engine/record-too-long')) return false
    throw error
  }
}

/** Fine-tunes on records in their order, or finds the run that did. */
export function trainOn(workshop: Workshop, records: readonly OwnedRecord[]): Promise<Checkpoint[]> {
  const { engine, seed, runs } = workshop
  const samples = records.map(record => sampleOf(engine, record))
  const key = bytesToHex(sha256(utf8(canonicalJson(samples.map(({ ids, promptLength }) => [promptLength, ...ids])))))
  const known = runs.get(key)
  if (known) return known
  const run = engine.fineTune({ samples, hyper, seed }).then(({ checkpoints }) => checkpoints)
  runs.set(key, run)
  return run
}
