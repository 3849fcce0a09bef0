import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Address, bytesToHex, cidFromDigest, hexToBytes, parseOpen } from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import { addresses, datanetsAbi, modelsAbi, settlementAbi, wopenAbi } from '@openledger/contracts'
import { type Abi, encodeFunctionData, stringToHex } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenLedger } from '../connection/OpenLedger.ts'
import { transact } from '../connection/transact.ts'
import { commitEpoch } from '../derive/commitEpoch.ts'
import { addLines } from '../derive/payouts.ts'
import { type CheatTools, cheats, cheatTools, genuineBundle, type ShownEpoch } from '../testing/index.ts'
import { attributionIndexSchema, type Bundle } from '../wire/Bundle.ts'
import { epochArgument } from '../wire/EpochCommitment.ts'
import { epochFileSchema } from '../wire/EpochFile.ts'
import { receiptDigest } from '../wire/Receipt.ts'
import { receiptFileCid, receiptFileSchema } from '../wire/ReceiptFile.ts'
import { toWire, wireBytes } from '../wire/wire.ts'
import { buyAccess, setAccessPrice } from './dataAccess.ts'
import {
  askPiece,
  challenge,
  challengeEquivocation,
  checkEpoch,
  getPendingEpoch,
  getQuestion,
  reclaimQuestion,
  reportWithheld,
  showChunk,
} from './disputes.ts'
import { stake } from './staking.ts'

const key = (last: string) => privateKeyToAccount(`0x${last.padStart(64, '0')}`)
const [proposer, watcher] = [key('09e8'), key('a7c4')]
const bond = parseOpen('2')
const window = 400
let dataDir: string
let chain: Chain
let clock = 1_790_000_000
let bundle: Bundle
let honest: ShownEpoch
let tools: CheatTools

/** What a node would serve: contents by their names, indexes by receipt. */
const contents = new Map<string, Uint8Array>()
const as = (account: typeof proposer) =>
  createOpenLedger({
    url: chain.url,
    account,
    fetch: (input, init) => {
      const path = String(input).slice(chain.url.length)
      if (!path.startsWith('/api/')) return globalThis.fetch(chain.url, init)
      if (path.endsWith('/bundle')) {
        return Promise.resolve(Response.json({ index: toWire(attributionIndexSchema, bundle.index) }))
      }
      const found = contents.get(path.split('/').at(-1)!)
      return Promise.resolve(found ? new Response(new Uint8Array(found)) : Response.json({}, { status: 404 }))
    },
  })

const write = (
  account: typeof proposer,
  {
    abi,
    to,
    name,
    args,
    value = 0n,
  }: { abi: Abi; to: Address; name: string; args: readonly unknown[]; value?: bigint },
) => transact(as(account), { to, abi, value, what: name, data: encodeFunctionData({ abi, functionName: name, args }) })

