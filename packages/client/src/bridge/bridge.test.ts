import { bytesToHex, type Hex, hexToBytes, keccak256, parseOpen, sumRoot, utf8 } from '@openledger/base'
import { addresses, bridgedOPENAbi, lightClientAbi, settlementAbi, settlementSlots } from '@openledger/contracts'
import { type Address, encodeFunctionData, erc20Abi } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transact, transactFor } from '../connection/transact.ts'
import type { HeaderSource } from '../light/followHeaders.ts'
import { simulateValidators } from '../testing/simulateValidators.ts'
import { startTestChain, type TestChain } from '../testing/startTestChain.ts'
import { transferWrapped, wrap } from '../verbs/wrap.ts'
import { epochArgument } from '../wire/EpochCommitment.ts'
import { deployBridge, deployLightClient } from './deployBridge.ts'
import { getBridge } from './getBridge.ts'
import { lightUpdate } from './lightUpdate.ts'
import { proveWord } from './proveWord.ts'
import { readFinalRoot } from './readFinalRoot.ts'
import { burnOpen, claimOpen, lockOpen, releaseOpen } from './transfers.ts'
import { updateLightClient } from './updateLightClient.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [alice, bob, rest] = [key('a11ce'), key('b0b'), key('9e57')]
/** Seconds: after every header that these tests make. */
let clock = 1_800_010_000
const now = clock * 1_000
const trustingPeriod = 14 * 86_400

/** An embedded chain, and validators who sign what it has sealed. */
type Judged = {
  chain: TestChain
  ledger: OpenLedger
  network: ReturnType<typeof simulateValidators>
  source: HeaderSource
}

let home: Judged
let far: Judged
let bridge: Required<deployBridge.Result>

beforeAll(async () => {
  ;[home, far] = await Promise.all([startJudged('home '), startJudged('far ')])
  const made = await deployBridge({
    ...{ home: home.ledger, far: far.ledger, most: parseOpen('100'), capacity: parseOpen('150') },
    ofHome: { trusted: await home.source.lightBlock(1n), trustingPeriod },
    ofFar: { trusted: await far.source.lightBlock(1n), trustingPeriod },
  })
  bridge = { ...made, farClient: made.farClient! }
}, 60_000)
afterAll(async () => {
  await home?.chain.close()
  await far?.chain.close()
})

async function startJudged(word: string): Promise<Judged> {
  const chain = await startTestChain({ rest, given: [alice, bob], now: () => clock })
  const hashes = new Map<bigint, Hex>()
  const network = simulateValidators({ count: 4, word, applied: number => hexToBytes(hashes.get(number)!) })
  const ledger = chain.as(alice)
  const source: HeaderSource = {
    async lightBlock(height) {
      const { hash } = await ledger.chain.getBlock({ blockNumber: height - 1n })
      hashes.set(height - 1n, hash)
      return network.block(height)
    },
  }
  return { chain, ledger, network, source }
}

const balance = (account: Address) =>
  far.ledger.chain.readContract({
    ...{ address: bridge.token, abi: erc20Abi, functionName: 'balanceOf', args: [account] },
  })
const view = () => getBridge({ home: home.ledger, far: far.ledger, vault: bridge.vault, token: bridge.token })
const claim = (number: bigint, from = home) =>
  claimOpen(far.chain.as(bob), { token: bridge.token, home: from.ledger, source: from.source, number, now })

