import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Address, type Hex, parseOpen } from '@openledger/base'
import { createCometSource, followHeaders, readConsensusGenesis, verifyFinality } from '@openledger/client'
import { addresses, purseOf, stakingAbi, tipsAbi, validatorSetAbi } from '@openledger/contracts'
import { type Abi, decodeFunctionResult, encodeFunctionData } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openKeyring } from '../../keys/Keyring.ts'
import { findProgram } from '../binaries.ts'
import { joinNetwork } from '../joinNetwork.ts'
import { type Network, networkFiles } from '../Network.ts'
import { superviseNetwork } from '../superviseNetwork.ts'
import { blockAt, heightOf, makeNetwork, rpc, signTransfer, until } from './runNetwork.ts'

const missing = (['cometbft', 'geth'] as const).filter(program => findProgram(program) === undefined)
if (missing.length > 0) console.warn(`SKIPPED 6 tests of validators: ${missing.join(' and ')} cannot be had here.`)
const needsPrograms = test.skipIf(missing.length > 0)

const epochBlocks = 6
const downtime = { window: 60, missedBps: 3_334, jailTime: 60, penaltyBps: 100 }
const program = resolve(import.meta.dirname, '..', '..', '..', 'bin', 'openledger.mjs')

type Supervised = ReturnType<typeof superviseNetwork>
type Set = Map<string, bigint>

let net: Awaited<ReturnType<typeof makeNetwork>>
let joined: Network
let running: Supervised[]
const folders: string[] = []

