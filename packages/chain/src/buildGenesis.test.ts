import { addresses, datanetsAbi, wopenAbi } from '@openledger/contracts'
import { stringToHex } from 'viem'
import { expect, test } from 'vitest'
import { buildGenesis, totalSupply } from './buildGenesis.ts'
import { systemContracts } from './systemContracts.ts'
import { createTestChain, testAccount, testGenesis } from './testing/index.ts'

test('a genesis holds the contracts, the system contracts and one billion OPEN', async () => {
  const genesis = await testGenesis()
  const held = Object.values(genesis.alloc).reduce((sum, { balance }) => sum + BigInt(balance), 0n)
  expect(held).toBe(totalSupply)
  const alloc = new Map(Object.entries(genesis.alloc).map(([address, account]) => [address.toLowerCase(), account]))
  for (const address of Object.values(addresses))
    expect(alloc.get(address.toLowerCase())?.code).toMatch(/^0x[0-9a-f]{100,}$/)
  for (const { address, code } of systemContracts) {
    expect(alloc.get(address.toLowerCase())).toEqual({ balance: '0x0', nonce: '0x1', code })
  }
  expect(genesis.config).toMatchObject({ chainId: 4267, pragueTime: 0, terminalTotalDifficulty: 0 })
})

test('the same options build the same genesis, another timestamp another', async () => {
  expect(await testGenesis()).toEqual(await testGenesis())
  expect(await testGenesis({ timestamp: 1_760_000_001 })).not.toEqual(await testGenesis())
})

test('allocations that are not one billion OPEN are refused', async () => {
  const one = testAccount(0).address
  const roles = { admin: one, treasury: one, proposer: one, governor: one, guardian: one }
  const rest = { chainId: 1, timestamp: 1, roles, challengeWindow: 60, proposerBond: 1n, batchBondLock: 60 }
  for (const allocations of [
    [],
    [{ address: one, balance: totalSupply - 1n }],
    [{ address: one, balance: totalSupply + 1n }],
    [
      { address: one, balance: totalSupply / 2n },
      { address: one, balance: totalSupply / 2n },
    ],
    [
      { address: one, balance: totalSupply + 1n },
      { address: testAccount(1).address, balance: -1n },
    ],
  ]) {
    await expect(buildGenesis({ ...rest, allocations })).rejects.toMatchObject({ code: 'chain/allocations-wrong' })
  }
})

test('the contracts of the genesis answer', async () => {
  const node = await createTestChain()
  const { client, wallet } = node
  expect(await client.readContract({ address: addresses.wopen, abi: wopenAbi, functionName: 'symbol' })).toBe('wOPEN')
  const hash = await wallet(0).writeContract({
    address: addresses.datanets,
    abi: datanetsAbi,
    functionName: 'createDatanet',
    args: ['travel', 0, stringToHex('CC0-1.0', { size: 32 }), 0n, `0x${'00'.repeat(32)}`],
  })
  expect((await client.getTransactionReceipt({ hash })).status).toBe('success')
  await node.close()
})