/** Shows an epoch's files and proposes it. */
const propose = async ({ file, receipts, commitment }: ShownEpoch) => {
  contents.set(cidFromDigest(hexToBytes(commitment.data)), wireBytes(epochFileSchema, file))
  for (const receipt of receipts) contents.set(receiptFileCid(receipt), wireBytes(receiptFileSchema, receipt))
  await write(proposer, {
    abi: settlementAbi as Abi,
    to: addresses.settlement,
    name: 'propose',
    args: [epochArgument(commitment)],
    value: bond,
  })
}
const credit = () =>
  as(watcher).chain.readContract({
    abi: settlementAbi,
    address: addresses.settlement,
    functionName: 'creditOf',
    args: [watcher.address],
  })

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'openledger-disputes-'))
  const made = await genuineBundle({ seed: 'disputes', receipts: 3, epoch: 1, contributors: 5 })
  bundle = made.bundle
  const operator = privateKeyToAccount(made.operatorKey)
  const role = proposer.address
  const treasury = bundle.receiptFile.lines.find(line => line.role === 'treasury')!.account
  const genesis = await buildGenesis({
    chainId: 4267,
    timestamp: clock - 1000,
    allocations: [
      { address: watcher.address, balance: parseOpen('1000') },
      { address: operator.address, balance: parseOpen('1000') },
      { address: role, balance: totalSupply - parseOpen('2000') },
    ],
    roles: { admin: role, treasury, proposer: role, governor: role, guardian: role },
    challengeWindow: window,
    proposerBond: bond,
    batchBondLock: 3600,
  })
  chain = await startChain({ dataDir, genesis, now: () => clock })

  // The models that the receipts name: a base, a fine-tune of it, and the fine-tune of that which answered.
  const { model } = bundle
  const licence = stringToHex('CC-BY-4.0', { size: 32 })
  const about = stringToHex('about', { size: 32 })
  const datanets = { abi: datanetsAbi as Abi, to: addresses.datanets }
  const models = { abi: modelsAbi as Abi, to: addresses.models }
  await write(proposer, { ...datanets, name: 'createDatanet', args: ['Travel', 0, licence, 0n, about] })
  await write(proposer, { ...datanets, name: 'contribute', args: [1n, about, 3, 100n, licence, about] })
  await write(proposer, { ...datanets, name: 'publishRelease', args: [1n, about, about, 1n] })
  await write(proposer, { ...models, name: 'registerBase', args: ['base', model.baseDigest, about] })
  for (const id of [2n, 3n]) {
    const fineTune = {
      name: `tune ${id}`,
      parents: [{ modelId: id - 1n, share: 10_000 }],
      adapterDigest: id === 3n ? model.adapterDigest : about,
      descriptor: about,
      checkpointRoot: about,
      indexRoot: id === 3n ? model.indexRoot : about,
      releaseIds: [1n],
      basePrice: model.basePrice,
      tokenPrice: model.tokenPrice,
      operator: operator.address,
      metadata: about,
    }
    await write(proposer, { ...models, name: 'registerFineTune', args: [fineTune] })
  }
  for (const [id, owner] of [
    [2n, model.parentOwner],
    [3n, model.owner],
  ]) {
    await write(proposer, { ...models, name: 'transferFrom', args: [role, owner, id] })
  }
  // The fee that the epoch settles.
  const paid = bundle.epochFile.payments[0]!.lines.reduce((sum, { amount }) => sum + amount, 0n)
  await setAccessPrice(as(proposer), { datanet: 1, price: paid })
  expect(await buyAccess(as(watcher), { release: 1 })).toMatchObject({ payment: 1, amount: paid })
  const wopen = { abi: wopenAbi as Abi, to: addresses.wopen }
  await write(proposer, { ...wopen, name: 'deposit', args: [], value: parseOpen('100') })
  await write(proposer, { ...wopen, name: 'transfer', args: [addresses.settlement, parseOpen('100')] })

  const domain = { chainId: 4267, settlement: addresses.settlement as Address }
  const receipts = bundle.epochReceipts
  const { commitment } = commitEpoch({ file: bundle.epochFile, receipts, domain })
  honest = { file: bundle.epochFile, receipts, commitment }
  tools = cheatTools({
    honest,
    previousPayouts: [],
    operatorKey: made.operatorKey,
    thief: watcher.address.toLowerCase() as Address,
    domain,
  })
})

afterAll(async () => {
  await chain?.close()
  if (dataDir) await rm(dataDir, { recursive: true, force: true })
})

