import { BaseError } from '@openledger/base'
import * as z from 'zod'
import type { TokenModel, Words } from './TokenModel.ts'

export const BpeFile = z.object({
  unk_token: z.string().nullish(),
  continuing_subword_prefix: z.string().nullish(),
  end_of_word_suffix: z.string().nullish(),
  fuse_unk: z.boolean().nullish(),
  byte_fallback: z.boolean().nullish(),
  ignore_merges: z.boolean().nullish(),
  vocab: z.record(z.string(), z.number().int().nonnegative()),
  merges: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
})

/** A linked list of symbols, by place: token, where it stands in the word, neighbours; −1 where there is none. */
type Symbols = { id: number[]; from: number[]; to: number[]; before: number[]; after: number[] }

/**
 * Byte-pair encoding (Sennrich et al. 2016): characters are joined by the merge of lowest rank, the leftmost first,
 * until none is left.
 *
 * @throws engine/tokenizer-invalid for a merge whose parts or result are not in the vocabulary
 */
export function createBpe(file: z.infer<typeof BpeFile>): TokenModel {
  const ids = new Map(Object.entries(file.vocab))
  const prefix = file.continuing_subword_prefix ?? ''
  const suffix = file.end_of_word_suffix ?? ''
  const base = ids.values().reduce((largest, id) => Math.max(largest, id), 0) + 1
  const merges = readMerges(file.merges, { ids, prefix, base })
  const unknown = file.unk_token == null ? undefined : ids.get(file.unk_token)

  /** The symbols that a word starts from: characters, bytes of characters that are not known, or the unknown token. */
  const start = (word: string): Symbols => {
    const symbols: Symbols = { id: [], from: [], to: [], before: [], after: [] }
    const add = (id: number, from: number, to: number) => {
      const at = symbols.id.push(id) - 1
      symbols.from.push(from)
      symbols.to.push(to)
      symbols.before.push(at - 1)
      symbols.after.push(at + 1)
    }
    let pending: [number, number] | undefined
    for (let from = 0, to = 0; from < word.length; from = to) {
      const char = String.fromCodePoint(word.codePointAt(from)!)
      to = from + char.length
      const known = ids.get((from > 0 ? prefix : '') + char + (to === word.length ? suffix : ''))
      if (known !== undefined) {
        if (pending) add(unknown!, ...pending)
        pending = undefined
        add(known, from, to)
        continue
      }
      const bytes = file.byte_fallback ? byteTokens(char, ids) : undefined
      if (bytes) for (const byte of bytes) add(byte, from, to)
      else if (unknown !== undefined) {
        if (pending && !file.fuse_unk) add(unknown, ...pending)
        pending = [pending && file.fuse_unk ? pending[0] : from, to]
      }
    }
    if (pending) add(unknown!, ...pending)
    if (symbols.id.length > 0) symbols.after[symbols.id.length - 1] = -1
    return symbols
  }

  const tokenize = (word: string): Words => {
    const whole = file.ignore_merges ? ids.get(word) : undefined
    if (whole !== undefined) return { ids: [whole], spans: [0, word.length] }
    const symbols = start(word)
    mergeAll(symbols, merges, base)
    const words: Words = { ids: [], spans: [] }
    for (let at = symbols.id.length > 0 ? 0 : -1; at !== -1; at = symbols.after[at]!) {
      words.ids.push(symbols.id[at]!)
      words.spans.push(symbols.from[at]!, symbols.to[at]!)
    }
    return words
  }
  return { ids, tokenize }
}

/** Tokens of the bytes of a character, where the vocabulary has them all. */
export function byteTokens(char: string, ids: ReadonlyMap<string, number>): number[] | undefined {
  const tokens: number[] = []
  for (const byte of Buffer.from(char)) {
    const id = ids.get(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`)
    if (id === undefined) return undefined
    tokens.push(id)
  }
  return tokens
}

/** By left · base + right: the rank of the merge and what it makes. */
type Merges = Map<number, { rank: number; made: number }>

function readMerges(
  list: z.infer<typeof BpeFile>['merges'],
  { ids, prefix, base }: { ids: ReadonlyMap<string, number>; prefix: string; base: number },
): Merges {
  const merges: Merges = new Map()
  list.forEach((merge, rank) => {
    const [left, right] = typeof merge === 'string' ? merge.split(' ') : merge
    const made = ids.get(left + (right ?? '').slice((right ?? '').startsWith(prefix) ? prefix.length : 0))
    const [a, b] = [ids.get(left ?? ''), ids.get(right ?? '')]
    if (a === undefined || b === undefined || made === undefined)
      throw new BaseError('A merge of the tokenizer is not in its vocabulary.', {
        code: 'engine/tokenizer-invalid',
        facts: { merge: `${left} ${right}`, rank },
      })
    const key = a * base + b
    // Of merges that stand twice the reference keeps the last.
    merges.set(key, { rank, made })
  })
  return merges
}

/** Merges by rank and then by place, with a heap of candidates of which some have become void. */
function mergeAll(symbols: Symbols, merges: Merges, base: number): void {
  const { id, to, before, after } = symbols
  const heap: Candidate[] = []
  const offer = (left: number) => {
    const right = left === -1 ? -1 : after[left]!
    if (right === -1) return
    const merge = merges.get(id[left]! * base + id[right]!)
    if (merge) push(heap, { rank: merge.rank, left, right, a: id[left]!, b: id[right]!, made: merge.made })
  }
  for (let at = 0; at < id.length; at++) offer(at)
  for (let best = pop(heap); best; best = pop(heap)) {
    const { left, right, a, b, made } = best
    if (id[left] !== a || id[right] !== b || after[left] !== right) continue
    id[left] = made
    to[left] = to[right]!
    id[right] = -1
    const next = after[right]!
    after[left] = next
    if (next !== -1) before[next] = left
    offer(before[left]!)
    offer(left)
  }
}

type Candidate = { rank: number; left: number; right: number; a: number; b: number; made: number }

function isBefore(a: Candidate, b: Candidate): boolean {
  return a.rank < b.rank || (a.rank === b.rank && a.left < b.left)
}

function push(heap: Candidate[], candidate: Candidate): void {
  let at = heap.push(candidate) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isBefore(candidate, heap[parent]!)) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = candidate
}

function pop(heap: Candidate[]): Candidate | undefined {
  const [top] = heap
  const last = heap.pop()
  if (!last || heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++
    if (!isBefore(heap[child]!, last)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = last
  return top
}
