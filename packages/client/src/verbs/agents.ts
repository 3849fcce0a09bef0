import { type Address, BaseError, type Hex } from '@openledger/base'
import { addresses, agentGuardAbi, agentIdentityAbi, agentStakeAbi } from '@openledger/contracts'
import { chainTime } from '../connection/chainTime.ts'
import { explained } from '../connection/explained.ts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

const identity = { abi: agentIdentityAbi, to: addresses.agentIdentity } as const
const guard = { abi: agentGuardAbi, to: addresses.agentGuard } as const
const readIdentity = { abi: agentIdentityAbi, address: addresses.agentIdentity } as const
const readGuard = { abi: agentGuardAbi, address: addresses.agentGuard } as const

/** Faults that a key's signatures can prove, in the order of their numbers on chain. */
export const agentFaults = ['none', 'overspend', 'equivocation', 'unsigned act'] as const

/** What an agent may pay; amounts in wei, times in seconds (since 1970). */
export type Mandate = {
  mandate: number
  key: Address
  since: number
  /** Its end: when it was ended, else when it expires. */
  until: number
  perPayment: bigint
  perPeriod: bigint
  period: number
  listedOnly: boolean
  /** Number of its last decision. */
  seq: number
  /** Digest of its last decision; 0 before the first. */
  head: Hex
  /** Paid in the period numbered `window`. */
  spent: bigint
  window: number
  fault: (typeof agentFaults)[number]
}

/** An agent: its identity, and what AgentGuard holds for it; amounts in wei. */
export type Agent = {
  agent: number
  owner: Address
  uri: string
  /** The key that acts for it; null where none has agreed. */
  wallet: Address | null
  /** Its account in Staking; null where it has no account with AgentGuard. */
  pool: Address | null
  /** What it can pay with. */
  funds: bigint
  /** What answers for its faults, out of `ownStake` and what others have staked behind it. */
  bond: bigint
  mostBond: bigint
  ownStake: bigint
  cover: bigint
  coveredUntil: number
  /** The last one it was given; null where there was none. */
  mandate: Mandate | null
}

/**
 * Registers an agent (ERC-8004) and opens its account with AgentGuard.
 *
 * @example
 * const { agent, pool } = await registerAgent(ledger, { uri: 'https://example.org/agent.json' })
 */
export async function registerAgent(
  ledger: OpenLedger,
  { uri = '' }: { uri?: string | undefined } = {},
): Promise<registerAgent.Result> {
  const registered = await transactFor(ledger, {
    ...identity,
    functionName: 'register',
    args: [uri],
    event: 'Registered',
    what: 'Registering the agent',
  })
  const agent = registered.args.agentId as bigint
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'open',
    args: [agent],
    event: 'AgentOpened',
    what: 'Opening the agent’s account',
  })
  return { transaction, agent: Number(agent), pool: args.pool as Address }
}

export declare namespace registerAgent {
  type Result = { transaction: Hex; agent: number; pool: Address }
}

/** Signs, as the connection's account, that it agrees to be an agent's wallet. Good for `seconds`, at most 300. */
export async function agreeToAgent(
  ledger: OpenLedger,
  { agent, seconds = 240 }: { agent: number; seconds?: number | undefined },
): Promise<agreeToAgent.Result> {
  const wallet = walletOf(ledger)
  const [chainId, owner, time] = await Promise.all([ledger.chain.getChainId(), known(ledger, agent), chainTime(ledger)])
  const deadline = BigInt(time + seconds)
  const signature = await wallet.signTypedData({
    account: wallet.account,
    domain: {
      name: 'ERC8004IdentityRegistry',
      version: '1',
      chainId,
      verifyingContract: addresses.agentIdentity,
    },
    types: {
      AgentWalletSet: [
        { name: 'agentId', type: 'uint256' },
        { name: 'newWallet', type: 'address' },
        { name: 'owner', type: 'address' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'AgentWalletSet',
    message: { agentId: BigInt(agent), newWallet: wallet.account.address, owner, deadline },
  })
  return { wallet: wallet.account.address, deadline, signature }
}

export declare namespace agreeToAgent {
  type Result = { wallet: Address; deadline: bigint; signature: Hex }
}

/** Makes a key that has agreed ({@link agreeToAgent}) the agent's wallet. The agent's owner only. */
export async function setAgentWallet(
  ledger: OpenLedger,
  { agent, wallet, deadline, signature }: { agent: number } & agreeToAgent.Result,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...identity,
    functionName: 'setAgentWallet',
    args: [BigInt(agent), wallet, deadline, signature],
    event: 'MetadataSet',
    what: 'Naming the agent’s wallet',
  })
  return { transaction }
}

/** Pays OPEN into what the agent can pay with. Anybody may. */
export async function depositForAgent(
  ledger: OpenLedger,
  { agent, amount }: { agent: number; amount: bigint },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...guard,
    functionName: 'deposit',
    args: [BigInt(agent)],
    value: amount,
    event: 'FundsDeposited',
    what: 'The deposit for the agent',
  })
  return { transaction }
}

