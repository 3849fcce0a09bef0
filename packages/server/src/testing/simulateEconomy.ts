import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Address,
  BaseError,
  bytesToHex,
  createRng,
  type Hex,
  parseOpen,
  type Rng,
  sumTreeProof,
  sumTreeRoot,
} from '@openledger/base'
import { buildGenesis, type Chain, startChain, totalSupply } from '@openledger/chain'
import {
  addLines,
  type EpochCommitment,
  epochArgument,
  epochLines,
  linesTree,
  type Payout,
  payoutTree,
  policyRoles,
  receiptLines,
  receiptsTree,
  type Settled,
} from '@openledger/client'
import {
  accessManagerAbi,
  addresses,
  burnAddress,
  roles,
  settlementAbi,
  stakingAbi,
  wopenAbi,
} from '@openledger/contracts'
import type { Abi, TransactionReceipt } from 'viem'
import { type Ledger, openLedger } from '../ledger/openLedger.ts'
import { addressOf, keyOf } from './startTestNetwork.ts'

/** What a simulation did, and what it could not account for. */
export type Conservation = {
  receipts: number
  epochs: number
  lines: number
  claims: number
  slashes: number
  /** Challenges that cancelled a false epoch, and attempts against honest ones, which all failed. */
  challenges: { won: number; lost: number }
  restarts: number
  transactions: number
  /** Wei that users paid in. */
  paidIn: bigint
  /** Wei that is neither where it should be nor burnt; 0 where nothing was lost or made. */
  unaccounted: bigint
}

/**
 * Runs the economy on the real chain and contracts: random splits of random receipts, epochs true and false, challenges,
 * claims, stakes, slashes and restarts, all out of one seed. At the end everybody claims and leaves, and every wei that
 * went in is looked for: of each account by what its lines say, of the whole by the supply.
 *
 * Receipts of one epoch are paid for in one deposit; all else is what a network does.
 *
 * @throws BaseError `simulation/wrong` as soon as a contract says another amount than the arithmetic here
 */
export async function simulateEconomy({
  seed,
  receipts,
  epochs,
  accounts,
}: simulateEconomy.Options): Promise<Conservation> {
  const dir = await mkdtemp(join(tmpdir(), 'openledger-economy-'))
  const world = await openWorld(dir)
  try {
    return await live(world, { seed, receipts, epochs, accounts })
  } finally {
    await world.chain.close()
    await rm(dir, { recursive: true, force: true })
  }
}

export declare namespace simulateEconomy {
  type Options = {
    seed: string
    /** How many answers are paid for in all, in how many epochs. */
    receipts: number
    epochs: number
    /** How many contributors there are. */
    accounts: number
  }
}

const unbondDelay = 3_600
const challengeWindow = 30
const people = [
  'bank',
  'admin',
  'proposer',
  'cheat',
  'guardian',
  'watcher',
  'slasher',
  'treasury',
  'ann',
  'ben',
  'cat',
] as const
type Person = (typeof people)[number]
const stakers = ['ann', 'ben', 'cat'] as const satisfies Person[]
const domain = { chainId: 4267, settlement: addresses.settlement } as const
const settlement = { address: addresses.settlement, abi: settlementAbi as Abi } as const
const staking = { address: addresses.staking, abi: stakingAbi as Abi } as const

type World = {
  chain: Chain
  ledger: Ledger
  /** Sends as a person, and keeps the account of what gas burnt. */
  send(
    who: Person,
    call: { address: Address; abi: Abi; functionName: string; args: readonly unknown[]; value?: bigint },
  ): Promise<TransactionReceipt>
  /** Moves the chain's clock on from its last block. */
  wait(seconds: number): Promise<void>
  restart(): Promise<void>
  /** Wei of base fees, which burn without an account. */
  burnt(): bigint
  transactions(): number
  /** Every account that can hold OPEN from the beginning. */
  known: Address[]
}

