import { addresses, datanetsAbi, vestingAbi, vestingAddress, wopenAbi } from '@openledger/contracts'
import { parseEther, stringToHex } from 'viem'
import { expect, test } from 'vitest'
import { buildGenesis, totalSupply } from './buildGenesis.ts'
import { genesisHash } from './genesisHash.ts'
import { startChain } from './startChain.ts'
import { systemContracts } from './systemContracts.ts'
import { clientsOf, createTestChain, temporaryFolder, testAccount, testGenesis } from './testing/index.ts'

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

test('contracts hold their allocations, and what vests is paid by its schedule', async () => {
  const [holder, beneficiary] = [testAccount(0), testAccount(1)]
  const [treasury, vesting] = [parseEther('300000000'), parseEther('200000000')]
  const now = Math.floor(Date.now() / 1000)
  const terms = {
    beneficiary: beneficiary.address,
    start: now - 86_400 * 50,
    cliff: 86_400 * 10,
    duration: 86_400 * 100,
  }
  const late = { ...terms, cliff: 86_400 * 60 }
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: now,
    allocations: [
      { address: holder.address, balance: totalSupply - treasury - vesting - 5n },
      { vesting: terms, balance: vesting },
      { address: addresses.treasury, balance: treasury },
      { vesting: late, balance: 5n },
    ],
    roles: { proposer: holder.address, guardian: holder.address },
    challengeWindow: 60,
    proposerBond: 1n,
    batchBondLock: 60,
  })
  expect(BigInt(genesis.alloc[addresses.treasury]!.balance)).toBe(treasury)
  expect(BigInt(genesis.alloc[vestingAddress(0)]!.balance)).toBe(vesting)
  expect(BigInt(genesis.alloc[vestingAddress(1)]!.balance)).toBe(5n)
  expect(genesis.alloc[vestingAddress(1)]!.code).not.toBe(genesis.alloc[vestingAddress(0)]!.code)

  const folder = temporaryFolder()
  const chain = await startChain({ dataDir: folder.path, genesis })
  const { client, wallet, receiptOf } = clientsOf(chain.url)
  const read = (address: `0x${string}`, functionName: 'releasable' | 'held') =>
    client.readContract({ address, abi: vestingAbi, functionName })
  expect(await read(vestingAddress(0), 'held')).toBe(vesting)
  expect(await read(vestingAddress(0), 'releasable')).toBeGreaterThanOrEqual(vesting / 2n)
  expect(await read(vestingAddress(1), 'releasable')).toBe(0n)
  const release = { address: vestingAddress(0), abi: vestingAbi, functionName: 'release' } as const
  await receiptOf(await wallet(0).writeContract(release))
  const paid = await client.getBalance({ address: beneficiary.address })
  expect(paid).toBeGreaterThanOrEqual(vesting / 2n)
  expect((await read(vestingAddress(0), 'held')) + paid).toBe(vesting)
  await chain.close()
  folder.remove()
})

test('the hash of a genesis is that of the block before the first', async () => {
  const node = await createTestChain()
  expect(await genesisHash(node.genesis)).toBe((await node.client.getBlock({ blockNumber: 0n })).hash)
  await node.close()
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