/** Takes out what the agent has not spent. The owner only. */
export async function withdrawAgentFunds(
  ledger: OpenLedger,
  { agent, amount, to = walletOf(ledger).account.address }: { agent: number; amount: bigint; to?: Address | undefined },
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...guard,
    functionName: 'withdrawFunds',
    args: [BigInt(agent), to, amount],
    event: 'FundsWithdrawn',
    what: 'Taking the agent’s funds out',
  })
  return { transaction }
}

/**
 * Adds to the owner's own stake behind an agent, which is what its bond rests on. Who stands behind it without owning it
 * uses `stake` with the agent's pool.
 */
export async function stakeForAgent(
  ledger: OpenLedger,
  { agent, amount }: { agent: number; amount: bigint },
): Promise<{ transaction: Hex; shares: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: agentStakeAbi,
    to: await poolOf(ledger, agent),
    functionName: 'stake',
    args: [],
    value: amount,
    event: 'OwnStaked',
    what: 'Staking for the agent',
  })
  return { transaction, shares: args.shares as bigint }
}

/** Starts to take own stake out from behind an agent, as far as its bond does not rest on it. The owner only. */
export async function unbondAgentStake(
  ledger: OpenLedger,
  { agent, shares }: { agent: number; shares: bigint },
): Promise<{ transaction: Hex; request: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: agentStakeAbi,
    to: await poolOf(ledger, agent),
    functionName: 'requestUnbond',
    args: [shares],
    event: 'OwnUnbondRequested',
    what: 'Taking stake out from behind the agent',
  })
  return { transaction, request: args.requestId as bigint }
}

/** Pays out a request of {@link unbondAgentStake} once Staking's delay has passed. The owner only. */
export async function withdrawAgentStake(
  ledger: OpenLedger,
  {
    agent,
    request,
    to = walletOf(ledger).account.address,
  }: { agent: number; request: bigint; to?: Address | undefined },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: agentStakeAbi,
    to: await poolOf(ledger, agent),
    functionName: 'withdraw',
    args: [request, to],
    event: 'OwnWithdrawn',
    what: 'The withdrawal of the agent’s stake',
  })
  return { transaction, amount: args.amount as bigint }
}

/** Locks `amount` wei more of the stake behind an agent as its bond. The owner only. */
export async function raiseAgentBond(
  ledger: OpenLedger,
  { agent, amount }: { agent: number; amount: bigint },
): Promise<{ transaction: Hex; bond: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'raiseBond',
    args: [BigInt(agent), amount],
    event: 'BondRaised',
    what: 'Raising the agent’s bond',
  })
  return { transaction, bond: args.bond as bigint }
}

/** Frees an agent's bond, once no fault can be proven any more. The owner only. */
export async function releaseAgentBond(
  ledger: OpenLedger,
  { agent }: { agent: number },
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'releaseBond',
    args: [BigInt(agent)],
    event: 'BondReleased',
    what: 'Freeing the agent’s bond',
  })
  return { transaction, amount: args.amount as bigint }
}

/**
 * Says what an agent's wallet may pay, in place of what it may pay now. The owner only.
 *
 * @example
 * await giveMandate(ledger, {
 *   agent, perPayment: parseOpen('1'), perPeriod: parseOpen('10'), period: 86_400, expiresAt, payees: [],
 * })
 */
export async function giveMandate(ledger: OpenLedger, options: giveMandate.Options): Promise<giveMandate.Result> {
  const { agent, perPayment, perPeriod, period, expiresAt, listedOnly = false, payees = [] } = options
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'giveMandate',
    args: [BigInt(agent), { perPayment, perPeriod, period, expiresAt, listedOnly }, payees],
    event: 'MandateGiven',
    what: 'The mandate',
  })
  return { transaction, mandate: Number(args.mandateId), key: args.key as Address }
}