beforeAll(async () => {
  if (missing.length > 0) return
  running = []
  net = await makeNetwork({ validators: 2, geth: 1, epochBlocks, downtime })
  net.up()
  await until('both have a block', async () => (await lowest()) >= 1)
})
afterAll(async () => {
  await Promise.all((running ?? []).map(({ close }) => close()))
  await net?.killAll()
  net?.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

needsPrograms(
  'the stakes of the genesis are the powers of the first validators, on both execution clients',
  async () => {
    const set = await consensusSet()
    expect([...set.values()]).toEqual([10_000n, 10_000n])
    for (const url of net.urls) {
      const seats = await call<{ pubkey: Hex; power: bigint }[]>(url, addresses.staking, stakingAbi, 'validatorSet', [
        0n,
        10n,
      ])
      expect(seats.map(({ power }) => power)).toEqual([10_000n, 10_000n])
    }
    await until('an epoch has passed', async () => (await lowest()) >= epochBlocks + 3)
    expect(await consensusSet()).toEqual(set)
  },
)

needsPrograms('one more joins by staking through the command line, and signs blocks', async () => {
  joined = await joinAnother(20)
  const own = joined.validators[0]!
  running.push(supervise(joined))
  const url = `http://127.0.0.1:${own.ports.http}`
  await until('it follows', async () => (await heightOf(url)) >= (await lowest()) - 1)
  await give(own.feeRecipient, '5100')

  const made = await openledger('validator', 'register', '--network', joined.folder, '--stake', '5000')
  expect(made).toMatchObject({ power: '5000' })
  const id = String(made.id).slice(2).toUpperCase()
  await until('it is in the set', async () => (await consensusSet()).get(id) === 5_000n)
  await until('it signs', () => isSigning(id))
  await until('it proposes', async () => {
    const block = (await blockAt(net.urls[1]!, await lowest())) as unknown as { miner: Address }
    return block.miner === purseOf(made.id as Hex)
  })
  expect(await openledger('validator', 'status', '--network', joined.folder)).toMatchObject({
    ...{ seated: true, admitted: true, tombstoned: false, power: '5000' },
  })
})

needsPrograms('one that is down is jailed by a stranger’s proof, leaves, and comes back by unjail', async () => {
  await running.pop()!.close()
  const { account, home, as } = await makeStranger('down')
  const down = joined.validators[0]!.feeRecipient
  const before = await call<bigint>(net.urls[0]!, addresses.staking, stakingAbi, 'poolAssets', [down])
  const watch = ['validator', 'watch', '--consensus', consensusOf(0), '--out', join(home, 'faults'), '--once']
  const jailed = () => call<boolean>(net.urls[1]!, addresses.validatorSet, validatorSetAbi, 'isJailed', [down])
  expect(await openledger('validator', 'missed', '--consensus', consensusOf(0), ...as)).toMatchObject({
    ...{ window: 60, allowed: 20 },
  })
  await until('a stranger’s watch has proven it', async () => {
    await openledger(...watch, '--submit', ...as)
    return jailed()
  })
  for (const url of net.urls) {
    expect(await call<bigint>(url, addresses.staking, stakingAbi, 'poolAssets', [down])).toBe((before * 99n) / 100n)
    expect(await call<bigint>(url, addresses.staking, stakingAbi, 'creditOf', [account])).toBe(before / 200n)
  }
  // A second proof of the same absence is refused before it costs anything.
  const again = ['validator', 'report-downtime', down, '--consensus', consensusOf(0), ...as]
  await expect(openledger(...again)).rejects.toThrow('Downtime_AlreadyOut')
  await until('it is out of the set', async () => (await consensusSet()).size === 2)
  const own = ['--network', joined.folder, '--rpc', net.urls[0]!]
  expect(await openledger('validator', 'status', ...own)).toMatchObject({ jailed: true, seated: true, power: '0' })

  running.push(supervise(joined))
  await until('its time is over', async () => {
    const made = await openledger('validator', 'unjail', ...own).catch((error: Error) => error)
    if (made instanceof Error) expect(made.message).toContain('Downtime_TooEarly')
    return !(await jailed())
  })
  await until('it is in the set again', async () => (await consensusSet()).size === 3)
  const id = String((await openledger('validator', 'status', ...own)).id)
    .slice(2)
    .toUpperCase()
  await until('it signs', () => isSigning(id))
})

needsPrograms('tips go to the purse of whoever proposed, and are shared by anybody', async () => {
  const { as } = await makeStranger('tips')
  const account = net.network.validators[0]!.feeRecipient
  const held = async () =>
    (await openledger('validator', 'tips', account, ...as)) as { toAccount: string; toStakers: string }
  await until('there are tips', async () => BigInt((await held()).toAccount) > 0n)
  const credit = () => call<bigint>(net.urls[1]!, addresses.tips, tipsAbi, 'creditOf', [account])
  const part = await credit()
  expect(part).toBeGreaterThan(0n)
  const own = ['--network', net.network.folder, '--validator', 'v0']
  const { withdrawn } = await openledger('validator', 'tips', ...own)
  expect(BigInt(withdrawn as string)).toBeGreaterThanOrEqual(part)
  expect(await credit()).toBe(0n)
})

needsPrograms(
  'a key that signs on two nodes is proven by a stranger’s watch, slashed, and removed for good',
  async () => {
    // The same key, in a node of its own: what nobody should ever do.
    const twin = await joinAnother(30)
    const keyOf = (network: Network) => networkFiles(network.folder).of(network.validators[0]!).consensusKey
    copyFileSync(keyOf(joined), keyOf(twin))
    const second = supervise(twin)
    running.push(second)

    const { account: stranger, home, as } = await makeStranger('twice')
    const out = join(home, 'evidence')
    const account = joined.validators[0]!.feeRecipient
    const before = await call<bigint>(net.urls[0]!, addresses.staking, stakingAbi, 'poolAssets', [account])
    const watch = ['validator', 'watch', '--consensus', consensusOf(1), '--out', out, '--once', '--submit', ...as]
    const files: string[] = []
    await until('the consensus has found it', async () => {
      files.push(...((await openledger(...watch)).files as string[]))
      return files.length > 0
    })
    // One look may find several of its faults; the first that is proven settles the others.
    const outcomes = readdirSync(out)
      .filter(name => name.endsWith('.settled.json'))
      .map(name => JSON.parse(readFileSync(join(out, name), 'utf8')))
    const reported = outcomes.filter(({ outcome }) => outcome === 'reported')
    expect(reported).toEqual([expect.objectContaining({ slashed: String(before / 20n) })])
    expect(outcomes.filter(({ outcome }) => outcome === 'known')).toHaveLength(files.length - 1)
    // Looked at from the first block again, nothing is sent a second time.
    const nonce = () => rpc<Hex>(net.urls[1]!, 'eth_getTransactionCount', stranger, 'latest')
    const sent = await nonce()
    expect(await openledger(...watch, '--from', '1')).toMatchObject({ waiting: [] })
    expect(await nonce()).toBe(sent)
    const report = ['validator', 'report-double-sign', files[0]!, ...as]
    for (const url of net.urls) {
      expect(await call<bigint>(url, addresses.staking, stakingAbi, 'poolAssets', [account])).toBe((before * 19n) / 20n)
      expect(await call<bigint>(url, addresses.staking, stakingAbi, 'creditOf', [stranger])).toBe(before / 40n)
    }
    await expect(openledger(...report)).rejects.toThrow('ValidatorSet_AlreadyTombstoned')
    await until('it is out of the set', async () => (await consensusSet()).size === 2)
    // Its seat in Staking does not bring it back.
    const height = await lowest()
    await until('two more epochs have passed', async () => (await lowest()) >= height + 2 * epochBlocks)
    expect((await consensusSet()).size).toBe(2)
    expect(await openledger('validator', 'status', account, '--rpc', net.urls[0]!)).toMatchObject({
      ...{ tombstoned: true, power: '0' },
    })
  },
)

needsPrograms('one leaves by a third of the power an epoch, and its stake waits for the delay', async () => {
  const who = ['--network', net.network.folder, '--validator', 'v1']
  const { request } = await openledger('validator', 'exit', ...who)
  await expect(openledger('validator', 'withdraw', String(request), ...who)).rejects.toThrow('Staking_NotReady')
  const seen: Set[] = []
  await until('it is out of the set', async () => {
    const set = await consensusSet()
    seen.push(set)
    return set.size === 1
  })
  expect(seen.some(set => [...set.values()].includes(3_334n))).toBe(true)

  const left = await lowest()
  await until('blocks without it', async () => (await lowest()) >= left + 5)

  // Whoever trusts nothing but the genesis follows every change of the set.
  const { genesis } = await comet<{ genesis: unknown }>('genesis')
  const { chainId, trusted } = readConsensusGenesis(genesis)
  const rule = { chainId, now: Date.now(), trustingPeriod: 86_400, clockDrift: 10 }
  const number = BigInt((await lowest()) - 2)
  const { hash } = await blockAt(net.urls[1]!, Number(number))
  const source = createCometSource({ url: consensusOf(0) })
  const { blocks } = await followHeaders({ source, trusted, target: number + 1n, rule })
  expect(verifyFinality({ block: { number, hash }, blocks, trusted, rule })).toMatchObject({
    ...{ signers: 1, validators: 1 },
  })
})

async function joinAnother(offset: number): Promise<Network> {
  const folder = temporary('join')
  const { network } = await joinNetwork({
    ...{ folder, execution: 'openledger', url: consensusOf(0), peers: net.urls },
    port: net.network.validators[0]!.ports.http + offset,
  })
  return network
}

/** Somebody with a key, and OPEN for gas, who trusts no node of the network in particular. */
async function makeStranger(name: string): Promise<{ account: Address; home: string; as: string[] }> {
  const home = temporary(name)
  const account = openKeyring(join(home, 'wallets')).ensure('me').address.toLowerCase() as Address
  await give(account, '1')
  return { account, home, as: ['--rpc', net.urls[1]!, '--data', home] }
}

async function isSigning(id: string): Promise<boolean> {
  const { signed_header } = await comet<Commit>('commit')
  return signed_header.commit.signatures.some(({ validator_address: who, block_id_flag: flag }) => {
    return who === id && flag === 2
  })
}

function supervise(network: Network): Supervised {
  return superviseNetwork({ network, paths: { cometbft: findProgram('cometbft')!, geth: undefined } })
}

function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `openledger-${name}-`))
  folders.push(folder)
  return folder
}

