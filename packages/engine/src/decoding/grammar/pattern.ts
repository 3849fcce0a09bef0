import { BaseError } from '@openledger/base'
import { type CharSet, JS } from 'refa'
import { type Expression, either, never, nothing, type Range, repeat, sequence } from './Expression.ts'
import { allows, tabulate } from './tabulate.ts'
import { schemaWork, type Work } from './work.ts'

/** How the characters of a text are written: as they are, or as in a JSON string. */
export type Spelling = (ranges: readonly Range[]) => Expression

type Concatenation = ReturnType<JS.Parser['parse']>['expression']['alternatives'][number]
type Element = Concatenation['elements'][number]
/** What begins at the start of the text, and what may begin anywhere. */
type Found = { anchored: Expression; floating: Expression }

/**
 * The texts that a regular expression of JavaScript matches, with the flag u: anywhere in them, as JSON Schema has it, or
 * as a whole.
 *
 * `^`, `$`, character classes, properties, groups, counts and lookaheads that stand outside of repeated parts are there;
 * `\b`, lookbehinds and references to groups whose content varies are refused.
 *
 * @throws engine/grammar-invalid, engine/grammar-unsupported, engine/grammar-too-large
 */
export function readPattern(
  pattern: string,
  { spelling, whole = false, work = schemaWork() }: readPattern.Options,
): Expression {
  const anything = repeat(spelling([[0, 0x10ffff]]))
  const fits = (element: Element): Expression => {
    if (element.type === 'CharacterClass') return spelling(rangesOf(element.characters))
    if (element.type === 'Alternation') return either(...element.alternatives.map(plain))
    if (element.type === 'Quantifier')
      return repeat(either(...element.alternatives.map(plain)), element.min, element.max)
    throw refused(pattern, element.type === 'Assertion' ? 'an assertion in a repeated part' : 'a reference to a group')
  }
  const plain = ({ elements }: Concatenation) => sequence(...elements.map(fits))

  /** What an alternative matches with all that follows it; `first`: nothing but the text's beginning precedes it. */
  const read = (elements: readonly Element[], after: Expression, first: boolean): Found => {
    const [element, ...rest] = elements
    if (!element) return { anchored: never, floating: after }
    if (element.type === 'Assertion') {
      const edge = isEdge(element)
      if (element.kind === 'behind') {
        if (!edge || !element.negate || !first)
          throw refused(pattern, edge ? '^ behind other parts' : '\\b or a lookbehind')
        const { anchored, floating } = read(rest, after, first)
        return { anchored: either(anchored, floating), floating: never }
      }
      const { anchored, floating } = read(rest, after, first)
      const narrow = (texts: Expression): Expression => {
        if (texts.kind === 'never') return never
        if (edge && element.negate) return allows(texts, '', work) ? nothing : never
        const seen = sequence(either(...element.alternatives.map(plain)), anything)
        return element.negate ? tabulate([texts], { none: [seen], work }) : tabulate([texts, seen], { work })
      }
      return { anchored: narrow(anchored), floating: narrow(floating) }
    }
    if (element.type === 'Alternation' && element.alternatives.some(hasAssertion)) {
      const tail = read(rest, after, false).floating
      const found = element.alternatives.map(each => read(each.elements, tail, first))
      return {
        anchored: either(...found.map(each => each.anchored)),
        floating: either(...found.map(each => each.floating)),
      }
    }
    return { anchored: never, floating: sequence(fits(element), read(rest, after, false).floating) }
  }

  const found = parse(pattern).alternatives.map(({ elements }) => read(elements, whole ? nothing : anything, true))
  const floating = either(...found.map(each => each.floating))
  const anchored = found.map(each => each.anchored)
  return either(...anchored, whole ? floating : sequence(anything, floating))
}

export declare namespace readPattern {
  type Options = { spelling: Spelling; whole?: boolean; work?: Work }
}

function parse(pattern: string) {
  try {
    const source = new RegExp(pattern, 'u').source
    return JS.Parser.fromLiteral({ source, flags: 'u' }).parse({ backreferences: 'throw', maxNodes: 50_000 }).expression
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw refused(pattern, (cause as Error).message)
    throw new BaseError('A pattern is not a regular expression.', {
      code: 'engine/grammar-invalid',
      facts: { pattern: pattern.slice(0, 200), problem: cause.message },
      cause,
    })
  }
}

/** The start or the end of the text: no character of any kind stands there. */
function isEdge({ alternatives }: Extract<Element, { type: 'Assertion' }>): boolean {
  const [only] = alternatives.length === 1 ? alternatives[0]!.elements : []
  return alternatives[0]!.elements.length === 1 && only?.type === 'CharacterClass' && only.characters.isAll
}

function hasAssertion({ elements }: Concatenation): boolean {
  return elements.some(
    element =>
      element.type === 'Assertion' ||
      ((element.type === 'Alternation' || element.type === 'Quantifier') && element.alternatives.some(hasAssertion)),
  )
}

function rangesOf({ ranges }: CharSet): Range[] {
  return ranges.map(({ min, max }) => [min, max])
}

function refused(pattern: string, part: string): BaseError {
  return new BaseError('A pattern has a part that answers cannot be held to.', {
    code: 'engine/grammar-unsupported',
    facts: { keyword: 'pattern', pattern: pattern.slice(0, 200), part },
    hint: 'Write the pattern without it.',
  })
}
