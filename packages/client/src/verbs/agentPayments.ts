import { type Address, BaseError, formatOpen, type Hex } from '@openledger/base'
import { addresses, agentGuardAbi } from '@openledger/contracts'
import { chainTime } from '../connection/chainTime.ts'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'
import {
  type AgentOrder,
  type Decision,
  decisionOnChain,
  decisionTypedData,
  orderOnChain,
  orderTypedData,
  type Signed,
} from '../derive/agentRecords.ts'
import { type Agent, getAgent, type Mandate } from './agents.ts'

const guard = { abi: agentGuardAbi, to: addresses.agentGuard } as const
const read = { abi: agentGuardAbi, address: addresses.agentGuard } as const

/**
 * Signs the next decision of an agent's mandate, as the agent's wallet. Nothing is sent: {@link payDecision} does, by
 * anybody.
 *
 * Keep what this returns until it is paid, and send it again rather than deciding anew: two decisions with one number
 * are a fault, which costs the agent's bond. For the same reason what would be refused is refused before it is signed.
 *
 * Throws `client/beyond-mandate` with the limit that stands against it.
 *
 * @example
 * const decision = await decide(ledger, { agent: 1, payee, amount: parseOpen('2'), act: actHash('answer 17') })
 * await payDecision(ledger, decision)
 */
export async function decide(
  ledger: OpenLedger,
  { agent, payee, amount, act }: decide.Options,
): Promise<Signed<Decision>> {
  const wallet = walletOf(ledger)
  const [found, time, chainId] = await Promise.all([
    getAgent(ledger, agent),
    chainTime(ledger),
    ledger.chain.getChainId(),
  ])
  const { mandate } = found
  if (mandate === null) throw beyond('no mandate', { agent })
  await requireWithin(ledger, { found, mandate, payee, amount, time })
  const decision: Decision = {
    agent,
    mandate: mandate.mandate,
    seq: mandate.seq + 1,
    previous: mandate.head,
    act,
    payee,
    amount,
    madeAt: time,
  }
  const data = decisionTypedData(decision, { chainId, agentGuard: addresses.agentGuard })
  return { ...decision, signature: await wallet.signTypedData({ account: wallet.account, ...data }) }
}

export declare namespace decide {
  type Options = {
    agent: number
    payee: Address
    /** Wei. */
    amount: bigint
    /** Hash of what is paid for. */
    act: Hex
  }
}

/** Has AgentGuard pay what a signed decision says: the payee's credit there. Anybody may send it. */
export async function payDecision(
  ledger: OpenLedger,
  { signature, ...decision }: Signed<Decision>,
): Promise<{ transaction: Hex; digest: Hex }> {
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'pay',
    args: [decisionOnChain(decision), signature],
    event: 'DecisionPaid',
    what: 'The agent’s payment',
  })
  return { transaction, digest: args.digest as Hex }
}

/** Signs an order as the agent's wallet: that decisions will have paid `payee` for `act` by `settleBy`. */
export async function signAgentOrder(
  ledger: OpenLedger,
  order: Omit<AgentOrder, 'mandate'> & { mandate?: number | undefined },
): Promise<Signed<AgentOrder>> {
  const wallet = walletOf(ledger)
  const chainId = await ledger.chain.getChainId()
  const mandate = order.mandate ?? (await getAgent(ledger, order.agent)).mandate?.mandate
  if (mandate === undefined) throw beyond('no mandate', { agent: order.agent })
  const whole: AgentOrder = { ...order, mandate }
  const data = orderTypedData(whole, { chainId, agentGuard: addresses.agentGuard })
  return { ...whole, signature: await wallet.signTypedData({ account: wallet.account, ...data }) }
}

/** What a proven fault cost, in wei: the stake behind the agent, and the part of it that is the prover's credit in Staking. */
export type FaultProof = { transaction: Hex; fault: string; slashed: bigint; rewarded: bigint }

/** Proves that decisions of one period went beyond their mandate. */
export function proveOverspend(ledger: OpenLedger, decisions: readonly Signed<Decision>[]): Promise<FaultProof> {
  const args = [decisions.map(decisionOnChain), decisions.map(({ signature }) => signature)]
  return prove(ledger, { functionName: 'proveOverspend', fault: 'overspend', args })
}

/** Proves that an agent signed two decisions with one number. */
export function proveEquivocation(
  ledger: OpenLedger,
  [one, other]: readonly [Signed<Decision>, Signed<Decision>],
): Promise<FaultProof> {
  const args = [decisionOnChain(one), one.signature, decisionOnChain(other), other.signature]
  return prove(ledger, { functionName: 'proveEquivocation', fault: 'equivocation', args })
}

