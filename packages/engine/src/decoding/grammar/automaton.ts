import { type Expression, type Language, type Range, type Table, text } from './Expression.ts'
import { spend, type Work } from './work.ts'

/**
 * A language as an automaton with a stack, built while it runs. A state is what remains to be read, an expression itself;
 * reading a byte takes its derivative (Brzozowski 1964), and equal expressions are one state, so that each step is
 * computed once. What comes after the innermost part is the stack.
 *
 * Symbols are bytes, and from 256 on the special tokens of the vocabulary in their order. Symbols that the language never
 * tells apart share a class.
 */
export type Automaton = {
  start: number
  /** What remains after a symbol of a class; `dead` where nothing can. */
  step: (state: number, symbolClass: number) => number
  classOf: Uint16Array
  /** The text may end here. */
  accepts: (state: number) => boolean
  /** The text must end here. */
  isEnd: (state: number) => boolean
  /** The alternatives of a state, each with its innermost part and what comes after that. */
  parts: (state: number) => readonly Part[]
  /** A state that allows the same texts of up to `length` bytes, the same for all that do but for high counts. */
  shorten: (state: number, length: number) => number
  states: () => number
}
type Part = { head: number; rest: number | undefined }

export const dead = 0
const end = 1

type Node =
  | { kind: 'dead' | 'end' }
  | { kind: 'set'; has: Uint8Array }
  | { kind: 'sequence'; head: number; rest: number }
  | { kind: 'either'; options: readonly number[] }
  | { kind: 'repeat'; of: number; min: number; max: number }
  | { kind: 'unit'; of: number }
  | { kind: 'table'; table: Table; state: number; classAt: Int32Array }
  | { kind: 'unless'; first: number; of: number }
  | { kind: 'reference'; name: string; is: number }

/** What an automaton that serves answers may cost in all, in parts of states that were put together. */
const mostWork = 20_000_000

/**
 * Builds the automaton of a language for a vocabulary with these special tokens.
 *
 * @throws engine/grammar-too-large, also from `step`, once `work` is spent
 */
