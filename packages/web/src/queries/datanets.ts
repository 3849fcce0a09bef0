import {
  type Batch,
  batchLineSchema,
  createDatanet,
  fromWire,
  getDatanet,
  listBatches,
  listDatanets,
  publishRelease,
  setAllowed,
  type TrainingRecord,
} from '@openledger/client'
import { queryOptions } from '@tanstack/react-query'
import type { WalletClient } from 'viem'
import { idOf } from './idOf.ts'
import { node, signing } from './ledger.ts'

export const datanetsQuery = queryOptions({
  queryKey: ['datanets'],
  queryFn: async () => (await listDatanets(node())).items,
  staleTime: 10_000,
})

export const datanetQuery = (id: string) =>
  queryOptions({ queryKey: ['datanets', id], queryFn: () => getDatanet(node(), idOf(id, 'Datanet')) })

export const batchesQuery = (id: string) =>
  queryOptions({
    queryKey: ['datanets', id, 'batches'],
    queryFn: async () => (await listBatches(node(), idOf(id, 'Datanet'))).items,
  })

/** The first few records of a batch file. The file is named by its hash, so what was read stays right for ever. */
export const samplesQuery = (batch: Batch, count = 3) =>
  queryOptions({
    queryKey: ['samples', batch.file, count],
    queryFn: async (): Promise<TrainingRecord[]> => {
      if (!batch.file) return []
      const lines = await firstLines(`/api/content/${batch.file}`, count)
      return lines.map(line => fromWire(batchLineSchema, JSON.parse(line), { what: 'record' }).record)
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: batch.file !== null,
  })

export const makeDatanet = (wallet: WalletClient, options: createDatanet.Options) =>
  createDatanet(signing(wallet), options)
export const release = (wallet: WalletClient, datanet: number) => publishRelease(signing(wallet), { datanet })
export const allow = (wallet: WalletClient, options: Parameters<typeof setAllowed>[1]) =>
  setAllowed(signing(wallet), options)

async function firstLines(url: string, count: number): Promise<string[]> {
  const abort = new AbortController()
  const response = await fetch(url, { signal: abort.signal })
  if (!response.ok || !response.body) throw new Error('The node does not hold these records any more.')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { value, done } = await reader.read()
    text += value ?? ''
    const lines = text.split('\n').filter(line => line !== '')
    if (done || lines.length > count || text.length > 1_000_000) {
      abort.abort()
      return lines.slice(0, count)
    }
  }
}