/** One command, as a person types it; what it prints for scripts. */
async function openledger(...words: string[]): Promise<Record<string, unknown>> {
  const args = ['--disable-warning=ExperimentalWarning', program, ...words, '--json']
  const run = promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24 })
  const { stdout } = await run.catch((error: { code: number; stdout: string; stderr: string }) => error)
  const printed = JSON.parse(stdout) as Record<string, unknown>
  if ('error' in printed) throw new Error(JSON.stringify(printed.error))
  return printed
}

async function give(to: Address, amount: string): Promise<void> {
  const { faucet, network, urls } = net
  const nonce = Number(await rpc<Hex>(urls[0]!, 'eth_getTransactionCount', faucet.address, 'pending'))
  const raw = await signTransfer(faucet, { chainId: network.chainId, nonce, to, value: parseOpen(amount) })
  const hash = await rpc<Hex>(urls[0]!, 'eth_sendRawTransaction', raw)
  await until('the money is there', async () => (await rpc(urls[1]!, 'eth_getTransactionReceipt', hash)) !== null)
}

type Commit = {
  signed_header: { commit: { signatures: { block_id_flag: number; validator_address: string }[] } }
}

/** Who validates the newest height, by address. */
async function consensusSet(): Promise<Set> {
  const { validators } = await comet<{ validators: { address: string; voting_power: string }[] }>('validators')
  return new Map(validators.map(({ address, voting_power: power }) => [address, BigInt(power)]))
}

function consensusOf(index: number): string {
  return `http://127.0.0.1:${net.network.validators[index]!.ports.consensus}`
}

async function comet<T>(path: string): Promise<T> {
  const response = await fetch(`${consensusOf(0)}/${path}`, { signal: AbortSignal.timeout(20_000) })
  return ((await response.json()) as { result: T }).result
}

async function call<T>(url: string, to: Address, abi: Abi, functionName: string, args: unknown[]): Promise<T> {
  const data = encodeFunctionData({ abi, functionName, args })
  const answer = await rpc<Hex>(url, 'eth_call', { to, data }, 'latest')
  return decodeFunctionResult({ abi, functionName, data: answer }) as T
}

async function lowest(): Promise<number> {
  return Math.min(...(await Promise.all(net.urls.map(heightOf))))
}