/** Proves that an order's time has passed without decisions that paid it. */
export function proveUnsignedAct(ledger: OpenLedger, { signature, ...order }: Signed<AgentOrder>): Promise<FaultProof> {
  const args = [orderOnChain(order), signature]
  return prove(ledger, { functionName: 'proveUnsignedAct', fault: 'unsigned act', args })
}

/** Gives OPEN to the insurance pool of agents, for good. */
export async function fundInsurance(ledger: OpenLedger, { amount }: { amount: bigint }): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...guard,
    functionName: 'fundInsurance',
    args: [],
    value: amount,
    event: 'InsuranceFunded',
    what: 'Funding the insurance',
  })
  return { transaction }
}

/** Covers an agent's faults for one term: pays the premium for `cover` wei. Anybody may. */
export async function insureAgent(
  ledger: OpenLedger,
  { agent, cover }: { agent: number; cover: bigint },
): Promise<{ transaction: Hex; premium: bigint; until: number }> {
  const premium = await ledger.chain.readContract({ ...read, functionName: 'premiumOf', args: [cover] })
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'insure',
    args: [BigInt(agent), cover],
    value: premium,
    event: 'AgentCovered',
    what: 'The insurance',
  })
  return { transaction, premium, until: Number(args.until) }
}

/** Wei that agents have paid an account and that it has not taken out. */
export function getAgentCredit(ledger: OpenLedger, account: Address): Promise<bigint> {
  return ledger.chain.readContract({ ...read, functionName: 'creditOf', args: [account] })
}

/** Pays out what agents (and their insurance) have paid an account, its own unless told. */
export async function withdrawAgentCredit(
  ledger: OpenLedger,
  { account = walletOf(ledger).account.address }: { account?: Address | undefined } = {},
): Promise<{ transaction: Hex; amount: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    ...guard,
    functionName: 'withdraw',
    args: [account],
    event: 'Withdrawn',
    what: 'The withdrawal from AgentGuard',
  })
  return { transaction, amount: args.amount as bigint }
}

async function prove(
  ledger: OpenLedger,
  { functionName, fault, args }: { functionName: string; fault: string; args: readonly unknown[] },
): Promise<FaultProof> {
  const made = await transactFor(ledger, {
    ...guard,
    functionName,
    args,
    event: 'FaultProven',
    what: `The proof of ${fault}`,
  })
  const { slashed, rewarded } = made.args as { slashed: bigint; rewarded: bigint }
  return { transaction: made.transaction, fault, slashed, rewarded }
}

/** Refuses what the contract would refuse: a signature that is never used is still evidence. */
async function requireWithin(
  ledger: OpenLedger,
  { found, mandate, payee, amount, time }: requireWithin.Options,
): Promise<void> {
  const { agent } = found
  const signer = walletOf(ledger).account.address
  if (time >= mandate.until) throw beyond('the mandate’s end', { agent, ended: mandate.until })
  if (signer !== mandate.key || found.wallet !== mandate.key) {
    throw beyond('another key', { agent, key: mandate.key, wallet: found.wallet ?? 'none', given: signer })
  }
  const window = Math.floor((time - mandate.since) / mandate.period)
  const spent = mandate.window === window ? mandate.spent : 0n
  const [listed, perPeriod, paid, paidIn] = await ledger.chain.readContract({
    ...read,
    functionName: 'payeeOf',
    args: [BigInt(agent), BigInt(mandate.mandate), payee],
  })
  const received = paidIn === window ? paid : 0n
  const limits: [string, bigint][] = [
    ['one payment', mandate.perPayment],
    ['this period', mandate.perPeriod - spent],
    ['the agent’s funds', found.funds],
    ...(listed || mandate.listedOnly ? [['this payee', perPeriod - received] as [string, bigint]] : []),
  ]
  for (const [limit, most] of limits) {
    if (amount > most) throw beyond(limit, { agent, amount: formatOpen(amount), most: formatOpen(most) })
  }
}

declare namespace requireWithin {
  type Options = { found: Agent; mandate: Mandate; payee: Address; amount: bigint; time: number }
}

function beyond(limit: string, facts: Record<string, string | number>): BaseError {
  return new BaseError('The agent may not pay this.', {
    code: 'client/beyond-mandate',
    facts: { limit, ...facts },
    hint: 'The agent’s owner can give it another mandate.',
  })
}
