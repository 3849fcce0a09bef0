import { ripemd160 } from '@noble/hashes/legacy.js'
import { type Address, type Hex, hexToBytes, sha256 } from '@openledger/base'
import { addresses, type FirstValidator, stakingAbi, validatorSetAbi } from '@openledger/contracts'
import { type EncodeFunctionDataParameters, encodeFunctionData, type PrivateKeyAccount, parseEther } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDrivenChain } from '../testing/createDrivenChain.ts'
import { testAccount, testGenesis } from '../testing/index.ts'
import { createBridge } from './Bridge.ts'
import type { AbciRequest } from './serveAbci.ts'

const epochBlocks = 4
const [firstKey, secondKey, joinersKey] = [60, 61, 62].map(testAccount) as [
  PrivateKeyAccount,
  PrivateKeyAccount,
  PrivateKeyAccount,
]

let node: Awaited<ReturnType<typeof createDrivenChain>>
let answer: ReturnType<typeof createBridge>
/** The consensus' time at height 0, in seconds. */
let clock: bigint
/** What the consensus has, and blocks with what was decided in them. */
let set: Map<string, bigint>
let blocks: { value: object; updates: Update[] }[]

type Update = { key: string; power: bigint }

beforeEach(async () => {
  const first = await Promise.all([
    founder(testAccount(50).address, firstKey, '6000'),
    founder(testAccount(51).address, secondKey, '6000'),
  ])
  const genesis = await testGenesis({ validators: { epochBlocks, first } })
  node = await createDrivenChain({ genesis })
  answer = bridge()
  clock = 1_760_000_100n
  set = new Map([
    [keyOf(firstKey), 6000n],
    [keyOf(secondKey), 6000n],
  ])
  blocks = []
})
afterEach(() => node.close())

test('the set of the genesis is that of the contract: nothing changes while nobody does anything', async () => {
  for (let height = 1; height <= 2 * epochBlocks; height++) expect(await decide(height)).toEqual([])
})

test('whoever stakes and registers joins at the end of the epoch; whoever leaves goes at the end of one', async () => {
  await decide(1)
  await join(0, joinersKey, '2000')
  await decide(2)
  expect(await decide(3)).toEqual([])
  expect(await decide(4)).toEqual([{ key: keyOf(joinersKey), power: 2000n }])
  for (let height = 5; height <= 8; height++) expect(await decide(height)).toEqual([])

  await node.wallet(0).sendTransaction({
    to: addresses.staking,
    data: encodeFunctionData({ abi: stakingAbi, functionName: 'leaveValidators' }),
  })
  for (let height = 9; height <= 11; height++) await decide(height)
  expect(await decide(12)).toEqual([{ key: keyOf(joinersKey), power: 0n }])
  expect([...set.keys()].toSorted()).toEqual([keyOf(firstKey), keyOf(secondKey)].toSorted())
})

test('the stake of one that has left is paid once the delay of unbonding has passed', async () => {
  await decide(1)
  await join(0, joinersKey, '2000')
  for (let height = 2; height <= 4; height++) await decide(height)
  const account = testAccount(0).address
  const send = (functionName: 'leaveValidators' | 'requestUnbond' | 'withdraw', args: readonly unknown[] = []) => {
    const data = encodeFunctionData({ abi: stakingAbi, functionName, args } as EncodeFunctionDataParameters)
    return node.wallet(0).sendTransaction({ to: addresses.staking, data, gas: 400_000n })
  }
  await send('leaveValidators')
  await decide(5)
  const read = { address: addresses.staking, abi: stakingAbi } as const
  const [shares] = await node.client.readContract({ ...read, functionName: 'stakeOf', args: [account, account] })
  await send('requestUnbond', [account, shares])
  await decide(6)
  const early = await send('withdraw', [1n])
  await decide(7)
  expect((await node.client.getTransactionReceipt({ hash: early })).status).toBe('reverted')
  expect(await decide(8)).toEqual([{ key: keyOf(joinersKey), power: 0n }])

  const before = await node.client.getBalance({ address: account })
  clock += BigInt(await node.client.readContract({ ...read, functionName: 'unbondDelay' }))
  await decide(9)
  const late = await send('withdraw', [1n])
  await decide(10)
  expect((await node.client.getTransactionReceipt({ hash: late })).status).toBe('success')
  expect((await node.client.getBalance({ address: account })) - before).toBeGreaterThan(parseEther('1999'))
})

test('stake that joins never has more than a third of the new set at once', async () => {
  await decide(1)
  await join(0, joinersKey, '100000')
  for (let height = 2; height <= 3; height++) await decide(height)
  expect(await decide(4)).toEqual([{ key: keyOf(joinersKey), power: 6000n }])
  for (let height = 5; height <= 7; height++) await decide(height)
  expect(await decide(8)).toEqual([{ key: keyOf(joinersKey), power: 15_000n }])
})