describe('a bridge between two chains of validators', () => {
  test('begins with two ends that name each other, and nothing in them', async () => {
    expect(await view()).toMatchObject({
      ...{ linked: true, returnable: true, locked: 0n, supply: 0n, deposits: 0n, burns: 0n },
      ...{ most: parseOpen('100'), claims: { capacity: parseOpen('150'), available: parseOpen('150') } },
      homeClient: { address: bridge.homeClient, chainId: 'simulated', height: 1n },
      farClient: { address: bridge.farClient, height: 1n },
    })
  })

  test('carries OPEN to the other chain and back, by signatures and proofs alone', async () => {
    const recipient = bob.address
    const sent = await lockOpen(home.ledger, { vault: bridge.vault, recipient, amount: parseOpen('60') })
    expect(sent).toMatchObject({ number: 1n })
    // Whoever claims need not be who receives.
    expect(await claim(sent.number)).toMatchObject({ recipient, amount: parseOpen('60'), headers: 1 })
    expect(await balance(recipient)).toBe(parseOpen('60'))
    await expect(claim(sent.number)).rejects.toMatchObject({ code: 'client/bridge-taken' })

    const to: Address = `0x${'05'.repeat(20)}`
    const ledger = far.chain.as(bob)
    const burnt = await burnOpen(ledger, { token: bridge.token, recipient: to, amount: parseOpen('25') })
    const options = { vault: bridge.vault, far: far.ledger, source: far.source, number: burnt.number, now }
    expect(await releaseOpen(home.ledger, options)).toMatchObject({ recipient: to, amount: parseOpen('25') })
    expect(await home.ledger.chain.getBalance({ address: to })).toBe(parseOpen('25'))
    await expect(releaseOpen(home.ledger, options)).rejects.toMatchObject({ code: 'client/bridge-taken' })
    expect(await view()).toMatchObject({ locked: parseOpen('35'), supply: parseOpen('35'), deposits: 1n, burns: 1n })
  }, 30_000)

  test('takes several transfers with the headers of one', async () => {
    const amount = parseOpen('1')
    const lock = () => lockOpen(home.ledger, { vault: bridge.vault, recipient: alice.address, amount })
    const [first, second] = [await lock(), await lock()]
    expect(await claim(second.number)).toMatchObject({ headers: 1 })
    expect(await claim(first.number)).toMatchObject({ headers: 0 })
  }, 30_000)

  test('pays out no more in a day than its limit', async () => {
    const amount = parseOpen('100')
    const { number } = await lockOpen(home.ledger, { vault: bridge.vault, recipient: alice.address, amount })
    await expect(claim(number)).rejects.toMatchObject({
      ...{ code: 'client/reverted', facts: { error: 'BridgeEnd_LimitReached' } },
    })
    await expect(
      lockOpen(home.ledger, { vault: bridge.vault, recipient: alice.address, amount: amount + 1n }),
    ).rejects.toMatchObject({ facts: { error: 'BridgeEnd_InvalidTransfer' } })
    await expect(claim(99n)).rejects.toMatchObject({ code: 'client/bridge-unknown' })
  }, 30_000)
})

describe('a light client on chain refuses', () => {
  /** What the contract says of an update after which somebody has changed something. */
  async function refusal(change: (args: Awaited<ReturnType<typeof lightUpdate>>) => unknown): Promise<unknown> {
    const at = { address: bridge.homeClient, abi: lightClientAbi } as const
    const { height } = await far.ledger.chain.readContract({ ...at, functionName: 'trusted' })
    const head = await home.ledger.chain.getBlockNumber({ cacheTime: 0 })
    const trusted = await home.source.lightBlock(height)
    const block = await home.source.lightBlock(head + 1n)
    const args = structuredClone(await lightUpdate({ trusted, block, chainId: 'simulated' }))
    const data = encodeFunctionData({
      abi: lightClientAbi,
      functionName: 'update',
      args: (change(args) ?? args) as never,
    })
    return transact(far.ledger, { to: bridge.homeClient, data, abi: lightClientAbi, what: 'The update' }).catch(
      error => error.facts.error,
    )
  }
  beforeAll(async () => {
    await lockOpen(home.ledger, { vault: bridge.vault, recipient: alice.address, amount: 1n })
  })

  test.each<[string, string, Parameters<typeof refusal>[0]]>([
    [
      'a block that nobody signed',
      'LightClient_WrongSignature',
      ([header]) => void Object.assign(header, { appHash: `0x${'07'.repeat(32)}` }),
    ],
    [
      'a forged signature',
      'LightClient_WrongSignature',
      ([, { signatures }]) => void Object.assign(signatures[1]!, { r: `0x${'07'.repeat(32)}` }),
    ],
    [
      'one signature in two places',
      'LightClient_WrongSignature',
      ([, { signatures }]) => void Object.assign(signatures[1]!, signatures[0]),
    ],
    [
      'too little power',
      'LightClient_TooLittlePower',
      ([, { signatures }]) => void Object.assign(signatures[1]!, { v: 0 }),
    ],
    [
      'other validators',
      'LightClient_WrongValidators',
      ([, , validators]) => void Object.assign(validators[1]!, { power: 1_000n }),
    ],
  ])('%s', async (_, error, change) => {
    expect(await refusal(change)).toBe(error)
  })

  test('validators of another chain, though all of them signed', async () => {
    // A network of somebody's own, whose validators say what they like of the vault.
    const trusted = await home.source.lightBlock(1n)
    const own = simulateValidators({ count: 4, word: 'own ', applied: () => keccak256(utf8('own')) })
    const at = { address: bridge.homeClient, abi: lightClientAbi } as const
    const { height } = await far.ledger.chain.readContract({ ...at, functionName: 'trusted' })
    const args = await lightUpdate({ trusted, block: own.block(height + 5n), chainId: 'simulated' })
    const data = encodeFunctionData({ abi: lightClientAbi, functionName: 'update', args })
    await expect(
      transact(far.ledger, { to: bridge.homeClient, data, abi: lightClientAbi, what: 'The update' }),
    ).rejects.toMatchObject({ facts: { error: 'LightClient_TooLittleTrustedPower' } })
  })

  test('a header once its trust has expired', async () => {
    const trusted = await home.source.lightBlock(1n)
    const client = await deployLightClient(far.ledger, { trusted, trustingPeriod: 60 })
    const update = updateLightClient(far.ledger, { client, source: home.source, block: 1n, now: 1_800_000_010_000 })
    await expect(update).rejects.toMatchObject({ facts: { error: 'LightClient_TrustExpired' } })
    // A client that knows the time does not even try.
    const asked = updateLightClient(far.ledger, { client, source: home.source, block: 1n, now })
    await expect(asked).rejects.toMatchObject({ code: 'client/light-refused' })
  })

  test('a proof of another slot, and of a state that is not of the block', async () => {
    const head = await home.ledger.chain.getBlockNumber({ cacheTime: 0 })
    await updateLightClient(far.ledger, { client: bridge.homeClient, source: home.source, block: head, now })
    const { slot } = settlementSlots.next
    const { proof } = await proveWord(home.ledger, { account: addresses.settlement, slot, block: head })
    const other = await proveWord(home.ledger, { account: addresses.settlement, slot, block: head - 1n })
    const at = { address: bridge.homeClient, abi: lightClientAbi, functionName: 'storageAt' } as const
    const read = (wanted: Hex, shown: typeof proof) =>
      far.ledger.chain.readContract({ ...at, args: [head, shown, addresses.settlement, wanted] })
    expect(BigInt(await read(slot, proof)) & 0xffffffffffffn).toBe(1n)
    await expect(read(settlementSlots.finalRoot.slot, proof)).rejects.toThrow('TrieProofTraversalError')
    await expect(read(slot, other.proof)).rejects.toThrow('ExecutionProof_WrongHeader')
    const claimData = encodeFunctionData({ abi: bridgedOPENAbi, functionName: 'claim', args: [77n, head, proof] })
    await expect(
      transact(far.ledger, { to: bridge.token, data: claimData, abi: bridgedOPENAbi, what: 'The claim' }),
    ).rejects.toMatchObject({ code: 'client/reverted' })
  }, 30_000)
})

