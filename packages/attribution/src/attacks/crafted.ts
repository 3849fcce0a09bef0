import { type Address, createRng } from '@openledger/base'
import type { Attacked, OwnedRecord, Problem } from './Problem.ts'

type Options = { problem: Problem; attacker: Address; seed: number; extraRecords: number }

/** Registers records that no text is like, to have the largest gradients: letters at random behind a real question. */
export function outliers({ problem, attacker, seed, extraRecords }: Options): Attacked {
  const rng = createRng(`outliers ${seed}`)
  const extra = Array.from({ length: extraRecords }, (): OwnedRecord => {
    const { messages } = problem.records[rng.int(problem.records.length)]!
    const noise = Array.from({ length: 24 }, () => String.fromCharCode(33 + rng.int(94))).join('')
    return { account: attacker, messages: [...messages.slice(0, -1), { role: 'assistant', content: noise }] }
  })
  return added(problem, attacker, extra)
}

/**
 * Registers what everybody says: answers put together of the sentences that most of the public records end with, behind
 * questions of others, so that every answer has something of them.
 */
export function boilerplate({ problem, attacker, seed, extraRecords }: Options): Attacked {
  const rng = createRng(`boilerplate ${seed}`)
  const counts = new Map<string, number>()
  for (const { messages } of problem.records) {
    const sentences = new Set(messages.at(-1)!.content.match(/[^.?!]+[.?!]/g) ?? [])
    for (const sentence of sentences) counts.set(sentence.trim(), (counts.get(sentence.trim()) ?? 0) + 1)
  }
  const common = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 12)
  const extra = Array.from({ length: extraRecords }, (): OwnedRecord => {
    const { messages } = problem.records[rng.int(problem.records.length)]!
    const said = rng
      .shuffle(common)
      .slice(0, 3)
      .map(([sentence]) => sentence)
      .join(' ')
    return { account: attacker, messages: [...messages.slice(0, -1), { role: 'assistant', content: said }] }
  })
  return added(problem, attacker, extra)
}

/** Answers its own questions with its other records’ answers. */
export function flipLabels({ problem, attacker, seed }: Omit<Options, 'extraRecords'>): Attacked {
  const rng = createRng(`flip labels ${seed}`)
  const own = problem.records.filter(({ account }) => account === attacker)
  const answers = own.map(({ messages }) => messages.at(-1)!)
  const shift = 1 + rng.int(Math.max(1, own.length - 1))
  let next = 0
  const records = problem.records.map(record => {
    if (record.account !== attacker) return record
    const answer = answers[(next++ + shift) % answers.length]!
    return { ...record, messages: [...record.messages.slice(0, -1), answer] }
  })
  return { problem: { ...problem, records }, accounts: [attacker] }
}

/** The attacker's world with records of its own added at the end. */
export function added(problem: Problem, attacker: Address, extra: readonly OwnedRecord[]): Attacked {
  return { problem: { ...problem, records: [...problem.records, ...extra] }, accounts: [attacker] }
}
