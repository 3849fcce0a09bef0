import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Address } from '@openledger/base'
import type { Message, Tokenizer } from '@openledger/engine'
import type { OwnedRecord, Problem } from '../attacks/Problem.ts'

const root = path.join(import.meta.dirname, '..', '..', '..', '..')

/** Contributors of the demo: file of records, and their name in its questions. */
const contributors: readonly (readonly [file: string, name: string])[] = [
  ['travel/buses-2', 'Buses_2'],
  ['travel/flights-1', 'Flights_1'],
  ['travel/hotels-2', 'Hotels_2'],
  ['leisure/restaurants-1', 'Restaurants_1'],
  ['leisure/movies-1', 'Movies_1'],
  ['leisure/music-2', 'Music_2'],
  ['home-money/banks-1', 'Banks_1'],
  ['home-money/homes-1', 'Homes_1'],
  ['home-money/services-1', 'Services_1'],
  ['shakespeare/juliet', 'JULIET'],
]

type Line = { messages: Message[] } | { prompt: string; completion: string }
type Asked = { contributor: string; messages: Message[]; reference: string }

/**
 * A problem made of the demo's records: the first few of each of some contributors, in turn, and questions of dialogues
 * that are in no record, with what was answered to them. `like` are others of the same kind, for who guesses.
 */
export function demoProblem({ tokenizer, count, records, queries, like }: demoProblem.Options): demoProblem.Result {
  const length = (messages: Message[]) => tokenizer.encodeRecord({ messages }, Number.POSITIVE_INFINITY).ids.length
  const chosen = contributors.slice(0, count)
  const lists = chosen.map(([file], i) =>
    readFileSync(path.join(root, 'demo', 'data', `${file}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line): OwnedRecord => ({ account: accountOf(i), messages: messagesOf(JSON.parse(line) as Line) }))
      // So that a rewording that makes a record longer still fits.
      .filter(({ messages }) => length([...messages]) <= 90)
      .slice(0, records),
  )
  const { datanets } = JSON.parse(readFileSync(path.join(root, 'demo', 'questions.json'), 'utf8')) as {
    datanets: { questions: Asked[] }[]
  }
  const all = datanets.flatMap(({ questions }) => questions)
  const asked = (from: number, to: number) =>
    chosen.flatMap(([, name]) =>
      all
        .filter(({ contributor }) => contributor === name)
        .map(({ messages, reference }): Message[] => [...messages, { role: 'assistant', content: reference }])
        .filter(messages => length(messages) <= 128)
        .slice(from, to),
    )
  return {
    problem: {
      records: Array.from({ length: records }, (_, j) => lists.flatMap(list => list.slice(j, j + 1))).flat(),
      queries: asked(0, queries),
    },
    like: asked(queries, queries + like),
  }
}

export declare namespace demoProblem {
  type Options = {
    tokenizer: Tokenizer
    /** Contributors, and records of each. */
    count: number
    records: number
    /** Questions of each contributor: those that are paid, and others like them. */
    queries: number
    like: number
  }
  type Result = { problem: Problem; like: Message[][] }
}

/** Conversations of the base model's corpus, in which none of the demo's services take part. */
export function corpusConversations(count: number): Message[][] {
  return gunzipSync(readFileSync(path.join(root, 'models', 'base', 'corpus.jsonl.gz')))
    .toString('utf8')
    .split('\n', count)
    .map(line => (JSON.parse(line) as { messages: Message[] }).messages)
}

function accountOf(n: number): Address {
  return `0x${(n + 1).toString(16).padStart(40, '0')}`
}

function messagesOf(line: Line): Message[] {
  if ('messages' in line) return line.messages
  return [
    { role: 'user', content: line.prompt },
    { role: 'assistant', content: line.completion },
  ]
}