async function openWorld(dir: string): Promise<World> {
  let ahead = 0
  const now = () => Date.now() / 1000 + ahead
  const share = totalSupply / BigInt(people.length)
  const genesis = await buildGenesis({
    chainId: domain.chainId,
    timestamp: Math.floor(now()) - 600,
    allocations: people.map((name, i) => ({
      address: addressOf(name),
      balance: i === 0 ? totalSupply - share * BigInt(people.length - 1) : share,
    })),
    roles: {
      admin: addressOf('admin'),
      governor: addressOf('admin'),
      treasury: addressOf('treasury'),
      proposer: addressOf('proposer'),
      guardian: addressOf('guardian'),
    },
    challengeWindow,
    proposerBond: parseOpen('10'),
    batchBondLock: 60,
  })
  const open = async () => {
    const chain = await startChain({ dataDir: join(dir, 'chain'), genesis, now })
    const ledger = await openLedger({ url: chain.url })
    const senders = new Map(people.map(name => [name, ledger.sender(keyOf(name))]))
    return { chain, ledger, senders }
  }
  let running = await open()
  let burnt = 0n
  let transactions = 0
  const world: World = {
    ...running,
    known: [...Object.keys(genesis.alloc), burnAddress].map(address => address.toLowerCase() as Address),
    async send(who, call) {
      const receipt = await running.senders.get(who)!.send(call)
      const { baseFeePerGas } = await running.ledger.client.getBlock({ blockNumber: receipt.blockNumber })
      burnt += receipt.gasUsed * baseFeePerGas!
      transactions++
      return receipt
    },
    async wait(seconds) {
      const { timestamp } = await running.ledger.client.getBlock()
      ahead = Number(timestamp) + seconds - Date.now() / 1000
    },
    async restart() {
      await running.chain.close()
      running = await open()
      Object.assign(world, { chain: running.chain, ledger: running.ledger })
    },
    burnt: () => burnt,
    transactions: () => transactions,
  }
  const grant = (role: bigint, who: Person) =>
    world.send('admin', {
      address: addresses.accessManager,
      abi: accessManagerAbi as Abi,
      functionName: 'grantRole',
      args: [role, addressOf(who), 0],
    })
  await grant(roles.proposer, 'cheat')
  await grant(roles.slasher, 'slasher')
  return world
}

async function live(
  world: World,
  { seed, receipts, epochs, accounts }: simulateEconomy.Options,
): Promise<Conservation> {
  const rng = createRng(seed)
  const earners = Array.from({ length: accounts }, (_, i) => addressOf(`earner ${i}`))
  const builders = Array.from({ length: 8 }, (_, i) => addressOf(`builder ${i}`))
  const done: Conservation = {
    ...{ receipts: 0, epochs: 0, lines: 0, claims: 0, slashes: 0, challenges: { won: 0, lost: 0 } },
    ...{ restarts: 0, transactions: 0, paidIn: 0n, unaccounted: 0n },
  }
  let payouts: Payout[] = []
  let tree = payoutTree({ payouts, domain })
  let policy = await readPolicy(world)

  while (done.epochs < epochs) {
    if (rng.int(4) === 0) policy = await changePolicy(world, rng)
    const count = Math.ceil((receipts - done.receipts) / (epochs - done.epochs))
    const settled = Array.from({ length: count }, () => randomReceipt(rng, { policy, earners, builders }))
    const added = settled.reduce((sum, { paid }) => sum + paid, 0n)
    await payIn(world, added)
    done.paidIn += added

    const lines = epochLines(settled)
    const next = addLines({ previous: payouts, lines })
    const nextTree = payoutTree({ payouts: next, domain, previous: { payouts, tree } })
    const honest: EpochCommitment = {
      epoch: done.epochs + 1,
      receiptsRoot: rootOf(receiptsTree({ settled, domain })),
      linesRoot: rootOf(linesTree({ lines, domain })),
      payoutRoot: rootOf(nextTree),
      total: sumTreeRoot(nextTree).sum,
      added,
      receiptCount: settled.length,
      lineCount: lines.length,
      payoutCount: next.length,
      lastPayment: 0,
      data: randomWord(rng),
      chunksRoot: randomWord(rng),
      size: 1 + rng.int(1 << 20),
    }
    if (payouts.length > 1 && rng.int(3) === 0) {
      await cheatAndBeCaught(world, { rng, honest, payouts, tree, next })
      done.challenges.won++
      done.slashes++
    }
    if (rng.int(10) === 0) {
      await propose(world, 'proposer', honest)
      await world.send('guardian', { ...settlement, functionName: 'veto', args: [epochArgument(honest)] })
    }
    await propose(world, 'proposer', honest)
    if (payouts.length > 1) {
      await attackAnHonestEpoch(world, { rng, honest, next, nextTree })
      done.challenges.lost++
    }
    await world.wait(challengeWindow + 1)
    await world.send('watcher', { ...settlement, functionName: 'finalise', args: [epochArgument(honest)] })
    ;[payouts, tree] = [next, nextTree]
    done.epochs++
    done.receipts += count
    done.lines += lines.length

    done.claims += await claim(world, {
      payouts,
      tree,
      chosen: rng.shuffle(payouts.map((_, i) => i)).slice(0, rng.int(64)),
    })
    if (rng.int(2) === 0) done.slashes += await moveStake(world, rng)
    if (rng.int(12) === 0) {
      await world.restart()
      // What a proposer has after a restart: the payouts of the last epoch's file, and nothing hashed.
      tree = payoutTree({ payouts, domain })
      done.restarts++
    }
  }
  for (let from = 0; from < payouts.length; from += 100) {
    const chosen = payouts.slice(from, from + 100).map((_, i) => from + i)
    done.claims += await claim(world, { payouts, tree, chosen })
  }
  await leave(world)
  done.transactions = world.transactions()
  done.unaccounted = await lookForEveryWei(world, { payouts, paidIn: done.paidIn })
  return done
}

