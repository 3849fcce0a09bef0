/// <reference lib="esnext.float16" />
import { existsSync, readFileSync } from 'node:fs'
import { type ProblemName, repeatedCount, seedCount, subsetCount } from './problems.ts'

/** Measured losses: `[seed][subset][query]`, the first seed over every subset, the others over the first few. */
export type Truth = Float64Array[][]

export const queriesOf = 500
/** Losses are stored times this, so that those below 1e-4 nats keep their eleven bits. */
export const lossScale = 1024

export function truthFile(name: ProblemName, seed: number): URL {
  return new URL(`./${name}-${seed}.f16`, import.meta.url)
}

/** The truth that make.ts wrote, as far as it got: float16, a file a seed. */
export function readTruth(name: ProblemName): Truth {
  const truth: Truth = []
  for (let seed = 0; seed < seedCount; seed++) {
    const file = truthFile(name, seed)
    if (!existsSync(file)) break
    const bytes = new Uint8Array(readFileSync(file))
    const values = new Float16Array(bytes.buffer)
    const runs = seed === 0 ? subsetCount : repeatedCount
    truth.push(
      Array.from({ length: runs }, (_, m) =>
        Float64Array.from(values.subarray(m * queriesOf, (m + 1) * queriesOf), value => value / lossScale),
      ),
    )
  }
  return truth
}
