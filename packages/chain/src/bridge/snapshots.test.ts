import { create } from '@bufbuild/protobuf'
import { bytesToHex, type Hex, hexToBytes } from '@openledger/base'
import { expect, test } from 'vitest'
import { SnapshotSchema } from './generated/tendermint/abci/types_pb.js'
import { type AbciRequest, created } from './serveAbci.ts'
import { createSnapshots } from './snapshots.ts'

const hashOf = (number: number): Hex => `0x${number.toString(16).padStart(64, '0')}`
const at = (head: number) => {
  const block = (number: number) => ({ number, hash: hashOf(number), timestamp: number })
  const blockAt = async (number: number) => (number >= head - 25 ? block(number) : undefined)
  return createSnapshots({ client: { final: async () => block(head), blockAt }, every: 10 })
}

test('the last heights are offered at which the client has a block', async () => {
  const answer = await at(57)({ case: 'listSnapshots', value: {} } as AbciRequest)
  if (answer?.case !== 'listSnapshots') throw new Error('another answer')
  expect(answer.value.snapshots.map(({ height, hash }) => [Number(height), bytesToHex(hash)])).toEqual(
    [50, 40].map(height => [height, hashOf(height)]),
  )
})

test('a height is taken where the client stands at it with the hash that was signed, and no other', async () => {
  const offer = async (height: number, appHash: Hex, head = 50) => {
    const snapshot = create(SnapshotSchema, { height: BigInt(height), format: 1, chunks: 1 })
    const value = { snapshot, appHash: hexToBytes(appHash) }
    const answer = await at(head)({ case: 'offerSnapshot', value } as AbciRequest)
    return answer?.case === 'offerSnapshot' ? answer.value.result : undefined
  }
  const [ACCEPT, REJECT] = [1, 3]
  expect(await offer(50, hashOf(50))).toBe(ACCEPT)
  expect(await offer(50, hashOf(51))).toBe(REJECT)
  expect(await offer(40, hashOf(40))).toBe(REJECT)
  expect(created('offerSnapshot', { result: ACCEPT }).result).toBe(ACCEPT)
})