type Policy = Parameters<typeof receiptLines>[0]['policy']

async function readPolicy({ ledger: { client } }: World): Promise<Policy> {
  const [id, policy] = await client.readContract({
    address: settlement.address,
    abi: settlementAbi,
    functionName: 'currentPolicy',
  })
  return { id, ...policy }
}

/** A split of 10,000 basis points at random cuts. */
async function changePolicy(world: World, rng: Rng): Promise<Policy> {
  const cuts = Array.from({ length: policyRoles.length - 1 }, () => rng.int(10_001)).sort((a, b) => a - b)
  const bounds = [0, ...cuts, 10_000]
  const parts = Object.fromEntries(policyRoles.map((role, i) => [role, bounds[i + 1]! - bounds[i]!]))
  await world.send('admin', { ...settlement, functionName: 'setPolicy', args: [parts] })
  return readPolicy(world)
}

function randomReceipt(
  rng: Rng,
  { policy, earners, builders }: { policy: Policy; earners: readonly Address[]; builders: readonly Address[] },
): Settled {
  const one = (list: readonly Address[]) => list[rng.int(list.length)]!
  // From 1 wei to some OPEN: remainders show at the small end, limits at the large one.
  const paid = 1n + BigInt(rng.uint32()) * 10n ** BigInt(rng.int(10))
  const price = rng.int(4) === 0 ? (paid * BigInt(1 + rng.int(1000))) / 1000n : paid
  const contributors = Array.from({ length: 1 + rng.int(8) }, () => one(earners))
  const weights = contributors.map(() => BigInt(rng.int(3) === 0 ? 0 : rng.uint32()))
  if (!weights.some(weight => weight > 0n)) weights[0] = 1n
  const lines = receiptLines({
    ...{ policy, price, paid, contributors, weights, payer: one(earners) },
    accounts: {
      builder: one(builders),
      parents: one(builders),
      operator: one(builders),
      treasury: addressOf('treasury'),
    },
  })
  return { source: 'answer', id: randomWord(rng), paid, lines }
}

async function payIn(world: World, value: bigint): Promise<void> {
  const wopen = { address: addresses.wopen, abi: wopenAbi as Abi }
  await world.send('bank', { ...wopen, functionName: 'deposit', args: [], value })
  await world.send('bank', { ...wopen, functionName: 'transfer', args: [addresses.settlement, value] })
}

