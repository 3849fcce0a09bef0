import { ripemd160 } from '@noble/hashes/legacy.js'
import { type Address, BaseError, bytesToHex, type Hex, hexToBytes, sha256 } from '@openledger/base'
import {
  addresses,
  compressedKey,
  downtimeAbi,
  type FirstValidator,
  possessionData,
  purseOf,
  signedBits,
  stakingAbi,
  tipsAbi,
  validatorSetAbi,
} from '@openledger/contracts'
import { type EncodeFunctionDataParameters, encodeFunctionData, type PrivateKeyAccount, parseEther } from 'viem'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDrivenChain } from '../testing/createDrivenChain.ts'
import { testAccount, testGenesis } from '../testing/index.ts'
import { createBridge } from './Bridge.ts'
import type { AbciRequest } from './serveAbci.ts'

const epochBlocks = 4
const downtime = { window: 60, missedBps: 3_334, jailTime: 60, penaltyBps: 100 }
const allowed = 20
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
/** Keys whose votes are missing, and for each block whose votes it holds. */
let away: Set<string>
let commits: { height: number; members: Hex[]; signed: boolean[] }[]

type Update = { key: string; power: bigint }

beforeEach(async () => {
  const first = await Promise.all([
    founder(testAccount(50).address, firstKey, '6000'),
    founder(testAccount(51).address, secondKey, '6000'),
  ])
  const genesis = await testGenesis({ validators: { epochBlocks, first, downtime, stakersTips: 4_000 } })
  node = await createDrivenChain({ genesis })
  answer = bridge()
  clock = 1_760_000_100n
  set = new Map([
    [keyOf(firstKey), 6000n],
    [keyOf(secondKey), 6000n],
  ])
  blocks = []
  away = new Set()
  commits = []
})
afterEach(() => node.close())

test('the set of the genesis is that of the contract: nothing changes while nobody does anything', async () => {
  for (let height = 1; height <= 2 * epochBlocks; height++) expect(await decide(height)).toEqual([])
})

test('an execution client that was killed and holds a block without its state gives the same answer once it follows it', async () => {
  await decide(1)
  await join(0, joinersKey, '2000')
  await decide(2)
  await decide(3)
  const forgetful = forgetState()
  answer = createBridge({ client: forgetful.client, buildTime: 0 })
  expect(await decide(4)).toEqual([{ key: keyOf(joinersKey), power: 2000n }])
  expect(forgetful.refused).toBe(1)
  // Where no epoch ends nobody asks at the block, and so nothing is followed before its time.
  answer = createBridge({ client: forgetful.client, buildTime: 0 })
  expect(await decide(5)).toEqual([])
  expect(forgetful.refused).toBe(1)
})

