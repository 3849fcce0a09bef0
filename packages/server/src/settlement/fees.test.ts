import { type Address, parseOpen } from '@openledger/base'
import {
  buyAccess,
  checkEpoch,
  claim,
  contribute,
  createDatanet,
  getAccount,
  getEpoch,
  publishRelease,
  setAccessPrice,
} from '@openledger/client'
import { addresses, settlementAbi, wopenAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordsOf } from '../testing/recordsOf.ts'
import { addressOf, keyOf, startTestNetwork, type TestNetwork } from '../testing/startTestNetwork.ts'
import { readEpochFile } from './buildEpoch.ts'

let network: TestNetwork
beforeAll(async () => {
  network = await startTestNetwork()
}, 300_000)
afterAll(() => network?.close())

const settle = async () => {
  const closed = await network.services().settleNow()
  return closed === undefined ? undefined : network.services().journal.epochs.get(closed)
}
const price = parseOpen('1')
const staking = addresses.staking.toLowerCase() as Address

describe('payments that are no answers', () => {
  test('are settled in an epoch of their own, flat by records, and claimed', async () => {
    const curator = await network.as('curator')
    const { datanet } = await createDatanet(curator, { name: 'Tables', licence: 'CC-BY-4.0' })
    await contribute(await network.as('alice'), { datanet, file: recordsOf('alice', 12), label: 'alice' })
    await contribute(await network.as('bob'), { datanet, file: recordsOf('bob', 4), label: 'bob' })
    await publishRelease(curator, { datanet })
    // Too late for the release: earns nothing of what is paid for it.
    await contribute(await network.as('carol'), { datanet, file: recordsOf('carol', 8), label: 'carol' })
    await setAccessPrice(curator, { datanet, price })
    expect(await settle()).toBeUndefined()

    const buyer = await network.as('buyer')
    await buyAccess(buyer, { release: 1 })
    await buyAccess(buyer, { release: 1, periods: 2 })
    const { client } = network.services().ledger
    const before = await client.getBalance({ address: staking })
    const epoch = (await settle())!
    expect(epoch).toMatchObject({ epoch: 1, state: 'final' })
    expect(epoch.commitment).toMatchObject({ receiptCount: 2, lastPayment: 2, added: 3n * price, total: 3n * price })

    const file = readEpochFile(await network.services().store.get(epoch.cid))
    expect(file.receipts).toEqual([])
    expect(file.payments.map(({ id }) => id)).toEqual([1, 2])
    const [first] = file.payments
    const sumOf = (role: string) =>
      first!.lines.filter(line => line.role === role).reduce((sum, { amount }) => sum + amount, 0n)
    expect(first!.lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(price)
    const share = (bps: bigint) => (price * bps) / 10_000n
    expect(sumOf('data')).toBe(share(6000n))
    expect(first!.lines.filter(({ role }) => role === 'data')).toEqual(
      [
        { role: 'data', account: addressOf('alice'), amount: (share(6000n) * 3n) / 4n },
        { role: 'data', account: addressOf('bob'), amount: share(6000n) / 4n },
      ].sort((a, b) => (a.account < b.account ? -1 : 1)),
    )
    expect(first!.lines.find(({ role }) => role === 'stakers')).toEqual({
      role: 'stakers',
      account: staking,
      amount: share(300n),
    })
    // What stakers earned is with Staking already, as OPEN.
    expect((await client.getBalance({ address: staking })) - before).toBe(3n * share(300n))

    const alice = await network.as('alice')
    const { amount } = await claim(alice, { unwrap: false })
    expect(amount).toBe((3n * share(6000n) * 3n) / 4n)
    expect((await getAccount(alice, addressOf('carol'))).earned).toBe(0n)
    expect(await getEpoch(buyer, 1)).toMatchObject({ state: 'final', receiptCount: 2, lastPayment: 2, receipts: [] })
  })

  test('are settled once: the next epoch goes on behind the last', async () => {
    expect(await settle()).toBeUndefined()
    await buyAccess(await network.as('buyer'), { release: 1 })
    await network.restart()
    const epoch = (await settle())!
    expect(epoch.commitment).toMatchObject({ epoch: 2, receiptCount: 1, lastPayment: 3, added: price })
    const file = readEpochFile(await network.services().store.get(epoch.cid))
    expect(file.payments.map(({ id }) => id)).toEqual([3])
    // Whoever derives the epochs again finds nothing wrong with them.
    for (const number of [1, 2]) {
      expect(await checkEpoch(await network.as('buyer'), { epoch: number })).toMatchObject({
        faults: [],
        pending: false,
      })
    }
  })

  test('leave as much in Settlement as is owed', async () => {
    const { client } = network.services().ledger
    const settlement = { address: addresses.settlement, abi: settlementAbi } as const
    const wopen = { address: addresses.wopen, abi: wopenAbi } as const
    const held = await client.readContract({ ...wopen, functionName: 'balanceOf', args: [addresses.settlement] })
    const claimed = await client.readContract({ ...settlement, functionName: 'totalClaimed' })
    expect(held + claimed).toBe(4n * price)
  })

  test('left with Staking by a claim that somebody else sent are shared all the same', async () => {
    const buyer = await network.as('buyer')
    await buyAccess(buyer, { release: 1 })
    const { client } = network.services().ledger
    const before = await client.getBalance({ address: staking })
    // A transfer of wrapped coins is what such a claim comes to.
    const sender = network.services().ledger.sender(keyOf('buyer'))
    const wopen = { address: addresses.wopen, abi: wopenAbi as Abi }
    await sender.send({ ...wopen, functionName: 'deposit', args: [], value: 7n })
    await sender.send({ ...wopen, functionName: 'transfer', args: [staking, 7n] })
    await network.services().settleNow()
    expect((await client.getBalance({ address: staking })) - before).toBe((price * 300n) / 10_000n + 7n)
  })
})