export declare namespace giveMandate {
  type Options = {
    agent: number
    /** Wei of one payment, and of all payments in a period, at most. */
    perPayment: bigint
    perPeriod: bigint
    /** Seconds. */
    period: number
    /** Seconds since 1970, at most a year ahead. */
    expiresAt: number
    /** Whether nobody but `payees` is paid. */
    listedOnly?: boolean | undefined
    /** Wei a period for single payees. */
    payees?: readonly { payee: Address; perPeriod: bigint }[] | undefined
  }
  type Result = { transaction: Hex; mandate: number; key: Address }
}

/** Ends an agent's mandate now. The owner only. */
export async function endMandate(ledger: OpenLedger, { agent }: { agent: number }): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...guard,
    functionName: 'endMandate',
    args: [BigInt(agent)],
    event: 'MandateEnded',
    what: 'Ending the mandate',
  })
  return { transaction }
}

/** An agent as it stands. */
export async function getAgent(ledger: OpenLedger, agent: number): Promise<Agent> {
  const { chain } = ledger
  const args = [BigInt(agent)] as const
  const [owner, uri, wallet, held] = await Promise.all([
    known(ledger, agent),
    reading(ledger, chain.readContract({ ...readIdentity, functionName: 'tokenURI', args })),
    reading(ledger, chain.readContract({ ...readIdentity, functionName: 'getAgentWallet', args })),
    chain.readContract({ ...readGuard, functionName: 'getAgent', args }),
  ])
  const { funds, cover, coveredUntil, mandates } = held
  const pool = orNull(held.pool)
  const stake = pool === null ? null : ({ address: pool, abi: agentStakeAbi } as const)
  const [bond, ownStake, mostBond, mandate] = await Promise.all([
    stake === null ? 0n : chain.readContract({ ...readGuard, functionName: 'bondOf', args }),
    stake === null ? 0n : chain.readContract({ ...stake, functionName: 'ownStake' }),
    stake === null ? 0n : chain.readContract({ ...stake, functionName: 'mostBond' }),
    mandates === 0n ? null : getMandate(ledger, { agent, mandate: Number(mandates) }),
  ])
  return {
    agent,
    owner,
    uri,
    wallet: orNull(wallet),
    pool,
    funds,
    bond,
    mostBond,
    ownStake,
    cover,
    coveredUntil,
    mandate,
  }
}

/** One of an agent's mandates. */
export async function getMandate(
  ledger: OpenLedger,
  { agent, mandate }: { agent: number; mandate: number },
): Promise<Mandate> {
  const args = [BigInt(agent), BigInt(mandate)] as const
  const [found, head] = await Promise.all([
    ledger.chain.readContract({ ...readGuard, functionName: 'getMandate', args }),
    ledger.chain.readContract({ ...readGuard, functionName: 'headOf', args }),
  ])
  const { endedAt, expiresAt, seq, fault, ...kept } = found
  return {
    mandate,
    ...kept,
    until: endedAt === 0 ? expiresAt : endedAt,
    seq: Number(seq),
    head,
    fault: agentFaults[fault]!,
  }
}

/** All agents, the latest first; one owner's where one is named. */
export async function listAgents(
  ledger: OpenLedger,
  { owner }: { owner?: Address | undefined } = {},
): Promise<Agent[]> {
  const count = Number(await ledger.chain.readContract({ ...readIdentity, functionName: 'count' }))
  const all = await Promise.all(Array.from({ length: count }, (_, i) => getAgent(ledger, count - i)))
  return owner === undefined ? all : all.filter(agent => agent.owner.toLowerCase() === owner.toLowerCase())
}

async function poolOf(ledger: OpenLedger, agent: number): Promise<Address> {
  const { pool } = await ledger.chain.readContract({ ...readGuard, functionName: 'getAgent', args: [BigInt(agent)] })
  if (orNull(pool) !== null) return pool
  throw new BaseError('The agent has no account with AgentGuard.', {
    code: 'client/no-agent-account',
    facts: { agent },
  })
}

/** The owner of an agent that there is. */
function known(ledger: OpenLedger, agent: number): Promise<Address> {
  return reading(ledger, ledger.chain.readContract({ ...readIdentity, functionName: 'ownerOf', args: [BigInt(agent)] }))
}

function reading<T>(ledger: OpenLedger, answer: Promise<T>): Promise<T> {
  return explained(answer, { what: 'Reading the agent', abi: agentIdentityAbi, url: ledger.url })
}

const orNull = (account: Address): Address | null => (BigInt(account) === 0n ? null : account)