async function propose(world: World, who: Person, commitment: EpochCommitment): Promise<void> {
  const { client } = world.ledger
  const credit = (await client.readContract({
    address: settlement.address,
    abi: settlementAbi,
    functionName: 'creditOf',
    args: [addressOf(who)],
  })) as bigint
  const bond = parseOpen('10')
  const value = credit >= bond ? 0n : bond - credit
  await world.send(who, { ...settlement, functionName: 'propose', args: [epochArgument(commitment)], value })
}

/** Somebody takes from one account and gives to another, so that all sums stay right; a watcher sees one fall. */
async function cheatAndBeCaught(
  world: World,
  {
    rng,
    honest,
    payouts,
    tree,
    next,
  }: { rng: Rng; honest: EpochCommitment; payouts: Payout[]; tree: Tree; next: Payout[] },
): Promise<void> {
  const victim = rng.int(payouts.length)
  const { account, cumulative } = payouts[victim]!
  const at = next.findIndex(payout => payout.account === account)
  const other = (at + 1) % next.length
  const taken = next[at]!.cumulative - cumulative + 1n
  if (next[at]!.cumulative <= taken) return cheatAndBeCaught(world, { rng, honest, payouts, tree, next })
  const moved = next.map((payout, i) =>
    i === at
      ? { ...payout, cumulative: payout.cumulative - taken }
      : i === other
        ? { ...payout, cumulative: payout.cumulative + taken }
        : payout,
  )
  const movedTree = payoutTree({ payouts: moved, domain })
  const falseEpoch = { ...honest, payoutRoot: rootOf(movedTree) }
  await propose(world, 'cheat', falseEpoch)
  await world.send('watcher', {
    ...settlement,
    functionName: 'challengeDecrease',
    args: [epochArgument(falseEpoch), leafOf(payouts, tree, victim), leafOf(moved, movedTree, at)],
  })
}

/** A challenge of what is right, and a false account of who comes first, are refused. */
async function attackAnHonestEpoch(
  world: World,
  { rng, honest, next, nextTree }: { rng: Rng; honest: EpochCommitment; next: Payout[]; nextTree: Tree },
): Promise<void> {
  const left = rng.int(next.length - 1)
  const args = [epochArgument(honest), leafOf(next, nextTree, left), leafOf(next, nextTree, left + 1)]
  const refused = await world.ledger
    .sender(keyOf('cheat'))
    .send({ ...settlement, functionName: 'challengeOrder', args })
    .then(
      () => false,
      () => true,
    )
  if (!refused) throw wrong('An honest epoch was cancelled.', { epoch: honest.epoch })
}

/** Claims in one transaction, some of them twice and one for more than is owed: what is not owed is skipped. */
async function claim(
  world: World,
  { payouts, tree, chosen }: { payouts: Payout[]; tree: Tree; chosen: number[] },
): Promise<number> {
  if (chosen.length === 0) return 0
  const claims = chosen.map(index => {
    const { account, cumulative, proof } = leafOf(payouts, tree, index)
    return { account, cumulative, ...proof, unwrap: false }
  })
  const [first] = claims
  const more = { ...first!, cumulative: first!.cumulative + 1n }
  await world.send('watcher', { ...settlement, functionName: 'claimMany', args: [[more, ...claims, first]] })
  return chosen.length
}

/** Somebody stakes, leaves or is slashed; what the fees brought to stakers is shared. Says how many were slashed. */
async function moveStake(world: World, rng: Rng): Promise<number> {
  const who = stakers[rng.int(stakers.length)]!
  await world.send(who, {
    ...staking,
    functionName: 'stake',
    args: [addressOf(who)],
    value: parseOpen('5') + BigInt(rng.uint32()),
  })
  await world.send('watcher', { ...staking, functionName: 'collect', args: [] }).catch(() => undefined)
  await world.send(who, { ...staking, functionName: 'claimRewards', args: [addressOf(who)] }).catch(() => undefined)
  if (rng.int(2) === 0) return 0
  const victim = addressOf(stakers[rng.int(stakers.length)]!)
  const amount = BigInt(rng.uint32()) * 10n ** 9n
  await world.send('slasher', {
    ...staking,
    functionName: 'slash',
    args: [victim, 3, amount, addressOf('watcher'), `0x${'00'.repeat(32)}`],
  })
  return 1
}