describe('the auditor', () => {
  it('finds nothing where nothing is pending', async () => {
    expect(await checkEpoch(as(watcher))).toBeNull()
  })

  it.each(cheats)('proves on chain that $title', async ({ fault, alter }) => {
    await propose(await alter(honest, tools))
    const audit = await checkEpoch(as(watcher))
    const found = audit?.faults.find(one => one.fault === fault)
    expect(audit?.faults.map(one => one.fault)).toContain(fault)
    const before = await credit()
    expect(await challenge(as(watcher), found!)).toMatchObject({ epoch: 1 })
    expect((await credit()) - before).toBe(bond / 2n)
    expect(await getPendingEpoch(as(watcher))).toBeNull()
  })

  it('asks for what is withheld, and has the epoch cancelled where nobody shows it', async () => {
    const cheat = tools.settle([honest.receipts[0]!])
    await propose(cheat)
    contents.delete(cheat.file.receipts[0]!)
    const audit = await checkEpoch(as(watcher))
    expect(audit?.faults).toMatchObject([{ fault: 'withheld', question: { piece: 'chunk', index: 0 } }])
    const { commitment } = audit!
    const question = audit!.faults[0]!.question!
    await expect(challenge(as(watcher), audit!.faults[0]!)).rejects.toMatchObject({ code: 'client/no-proof' })
    expect(await getQuestion(as(watcher), { commitment, question })).toBeNull()
    const { deadline } = await askPiece(as(watcher), { commitment, question })
    expect(await getQuestion(as(watcher), { commitment, question })).toEqual({
      asker: watcher.address,
      deadline,
      answered: false,
    })
    await expect(reportWithheld(as(watcher), { commitment, question })).rejects.toMatchObject({
      facts: { error: 'Availability_DeadlineAhead' },
    })
    clock = deadline + 1
    await reportWithheld(as(watcher), { commitment, question })
    expect(await getPendingEpoch(as(watcher))).toBeNull()
  })

  it('asks for a signature where an operator has not signed', async () => {
    const file = { ...honest.receipts[0]!, signature: honest.receipts[1]!.signature }
    await propose(tools.settle([file]))
    const audit = await checkEpoch(as(watcher))
    expect(audit?.faults).toMatchObject([{ fault: 'withheld', question: { piece: 'payment', index: 0 } }])
    const { deadline } = await askPiece(as(watcher), {
      commitment: audit!.commitment,
      question: audit!.faults[0]!.question!,
    })
    clock = deadline + 1
    await reportWithheld(as(watcher), { commitment: audit!.commitment, question: audit!.faults[0]!.question! })
  })

  it('finds nothing in an honest epoch, whose chunks can be shown', async () => {
    await propose(honest)
    const audit = await checkEpoch(as(watcher))
    expect(audit).toMatchObject({ receipts: 3, faults: [], pending: true })
    expect(await getPendingEpoch(as(watcher))).toMatchObject({ proposer: proposer.address })
    const { archive } = commitEpoch({ ...honest, domain: tools.domain })
    const { commitment } = honest
    const question = { piece: 'chunk', index: 1, place: 0 } as const
    await askPiece(as(watcher), { commitment, question })
    await expect(reclaimQuestion(as(watcher), { commitment, question })).rejects.toMatchObject({
      facts: { error: 'Availability_StillPending' },
    })
    await showChunk(as(proposer), { commitment, archive, index: 1 })
    clock += window + 1
    await write(proposer, {
      abi: settlementAbi as Abi,
      to: addresses.settlement,
      name: 'finalise',
      args: [epochArgument(commitment)],
    })
    expect(await checkEpoch(as(watcher))).toBeNull()
    expect(await checkEpoch(as(watcher), { epoch: 1 })).toMatchObject({ receipts: 3, faults: [], pending: false })
    expect(await checkEpoch(as(watcher), { epoch: 2 })).toBeNull()
  })

  it('proves that an answer was settled in the epoch before', async () => {
    const settled = honest.receipts[2]!
    await propose(
      tools.settle([settled], {
        epoch: 2,
        previous: cidFromDigest(hexToBytes(honest.commitment.data)),
        payments: [],
        payouts: addLines({ previous: honest.file.payouts, lines: settled.lines }),
      }),
    )
    const audit = await checkEpoch(as(watcher))
    const found = audit?.faults.find(({ fault }) => fault === 'settled')
    expect(await challenge(as(watcher), found!)).toMatchObject({ epoch: 2 })
  })

  it('has an operator slashed that signs two receipts in one place', async () => {
    const operator = bundle.receiptFile.receipt.operator
    const first = honest.receipts[1]!
    const second = await tools.resign(first, { outputHash: bytesToHex(new Uint8Array(32).fill(7)) })
    expect(receiptDigest(first.receipt, tools.domain)).not.toBe(receiptDigest(second.receipt, tools.domain))
    await stake(as(watcher), { amount: parseOpen('150'), pool: operator })
    const { taken } = await challengeEquivocation(as(watcher), [first, second])
    expect(taken).toBe(parseOpen('100'))
    await expect(challengeEquivocation(as(watcher), [first, second])).rejects.toMatchObject({
      facts: { error: 'Disputes_AlreadyPunished' },
    })
  })
})