test('a bridge that is killed after it had such a block followed is handed it again, and answers the same', async () => {
  await decide(1)
  await join(0, joinersKey, '2000')
  await decide(2)
  await decide(3)
  const { client } = forgetState()
  answer = createBridge({ client, buildTime: 0 })
  const value = await proposal(4)
  expect(await finalise(value)).toEqual([{ key: keyOf(joinersKey), power: 2000n }])
  expect((await node.engine.head()).number).toBe(4)
  // Killed here, the consensus has the block and not yet what came of it: were the application said to be at 4, it could
  // neither replay the block nor go on.
  answer = createBridge({ client, buildTime: 0 })
  expect(await heightSaid()).toBe(3n)
  expect(await finalise(value)).toEqual([{ key: keyOf(joinersKey), power: 2000n }])
  await answer({ case: 'commit', value: {} } as AbciRequest)
  answer = createBridge({ client, buildTime: 0 })
  expect(await heightSaid()).toBe(4n)
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

test('whoever misses too many blocks is jailed by anybody’s proof, leaves with the epoch, and comes back by unjail', {
  timeout: 30_000,
}, async () => {
  await decide(1)
  await join(0, joinersKey, '2000')
  for (let height = 2; height <= 6; height++) await decide(height)
  away.add(keyOf(joinersKey))
  for (let height = 7; height < 7 + allowed; height++) await decide(height)
  const account = testAccount(0).address
  const read = { address: addresses.validatorSet, abi: validatorSetAbi, functionName: 'isJailed' } as const
  const stake = { address: addresses.staking, abi: stakingAbi, functionName: 'poolAssets', args: [account] } as const

  // Another one's blocks, and as many as are allowed: nothing happens.
  const frame = await show(keyOf(firstKey), true)
  const few = await show(keyOf(joinersKey), false)
  let height = 7 + allowed
  await decide(height++)
  expect((await node.client.getTransactionReceipt({ hash: frame })).status).toBe('reverted')
  expect((await node.client.getTransactionReceipt({ hash: few })).status).toBe('success')
  expect(await node.client.readContract({ ...read, args: [account] })).toBe(false)

  const whole = await show(keyOf(joinersKey), false)
  let updates: Update[] = []
  while (updates.length === 0) updates = await decide(height++)
  expect((await node.client.getTransactionReceipt({ hash: whole })).status).toBe('success')
  expect(await node.client.readContract({ ...read, args: [account] })).toBe(true)
  expect(updates).toEqual([{ key: keyOf(joinersKey), power: 0n }])
  expect(await node.client.readContract(stake)).toBe(parseEther('1980'))

  away.clear()
  clock += BigInt(downtime.jailTime)
  const data = encodeFunctionData({ abi: downtimeAbi, functionName: 'unjail' })
  await node.wallet(0).sendTransaction({ to: addresses.downtime, data, gas: 200_000n })
  updates = []
  while (updates.length === 0) updates = await decide(height++)
  expect(updates).toEqual([{ key: keyOf(joinersKey), power: 1980n }])
  for (let more = 0; more < 2 * epochBlocks; more++) expect(await decide(height++)).toEqual([])
})

test('the tips of a key’s blocks are shared between its account and all stakers by anybody', async () => {
  await decide(1)
  await node.wallet(2).sendTransaction({ to: testAccount(3).address, value: 1n })
  await decide(2)
  const id = bytesToHex(idOf(keyOf(firstKey)))
  const held = await node.client.getBalance({ address: purseOf(id) })
  expect(held).toBeGreaterThan(0n)
  const data = encodeFunctionData({ abi: tipsAbi, functionName: 'share', args: [`${id}` as Hex] })
  await node.wallet(1).sendTransaction({ to: addresses.tips, data, gas: 500_000n })
  await decide(3)
  const account = testAccount(50).address
  const credit = await node.client.readContract({
    ...{ address: addresses.tips, abi: tipsAbi, functionName: 'creditOf', args: [account] },
  })
  expect(credit).toBe(held - (held * 4_000n) / 10_000n)
  const rewards = await node.client.readContract({
    ...{ address: addresses.staking, abi: stakingAbi, functionName: 'rewardsOf', args: [account, account] },
  })
  // Two with the same stake.
  expect(rewards).toBe((held * 4_000n) / 10_000n / 2n)
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
  return createBridge({ client: node.engine, buildTime: 0 })
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

/** The node as a geth that holds blocks without their state: at one that is not the head it answers nothing. */
function forgetState() {
  const { engine } = node
  const forgetful = { client: engine, refused: 0 }
  const call: typeof engine.call = async (method, ...params) => {
    const { blockHash } = (params[1] ?? {}) as { blockHash?: Hex }
    if (method === 'eth_call' && blockHash !== undefined && blockHash !== (await engine.head()).hash) {
      forgetful.refused++
      throw new BaseError('The execution client refused a call.', {
        code: 'chain/engine-refused',
        facts: { method, error: -32000, reason: 'not supported' },
      })
    }
    return engine.call(method, ...params)
  }
  forgetful.client = { ...engine, call }
  return forgetful
}

/** Where the application says that it stands. */
async function heightSaid(): Promise<bigint> {
  const { value } = await answer({ case: 'info', value: {} } as AbciRequest)
  return (value as { lastBlockHeight: bigint }).lastBlockHeight
}

async function proposal(height: number) {
  const votes = [...set].map(([key, power]) => ({
    validator: { address: idOf(key as Hex), power },
    blockIdFlag: away.has(key) ? 1 : 2,
  }))
  const decidedLastCommit = { round: 0, votes: height === 1 ? [] : votes }
  commits.push({
    height,
    members: decidedLastCommit.votes.map(({ validator }) => bytesToHex(validator.address)),
    signed: decidedLastCommit.votes.map(({ blockIdFlag }) => blockIdFlag === 2),
  })
  const at = {
    ...{ height: BigInt(height), time: { seconds: clock + BigInt(height), nanos: 0 } },
    proposerAddress: idOf(keyOf(firstKey)),
  }
  const asked = { ...at, maxTxBytes: 4_000_000n, localLastCommit: decidedLastCommit }
  const made = await answer({ case: 'prepareProposal', value: asked } as unknown as AbciRequest)
  const { txs } = made.value as { txs: Uint8Array[] }
  return { ...at, txs, misbehavior: [], decidedLastCommit }
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

/** Sends a stranger's proof: the blocks that lack a key's vote (or hold it), as far as they have the newest set. */
async function show(key: string, holding: boolean): Promise<Hex> {
  const id = bytesToHex(idOf(key as Hex))
  const { members } = commits.at(-1)!
  const place = members.indexOf(id)
  const shown = commits
    .filter(commit => commit.members.join() === members.join() && commit.signed[place] === holding)
    .slice(-1 - allowed)
  const missed = await Promise.all(
    shown.map(async ({ height, signed }) => ({
      height: BigInt(height),
      time: (await node.client.getBlock({ blockNumber: BigInt(height) })).timestamp,
      signed: signedBits(signed.map(each => ({ signed: each }))),
    })),
  )
  const args = [members, BigInt(place), missed, false] as const
  const data = encodeFunctionData({ abi: downtimeAbi, functionName: 'report', args })
  return node.wallet(1).sendTransaction({ to: addresses.downtime, data, gas: 2_000_000n })
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
  const proofOfPossession = await key.signTypedData(possessionData({ account, pubkey, chainId: 4267 }))
  return { account, pubkey, proofOfPossession, stake: parseEther(amount) }
}

function keyOf({ publicKey }: PrivateKeyAccount): Hex {
  return compressedKey(publicKey)
}

function idOf(key: Hex): Uint8Array {
  return ripemd160(sha256(hexToBytes(key)))
}