/** Stakers take their rewards and their stake, challengers and proposers their credit. */
async function leave(world: World): Promise<void> {
  const { client } = world.ledger
  const read = async <T>(functionName: string, args: readonly unknown[]) =>
    (await client.readContract({ ...staking, functionName, args })) as T
  await world.send('watcher', { ...staking, functionName: 'collect', args: [] }).catch(() => undefined)
  const requests: [Person, bigint][] = []
  for (const who of stakers) {
    const [shares] = await read<[bigint, bigint]>('stakeOf', [addressOf(who), addressOf(who)])
    if (shares === 0n) continue
    await world.send(who, { ...staking, functionName: 'claimRewards', args: [addressOf(who)] }).catch(() => undefined)
    await world.send(who, { ...staking, functionName: 'requestUnbond', args: [addressOf(who), shares] })
    requests.push([who, await read<bigint>('requestCount', [])])
  }
  await world.wait(unbondDelay + 60)
  for (const [who, id] of requests) await world.send(who, { ...staking, functionName: 'withdraw', args: [id] })
  for (const [contract, withdraw] of [
    [staking, 'withdrawCredit'],
    [settlement, 'withdrawBond'],
  ] as const) {
    for (const who of people) {
      const credit = (await client.readContract({
        ...contract,
        functionName: 'creditOf',
        args: [addressOf(who)],
      })) as bigint
      if (credit > 0n) await world.send(who, { ...contract, functionName: withdraw, args: [addressOf(who), credit] })
    }
  }
}

/**
 * Wei that went astray: per account against its lines, in the pool against what was paid in and out, and of the supply
 * against all balances and what burnt.
 */
async function lookForEveryWei(
  world: World,
  { payouts, paidIn }: { payouts: Payout[]; paidIn: bigint },
): Promise<bigint> {
  const { client } = world.ledger
  const claimedOf = (account: Address) =>
    client.readContract({ address: settlement.address, abi: settlementAbi, functionName: 'claimed', args: [account] })
  const wrapped = (account: Address) =>
    client.readContract({ address: addresses.wopen, abi: wopenAbi, functionName: 'balanceOf', args: [account] })
  const size = (value: bigint) => (value < 0n ? -value : value)
  let astray = 0n
  for (const { account, cumulative } of payouts) {
    astray += size((await claimedOf(account)) - cumulative)
    // Staking turns its wrapped coins into rewards.
    if (account !== addresses.staking) astray += size((await wrapped(account)) - cumulative)
  }
  const earned = payouts.reduce((sum, { cumulative }) => sum + cumulative, 0n)
  astray += size(earned - paidIn)
  astray += await wrapped(addresses.settlement)
  astray += await client.getBalance({ address: addresses.settlement })
  let held = world.burnt()
  for (const address of new Set(world.known)) held += await client.getBalance({ address })
  return astray + size(totalSupply - held)
}

type Tree = ReturnType<typeof payoutTree>

function leafOf(payouts: readonly Payout[], tree: Tree, index: number) {
  const { siblings } = sumTreeProof(tree, index)
  const proof = {
    index: BigInt(index),
    siblingHashes: siblings.map(({ hash }) => bytesToHex(hash)),
    siblingSums: siblings.map(({ sum }) => sum),
  }
  return { ...payouts[index]!, proof }
}

function rootOf(tree: Tree): Hex {
  return bytesToHex(sumTreeRoot(tree).hash)
}

function randomWord(rng: Rng): Hex {
  return bytesToHex(Uint8Array.from({ length: 32 }, () => rng.int(256)))
}

function wrong(message: string, facts: Record<string, number>): BaseError {
  return new BaseError(message, { code: 'simulation/wrong', facts })
}