test('a block that is replayed by an execution client that lost it gives the same updates', async () => {
  await decide(1)
  await join(0, joinersKey, '2000')
  for (let height = 2; height <= 9; height++) await decide(height)
  expect(blocks.flatMap(({ updates }) => updates)).toHaveLength(1)
  const { genesis } = node
  await node.close()
  node = await createDrivenChain({ genesis })
  answer = bridge()
  for (const { value, updates } of blocks) {
    expect(await finalise(value)).toEqual(updates)
    await answer({ case: 'commit', value: {} } as AbciRequest)
  }
})

test('a block is final for the execution client once the consensus has written it down, not before', async () => {
  await decide(1)
  const value = await proposal(2)
  await finalise(value)
  expect((await node.client.getBlock({ blockTag: 'latest' })).number).toBe(1n)
  // Killed here, the bridge comes back without a memory, and the consensus decides the block again.
  answer = bridge()
  const info = await answer({ case: 'info', value: {} } as AbciRequest)
  expect(info.value).toMatchObject({ lastBlockHeight: 1n })
  await finalise(value)
  await answer({ case: 'commit', value: {} } as AbciRequest)
  expect((await node.client.getBlock({ blockTag: 'finalized' })).number).toBe(2n)
})

function bridge() {
  return createBridge({ client: node.engine, feeRecipient: testAccount(80).address, buildTime: 0 })
}

/** Decides a height as CometBFT does, and takes what it is told of its validators. */
async function decide(height: number): Promise<Update[]> {
  const value = await proposal(height)
  const updates = await finalise(value)
  await answer({ case: 'commit', value: {} } as AbciRequest)
  blocks.push({ value, updates })
  for (const { key, power } of updates) {
    // It stops where it is told to remove whom it does not know.
    if (power === 0n) expect(set.delete(key)).toBe(true)
    else set.set(key, power)
  }
  return updates
}

async function proposal(height: number) {
  const at = { height: BigInt(height), time: { seconds: clock + BigInt(height), nanos: 0 } }
  const made = await answer({ case: 'prepareProposal', value: { ...at, maxTxBytes: 4_000_000n } } as AbciRequest)
  const votes = [...set].map(([key, power]) => ({
    validator: { address: ripemd160(sha256(hexToBytes(key as Hex))), power },
    blockIdFlag: 2,
  }))
  const { txs } = made.value as { txs: Uint8Array[] }
  return { ...at, txs, misbehavior: [], decidedLastCommit: { round: 0, votes: height === 1 ? [] : votes } }
}

async function finalise(value: object): Promise<Update[]> {
  const { value: response } = await answer({ case: 'finalizeBlock', value } as AbciRequest)
  const { validatorUpdates } = response as {
    validatorUpdates: { pubKey: { sum: { case: string; value: Uint8Array } }; power: bigint }[]
  }
  return validatorUpdates.map(({ pubKey: { sum }, power }) => {
    expect(sum.case).toBe('secp256k1')
    return { key: `0x${Buffer.from(sum.value).toString('hex')}`, power }
  })
}

async function join(who: number, key: PrivateKeyAccount, amount: string): Promise<void> {
  const account = testAccount(who).address
  const { pubkey, proofOfPossession } = await founder(account, key, amount)
  const wallet = node.wallet(who)
  const nonce = await node.client.getTransactionCount({ address: account, blockTag: 'pending' })
  for (const [index, [to, data, value]] of (
    [
      [
        addresses.staking,
        encodeFunctionData({ abi: stakingAbi, functionName: 'stake', args: [account] }),
        parseEther(amount),
      ],
      [
        addresses.staking,
        encodeFunctionData({
          abi: stakingAbi,
          functionName: 'registerValidator',
          args: [pubkey, proofOfPossession],
        }),
      ],
      [addresses.validatorSet, encodeFunctionData({ abi: validatorSetAbi, functionName: 'admit', args: [account] })],
    ] as [Address, Hex, bigint?][]
  ).entries())
    await wallet.sendTransaction({ to, data, value: value ?? 0n, gas: 600_000n, nonce: nonce + index })
}

async function founder(account: Address, key: PrivateKeyAccount, amount: string): Promise<FirstValidator> {
  const pubkey = keyOf(key)
  const proofOfPossession = await key.signTypedData({
    domain: { name: 'OpenLedger Staking', version: '1', chainId: 4267, verifyingContract: addresses.staking },
    types: {
      ProofOfPossession: [
        { name: 'account', type: 'address' },
        { name: 'pubkey', type: 'bytes' },
      ],
    },
    primaryType: 'ProofOfPossession',
    message: { account, pubkey },
  })
  return { account, pubkey, proofOfPossession, stake: parseEther(amount) }
}

function keyOf({ publicKey }: PrivateKeyAccount): Hex {
  const odd = BigInt(`0x${publicKey.slice(-2)}`) % 2n === 1n
  return `0x${odd ? '03' : '02'}${publicKey.slice(4, 68)}`
}