export function createAutomaton(
  { root, definitions }: Language,
  specials: readonly string[] = [],
  { work = { left: mostWork } }: createAutomaton.Options = {},
): Automaton {
  const { classOf, classes, sets, tables } = classify([root, ...definitions.values()], specials)
  const nodes: Node[] = [{ kind: 'dead' }, { kind: 'end' }]
  const accepting: number[] = [0, 1]
  const known = new Map<string, number>()
  const built = new Map<Expression, number>()
  let steps = new Int32Array(64 * classes).fill(-1)
  steps.fill(dead, 0, 2 * classes)

  const intern = (key: string, node: Node, accepts: boolean): number => {
    const seen = known.get(key)
    if (seen !== undefined) return seen
    spend(work, 1)
    const id = nodes.push(node) - 1
    accepting.push(Number(accepts))
    known.set(key, id)
    if ((id + 1) * classes > steps.length) {
      const grown = new Int32Array(2 * steps.length).fill(-1)
      grown.set(steps)
      steps = grown
    }
    return id
  }
  const sequence = (head: number, rest: number): number => {
    if (head === dead || rest === dead) return dead
    if (head === end) return rest
    if (rest === end) return head
    const node = nodes[head]!
    if (node.kind === 'sequence') return sequence(node.head, sequence(node.rest, rest))
    return intern(`s${head},${rest}`, { kind: 'sequence', head, rest }, !!(accepting[head]! & accepting[rest]!))
  }
  const either = (list: readonly number[]): number => {
    const flat = new Set<number>()
    for (const each of list) {
      const node = nodes[each]!
      if (node.kind === 'either') for (const option of node.options) flat.add(option)
      else if (each !== dead) flat.add(each)
    }
    spend(work, list.length + flat.size)
    const options = [...flat].sort((a, b) => a - b)
    if (options.length < 2) return options[0] ?? dead
    const accepts = options.some(option => accepting[option])
    return intern(`e${options}`, { kind: 'either', options }, accepts)
  }
  const repeat = (of: number, min: number, max: number): number => {
    if (max === 0 || of === end) return end
    if (of === dead) return min > 0 ? dead : end
    if (min === 1 && max === 1) return of
    const least = accepting[of] ? 0 : min
    return intern(`r${of},${least},${max}`, { kind: 'repeat', of, min: least, max }, least === 0)
  }
  const unit = (of: number): number =>
    of === dead || of === end ? of : intern(`u${of}`, { kind: 'unit', of }, accepting[of] === 1)
  const set = (has: Uint8Array): number => intern(`c${has}`, { kind: 'set', has }, false)
  const tableAt = (table: Table, state: number): number => {
    const { index, classAt } = tables.get(table)!
    return intern(`t${index},${state}`, { kind: 'table', table, state, classAt }, table.accepts[state] === 1)
  }

  const build = (expression: Expression): number => {
    const seen = built.get(expression)
    if (seen !== undefined) return seen
    const id = make(expression)
    built.set(expression, id)
    return id
  }
  const make = (expression: Expression): number => {
    switch (expression.kind) {
      case 'never':
        return dead
      case 'text':
        return expression.bytes.reduceRight((rest, each) => sequence(set(sets.byte(each)), rest), end)
      case 'byte':
        return set(sets.bytes(expression.ranges))
      case 'special':
        // A vocabulary may hold what others have as a special token as plain text.
        if (expression.token !== undefined && !specials.includes(expression.token)) return build(text(expression.token))
        return set(sets.special(expression))
      case 'sequence':
        return expression.parts.reduceRight((rest, part) => sequence(build(part), rest), end)
      case 'either':
        return either(expression.options.map(build))
      case 'repeat':
        return repeat(build(expression.of), expression.min, expression.max)
      case 'unit':
        return unit(build(expression.of))
      case 'table':
        return tableAt(expression.table, expression.state)
      case 'unless': {
        const of = build(expression.of)
        const first = classOf[expression.first]!
        return intern(`n${first},${of}`, { kind: 'unless', first, of }, accepting[of] === 1)
      }
      case 'reference':
        return intern(`f${expression.name}`, { kind: 'reference', name: expression.name, is: -1 }, false)
    }
  }
  const meaning = (node: Extract<Node, { kind: 'reference' }>): number => {
    if (node.is === -1) node.is = build(definitions.get(node.name)!)
    return node.is
  }

  const derive = (state: number, symbolClass: number): number => {
    const node = nodes[state]!
    switch (node.kind) {
      case 'dead':
      case 'end':
        return dead
      case 'set':
        return node.has[symbolClass] ? end : dead
      case 'sequence': {
        const within = sequence(step(node.head, symbolClass), node.rest)
        return accepting[node.head] ? either([within, step(node.rest, symbolClass)]) : within
      }
      case 'either':
        return either(node.options.map(option => step(option, symbolClass)))
      case 'repeat':
        return sequence(step(node.of, symbolClass), repeat(node.of, Math.max(0, node.min - 1), node.max - 1))
      case 'unit':
        return unit(step(node.of, symbolClass))
      case 'table': {
        const at = node.classAt[symbolClass]!
        const next = at === -1 ? -1 : node.table.next[node.state * node.table.classes + at]!
        return next === -1 ? dead : tableAt(node.table, next)
      }
      case 'unless':
        return symbolClass === node.first ? dead : step(node.of, symbolClass)
      case 'reference':
        return step(meaning(node), symbolClass)
    }
  }
  const step = (state: number, symbolClass: number): number => {
    const known = steps[state * classes + symbolClass]!
    if (known !== -1) return known
    const next = derive(state, symbolClass)
    steps[state * classes + symbolClass] = next
    return next
  }

  const parts = (state: number): Part[] => {
    const node = nodes[state]!
    if (node.kind === 'either') return node.options.flatMap(parts)
    return [node.kind === 'sequence' ? { head: node.head, rest: node.rest } : { head: state, rest: undefined }]
  }
  const shorten = (state: number, length: number): number => {
    const node = nodes[state]!
    if (node.kind === 'sequence') return sequence(node.head, shorten(node.rest, length))
    if (node.kind === 'unit') return unit(shorten(node.of, length))
    if (node.kind !== 'repeat') return state
    const max = node.max > length ? Number.POSITIVE_INFINITY : node.max
    // As many as that are never read, so how many more are due does not matter.
    return repeat(node.of, Math.min(node.min, length + 1), max)
  }

  return {
    start: build(root),
    step,
    classOf,
    accepts: state => accepting[state] === 1,
    isEnd: state => state === end,
    parts,
    shorten,
    states: () => nodes.length,
  }
}

