import { type Clusters, type ClusterText, clusterRecords } from '@openledger/attribution'
import type { TrainingRecord } from '@openledger/client'
import type { Hyper } from '@openledger/engine'
import type { PreparedRun } from './prepareRun.ts'

/**
 * The copies in a run's training set, from the records' words. Who registered first is said by the chain: batches are
 * numbered in its order, and records stand in a batch in the order of its file.
 *
 * @returns places are those of samples; a text that was cut into pieces is an original, or a copy, as a whole
 */
export function clusterRun({ records, owners }: Pick<PreparedRun, 'records' | 'owners'>, hyper: Pick<Hyper, 'lossOn'>) {
  const firsts = records.flatMap((record, i) => (record === records[i - 1] ? [] : [i]))
  const clusters = clusterRecords({
    texts: firsts.map(i => textOf(records[i]!.record, hyper.lossOn)),
    owners: firsts.map(i => owners[i]!),
    order: firsts
      .map((_, place) => place)
      .sort((a, b) => {
        const [x, y] = [records[firsts[a]!]!, records[firsts[b]!]!]
        return x.batch - y.batch || x.line - y.line
      }),
  })
  const pieces = (place: number) => (firsts[place + 1] ?? records.length) - firsts[place]!
  return {
    ...clusters,
    records: records.length,
    copies: clusters.copies.flatMap(({ record, of, ...evidence }) =>
      Array.from({ length: pieces(record) }, (_, piece) => ({
        ...{ record: firsts[record]! + piece, of: firsts[of]! },
        ...evidence,
      })),
    ),
  } satisfies Clusters
}

/** For each record, the contributor that earns by it: a copy's is its original's. */
export function earnersOf(owners: readonly number[], { copies }: Pick<Clusters, 'copies'>): number[] {
  const earners = [...owners]
  for (const { record, of } of copies) earners[record] = owners[of]!
  return earners
}

/** A record's words, and those of them that a run learns. */
export function textOf(record: TrainingRecord, lossOn: Hyper['lossOn'] = 'completion'): ClusterText {
  const whole = (text: string, learned: string) => ({ text, learned: lossOn === 'all' ? text : learned })
  if ('text' in record) return { text: record.text, learned: record.text }
  if ('prompt' in record) return whole(`${record.prompt}\n${record.completion}`, record.completion)
  const said = record.messages.filter(({ role }) => role === 'assistant').map(({ content }) => content)
  const learned = lossOn === 'completion' ? said.slice(-1) : said
  return whole(record.messages.map(({ content }) => content).join('\n'), learned.join('\n'))
}
