import { BaseError } from '@openledger/base'
import { createAutomaton } from './automaton.ts'
import { type Expression, never, type Table } from './Expression.ts'
import { schemaWork, spend, type Work } from './work.ts'

const mostStates = 20_000

/**
 * Works out expressions without references together, as one table: the texts that all of `every` allow and none of `none`.
 * From each of its states a text can be completed. With no such text it is `never`.
 *
 * @throws engine/grammar-too-large
 */
export function tabulate(
  every: readonly Expression[],
  { none = [], work = schemaWork() }: tabulate.Options = {},
): Expression {
  const automata = [...every, ...none].map(root => createAutomaton({ root, definitions: new Map() }, [], { work }))
  const { classOf, classes } = jointClasses(automata.map(each => each.classOf))
  const ids = new Map<string, number>()
  const tuples: number[][] = []
  const find = (tuple: number[]): number => {
    // A text that one of `every` cannot continue is lost; the others may be anything.
    if (tuple.some((state, i) => i < every.length && state === 0)) return -1
    const key = `${tuple}`
    const known = ids.get(key)
    if (known !== undefined) return known
    if (tuples.length >= mostStates)
      throw new BaseError('The patterns and lengths of a text together need too large a table.', {
        code: 'engine/grammar-too-large',
        facts: { limit: `${mostStates} states` },
        hint: 'Leave out the lengths, or make the pattern simpler.',
      })
    ids.set(key, tuples.length)
    return tuples.push(tuple) - 1
  }
  const next: number[] = []
  if (find(automata.map(each => each.start)) === -1) return never
  for (let state = 0; state < tuples.length; state++) {
    spend(work, classes.length)
    for (const symbol of classes)
      next.push(find(tuples[state]!.map((at, i) => automata[i]!.step(at, automata[i]!.classOf[symbol]!))))
  }
  const accepts = Uint8Array.from(tuples, tuple =>
    Number(tuple.every((state, i) => automata[i]!.accepts(state) === i < every.length)),
  )
  return prune({ classOf, classes: classes.length, next: Int32Array.from(next), accepts })
}

export declare namespace tabulate {
  type Options = { none?: readonly Expression[]; work?: Work }
}

/** Takes out the states from which no text can be completed. */
function prune(table: Table): Expression {
  const { classes, next, accepts } = table
  const sources: number[][] = Array.from(accepts, () => [])
  next.forEach((to, at) => {
    if (to !== -1) sources[to]!.push(Math.floor(at / classes))
  })
  const live = Uint8Array.from(accepts)
  const open = [...live.keys()].filter(state => live[state])
  while (open.length > 0)
    for (const from of sources[open.pop()!]!)
      if (!live[from]) {
        live[from] = 1
        open.push(from)
      }
  if (!live[0]) return never
  return { kind: 'table', table: { ...table, next: next.map(to => (to !== -1 && live[to] ? to : -1)) }, state: 0 }
}

/** Bytes that every automaton treats alike share a class; one byte for each. */
function jointClasses(maps: readonly Uint16Array[]): { classOf: Uint8Array; classes: number[] } {
  const seen = new Map<string, number>()
  const classes: number[] = []
  const classOf = Uint8Array.from({ length: 256 }, (_, symbol) => {
    const key = `${maps.map(map => map[symbol])}`
    const known = seen.get(key)
    if (known !== undefined) return known
    seen.set(key, classes.length)
    return classes.push(symbol) - 1
  })
  return { classOf, classes }
}

/** Tells whether an expression without references allows texts. */
export function matcher(root: Expression, work = schemaWork()): (content: string) => boolean {
  const { start, step, classOf, accepts } = createAutomaton({ root, definitions: new Map() }, [], { work })
  const encoder = new TextEncoder()
  return content => accepts(encoder.encode(content).reduce((state, each) => step(state, classOf[each]!), start))
}

/** Whether an expression without references allows a text. */
export function allows(root: Expression, content: string, work?: Work): boolean {
  return matcher(root, work)(content)
}
