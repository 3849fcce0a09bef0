import { median } from './cases.ts'
import { agreement, type Served } from './servingCase.ts'

/** Whatever answers the questions of a comparison: all at once, each with an adapter of its own, `count` tokens each. */
export type ServingRunner = { run: (count: number) => Promise<Served>; stop?: () => Promise<unknown> }

/**
 * Lets ours and peers answer the same questions in turns, and says how their tokens a second compare. The runner called
 * `ours` is the one that the others are held against; tokens agree up to where an answer first differs.
 */
export async function compareServing(options: compareServing.Options): Promise<compareServing.Result> {
  const { runners, questions, tokens, rounds } = options
  const runs = new Map<string, Served[]>()
  for (const [label, { run }] of runners) {
    await run(4) // Compiles, and gets adapters into memory.
    runs.set(label, [])
  }
  for (let round = 0; round < rounds; round++)
    for (const [label, { run }] of round % 2 === 0 ? [...runners] : [...runners].reverse())
      runs.get(label)!.push(await run(tokens))
  const rows: compareServing.Result['rows'] = []
  const add = (label: string, value: number, unit: string) => {
    rows.push({ label, value, unit })
    console.log(`${label}: ${value} ${unit}`)
  }
  const rate = (label: string) => (questions * tokens) / median(runs.get(label)!.map(({ seconds }) => seconds))
  const written = (label: string) => runs.get(label)![0]!.tokens
  for (const label of runners.keys()) add(label, Number(rate(label).toFixed(1)), 'tokens/s')
  const peers = [...runners.keys()].filter(label => label !== 'ours')
  for (const label of peers) {
    add(`ours ÷ ${label}`, Number((rate('ours') / rate(label)).toFixed(2)), 'times')
    const first = written('ours').filter((answer, i) => answer[0] === written(label)[i]![0]).length
    add(`first tokens that agree with ${label}`, Number(((100 * first) / questions).toFixed(1)), '%')
    add(`tokens that agree with ${label}`, Number((100 * agreement(written('ours'), written(label))).toFixed(1)), '%')
  }
  const fastest = Math.max(...peers.map(rate))
  return {
    rows,
    rate: Number(rate('ours').toFixed(1)),
    ratio: peers.length > 0 ? Number((rate('ours') / fastest).toFixed(2)) : undefined,
  }
}

export declare namespace compareServing {
  type Options = { runners: ReadonlyMap<string, ServingRunner>; questions: number; tokens: number; rounds: number }
  type Result = {
    rows: { label: string; value: number; unit: string }[]
    /** Ours, in tokens a second. */
    rate: number
    /** Ours ÷ the fastest peer. */
    ratio: number | undefined
  }
}
