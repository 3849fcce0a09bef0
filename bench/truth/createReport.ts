import { writeFileSync } from 'node:fs'
import { linearDatamodellingScore, seedCeiling } from '@openledger/attribution'
import type { Problem } from './problems.ts'
import type { Truth } from './readTruth.ts'

type Row = { label: string; value: number | string; unit: string }

/** Scores of units for queries, `[queries, units]`, row-major. */
type Scores = { queries: number; units: number; values: Float32Array | Float64Array }

/** A bench's table: prints every row at once, and writes the JSON that `npm run bench -- --save` reads. */
export function createReport(name: string) {
  const rows: Row[] = []
  const notes: string[] = []
  const add = (label: string, value: number | string, unit: string) => {
    rows.push({ label, value, unit })
    console.log(`${label.padEnd(80)} ${value} ${unit}`)
  }
  return {
    add,
    note: (text: string) => notes.push(text),
    /** Prints the headline, and ends. */
    end(value: number | string, unit: string) {
      if (process.env.BENCH_JSON)
        writeFileSync(process.env.BENCH_JSON, JSON.stringify({ name, value, unit, rows, notes }))
      for (const note of notes) console.log(note)
      console.log(`${name}: ${value} ${unit}`)
    },
    /** A row of one method: its LDS against the first seed's runs, with the interval over queries; returns the score. */
    lds(label: string, { scores, problem, truth }: { scores: Scores; problem: Problem; truth: Truth }): number {
      const { queries, units, values } = scores
      const { lds, interval } = linearDatamodellingScore({
        scores: Array.from({ length: queries }, (_, q) => values.subarray(q * units, (q + 1) * units)),
        subsets: problem.subsets,
        losses: truth[0]!,
        seed: 0,
      })
      add(label, Number(lds.toFixed(4)), `LDS (${interval.map(side => side.toFixed(3)).join(' to ')})`)
      return Number(lds.toFixed(4))
    },
    /** How well seeds agree, over the subsets that all of them have. */
    ceiling(truth: Truth) {
      const shared = Math.min(...truth.map(runs => runs.length))
      const { agreement, ceiling } = seedCeiling(truth.map(runs => runs.slice(0, shared)))
      add(
        `agreement of two seeds, ${truth.length} seeds over ${shared} subsets`,
        Number(agreement.toFixed(3)),
        'Spearman',
      )
      add('ceiling: root of that agreement', Number(ceiling.toFixed(3)), 'LDS')
    },
  }
}
