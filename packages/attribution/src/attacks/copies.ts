import { type Address, createRng, type Rng } from '@openledger/base'
import type { Message } from '@openledger/engine'
import { type Attacked, type OwnedRecord, type Problem, shellAccount } from './Problem.ts'

type Options = { problem: Problem; attacker: Address; seed: number }

/** Registers every record of its own again, `times` more, word for word. */
export function duplicate({ problem, attacker, times }: Options & { times: number }): Attacked {
  const own = problem.records.filter(({ account }) => account === attacker)
  const again = Array.from({ length: times }, () => own).flat()
  return { problem: { ...problem, records: [...problem.records, ...again] }, accounts: [attacker] }
}

/**
 * Registers reworded copies of its own records, `times` each, under a fresh account: case, signs and fillers changed, and
 * about one word in `everyWord` replaced by a synonym or left out.
 */
export function reword({ problem, attacker, seed, times, everyWord }: Options & Rewording): Attacked {
  const rng = createRng(`reword ${seed}`)
  const own = problem.records.filter(({ account }) => account === attacker)
  const copies = Array.from({ length: times }, () => own.map(record => rewritten(record, { rng, everyWord })))
  const records = copies.flat().map(record => ({ ...record, account: shellAccount(1) }))
  return { problem: { ...problem, records: [...problem.records, ...records] }, accounts: [attacker, shellAccount(1)] }
}

/** Registers what others registered before it as its own, reworded: as many records as it has itself. */
export function copyOthers({ problem, attacker, seed, everyWord }: Options & Pick<Rewording, 'everyWord'>): Attacked {
  const rng = createRng(`copy others ${seed}`)
  const count = problem.records.filter(({ account }) => account === attacker).length
  const others = rng.shuffle(problem.records.filter(({ account }) => account !== attacker)).slice(0, count)
  const copies = others.map(record => ({ ...rewritten(record, { rng, everyWord }), account: attacker }))
  return { problem: { ...problem, records: [...problem.records, ...copies] }, accounts: [attacker] }
}

type Rewording = { times: number; everyWord: number }

/** A record said in slightly other words; what it teaches is the same. */
export function rewritten(record: OwnedRecord, options: { rng: Rng; everyWord: number }): OwnedRecord {
  return { ...record, messages: record.messages.map(message => ({ ...message, content: reworded(message, options) })) }
}

function reworded({ content }: Message, { rng, everyWord }: { rng: Rng; everyWord: number }): string {
  const words = content.split(' ').flatMap(word => {
    if (rng.int(everyWord) > 0) return [word]
    const [, before, bare, after] = /^(\W*)(.*?)(\W*)$/.exec(word) ?? ['', '', word, '']
    const other = synonyms.get(bare!.toLowerCase())
    if (other) return [`${before}${other}${after}`]
    return rng.int(2) ? [word.toUpperCase()] : [word, fillers[rng.int(fillers.length)]!]
  })
  return words.join(' ')
}

const fillers = ['please', 'then', 'now', 'kindly', 'also', 'just', 'well', 'indeed']
const pairs = [
  'find search, look seek, want wish, would should, need require, help assist, book reserve, ticket pass, big large',
  'leave depart, from out-of, going heading, what which, when what-time, date day, city town, place spot, show display',
  'have hold, like prefer, good fine, great nice, yes sure, okay alright, thanks cheers, please kindly, hello hi, price cost',
  'can could, get obtain, tell say, name title, number count, time hour, restaurant diner, flight plane, bus coach',
  'car vehicle, hotel inn, movie film, song track, doctor physician, dentist tooth-doctor, account balance, transfer send',
]
const synonyms = new Map(
  pairs
    .flatMap(line => line.split(', '))
    .flatMap(pair => {
      const [a, b] = pair.split(' ') as [string, string]
      const plain = (word: string) => word.replaceAll('-', ' ')
      return [[a, plain(b)] as const, [b, plain(a)] as const]
    }),
)
