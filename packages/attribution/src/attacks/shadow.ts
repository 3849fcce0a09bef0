import { type Address, createRng } from '@openledger/base'
import type { Message } from '@openledger/engine'
import { buildIndex } from '../buildIndex.ts'
import { floatScores } from '../queryVector.ts'
import { rewritten } from './copies.ts'
import { added, boilerplate, outliers } from './crafted.ts'
import { type Attacked, type OwnedRecord, type Problem, shellAccount } from './Problem.ts'
import { fits, sampleOf, trainOn, type Workshop } from './payQueries.ts'

/**
 * Trains a model of its own on all public records, tries candidates on questions like those that will be asked (reworded
 * records of its own and of others, common sentences, noise), and registers those with the most influence on them.
 *
 * @param questions what it thinks will be asked; never the questions that are paid
 */
export async function shadowTrain({
  workshop,
  problem,
  attacker,
  seed,
  extraRecords,
  questions,
}: shadowTrain.Options): Promise<Attacked> {
  const { engine } = workshop
  const rng = createRng(`shadow ${seed}`)
  const copied = rng.shuffle(problem.records).slice(0, 3 * extraRecords)
  const own = problem.records.filter(({ account }) => account === attacker)
  const made = (of: typeof outliers) =>
    of({ problem, attacker, seed, extraRecords }).problem.records.slice(problem.records.length)
  const candidates: OwnedRecord[] = [
    ...[...copied, ...own].map(record => rewritten(record, { rng, everyWord: 4 })),
    ...made(boilerplate),
    ...made(outliers),
  ]
    .map(record => ({ ...record, account: attacker }))
    .filter(record => fits(engine, record))

  const checkpoints = await trainOn(workshop, problem.records)
  const { projection } = await buildIndex({
    ...{ engine, checkpoints, seed: workshop.seed, k: 512, curvatureSamples: 48 },
    samples: candidates.map(record => sampleOf(engine, record)),
    owners: candidates.map((_, i) => i),
    accounts: candidates.map((_, i) => shellAccount(i)),
  })
  const worth = new Float64Array(candidates.length)
  for (const messages of questions) {
    const scores = await floatScores({ engine, projection, checkpoints, sample: sampleOf(engine, { messages }) })
    const size = scores.subarray(0, worth.length).reduce((sum, score) => sum + Math.abs(score), 0)
    for (let i = 0; i < worth.length; i++) worth[i]! += size > 0 ? scores[i]! / size : 0
  }
  const best = candidates.map((_, i) => i).sort((a, b) => worth[b]! - worth[a]! || a - b)
  return added(
    problem,
    attacker,
    best.slice(0, extraRecords).map(i => candidates[i]!),
  )
}

export declare namespace shadowTrain {
  type Options = {
    workshop: Workshop
    problem: Problem
    attacker: Address
    seed: number
    extraRecords: number
    questions: readonly (readonly Message[])[]
  }
}