export declare namespace createAutomaton {
  type Options = { work?: Work }
}

/** Sorts symbols into classes that the expressions tell apart; gives sets and tables in terms of them. */
function classify(expressions: readonly Expression[], specials: readonly string[]) {
  const classOf = new Uint16Array(256 + specials.length)
  let classes = 1
  /** Tells symbols of different kinds apart; kinds are from 0 to 511. */
  const refine = (kinds: ArrayLike<number>, others = 0) => {
    const refined = new Map<number, number>()
    for (let symbol = 0; symbol < classOf.length; symbol++) {
      const key = classOf[symbol]! * 512 + (kinds[symbol] ?? others)
      const seen = refined.get(key) ?? refined.size
      if (seen === refined.size) refined.set(key, seen)
      classOf[symbol] = seen
    }
    classes = refined.size
  }
  const isSpecial = ({ token, except }: { token?: string; except?: string }, symbol: number) => {
    const content = specials[symbol - 256]
    return content !== undefined && content !== except && (token === undefined || token === content)
  }
  const tables = new Map<Table, { index: number; classAt: Int32Array }>()
  const literal = new Uint16Array(256)
  const seen = new Set<Expression>()
  const told = new Set<string>()
  const visit = (expression: Expression): void => {
    if (seen.has(expression)) return
    seen.add(expression)
    if (expression.kind === 'sequence') expression.parts.forEach(visit)
    else if (expression.kind === 'either') expression.options.forEach(visit)
    else if (expression.kind === 'repeat' || expression.kind === 'unit') visit(expression.of)
    else if (expression.kind === 'unless') {
      literal[expression.first] = 1 + expression.first
      visit(expression.of)
    } else if (expression.kind === 'text') for (const each of expression.bytes) literal[each] = 1 + each
    else if (expression.kind === 'special' && expression.token !== undefined && !specials.includes(expression.token))
      visit(text(expression.token))
    else if (expression.kind === 'special')
      refine(Uint8Array.from(classOf, (_, symbol) => Number(isSpecial(expression, symbol))))
    else if (expression.kind === 'byte' && !told.has(`${expression.ranges}`)) {
      told.add(`${expression.ranges}`)
      const kinds = new Uint8Array(256)
      for (const [from, to] of expression.ranges) kinds.fill(1, from, to + 1)
      refine(kinds)
    } else if (expression.kind === 'table' && !tables.has(expression.table)) {
      tables.set(expression.table, { index: tables.size, classAt: new Int32Array() })
      refine(expression.table.classOf, 511)
    }
  }
  expressions.forEach(visit)
  refine(literal)
  // One symbol of each class speaks for all.
  const example = new Uint16Array(classes)
  for (let symbol = 0; symbol < classOf.length; symbol++) example[classOf[symbol]!] = symbol
  for (const [table, entry] of tables)
    entry.classAt = Int32Array.from(example, symbol => (symbol < 256 ? table.classOf[symbol]! : -1))
  const mark = (holds: (symbol: number) => boolean) => Uint8Array.from(example, symbol => Number(holds(symbol)))
  const sets = {
    byte: (value: number) => mark(symbol => symbol === value),
    bytes: (ranges: readonly Range[]) =>
      mark(symbol => symbol < 256 && ranges.some(([from, to]) => from <= symbol && symbol <= to)),
    special: (which: { token?: string; except?: string }) => mark(symbol => isSpecial(which, symbol)),
  }
  return { classOf, classes, sets, tables }
}