test('a final payout root is read on the other chain by its proof', async () => {
  const head = await home.ledger.chain.getBlockNumber({ cacheTime: 0 })
  const before = readFinalRoot(far.ledger, { client: bridge.homeClient, home: home.ledger, block: head })
  await expect(before).rejects.toMatchObject({ code: 'client/bridge-unknown' })
  const root = await finaliseRoot()
  const block = await home.ledger.chain.getBlockNumber({ cacheTime: 0 })
  await updateLightClient(far.ledger, { client: bridge.homeClient, source: home.source, block, now })
  const read = await readFinalRoot(far.ledger, { client: bridge.homeClient, home: home.ledger, block })
  expect(read.root).toBe(root)
}, 30_000)

/** An epoch that pays one account, made final: its payout root. */
async function finaliseRoot(): Promise<Hex> {
  const [amount, account] = [parseOpen('5'), alice.address]
  const ledger = home.chain.as(rest)
  const settlement = { abi: settlementAbi, to: addresses.settlement } as const
  await wrap(ledger, { amount })
  await transferWrapped(ledger, { to: addresses.settlement, amount })
  const read = { address: addresses.settlement, abi: settlementAbi, functionName: 'leafHash' } as const
  const hash = hexToBytes(await ledger.chain.readContract({ ...read, args: [account, amount] }))
  const root = sumRoot([{ hash, sum: amount }])
  const none: Hex = `0x${'11'.repeat(32)}`
  const epoch = epochArgument({
    ...{ epoch: 1, payoutRoot: bytesToHex(root.hash), total: root.sum, added: root.sum },
    ...{ receiptsRoot: none, linesRoot: none, chunksRoot: none, data: none, size: 1, lastPayment: 0 },
    ...{ receiptCount: 1, lineCount: 1, payoutCount: 1 },
  })
  const proposal = { functionName: 'propose', args: [epoch], value: 1n, event: 'EpochProposed', what: 'The root' }
  await transactFor(ledger, { ...settlement, ...proposal })
  clock += 10
  const finality = { functionName: 'finalise', args: [epoch], event: 'EpochFinalised', what: 'Finalising' }
  await transactFor(ledger, { ...settlement, ...finality })
  return bytesToHex(root.hash)
}
