import { type Address, BaseError, bytesToHex, type Hex, keccak256, utf8 } from '@openledger/base'
import {
  addresses,
  chamberAbi,
  openGovernorAbi,
  parametersAbi,
  settlementAbi,
  stakingAbi,
  timelockControllerAbi,
  treasuryAbi,
} from '@openledger/contracts'
import { type Abi, encodeFunctionData, hexToString, stringToHex } from 'viem'
import { type OpenLedger, walletOf } from '../connection/OpenLedger.ts'
import { transact, transactFor } from '../connection/transact.ts'
import { type Change, describeCalls, type Standing } from '../governance/describeCalls.ts'
import { type ProposalCall, type Template, templateCall } from '../governance/Template.ts'

/** Where a proposal stands, in the Governor's order. */
export const proposalStates = [
  'pending',
  'active',
  'canceled',
  'defeated',
  'succeeded',
  'queued',
  'expired',
  'executed',
] as const

/** A vote's three ways, in the Governor's order. */
export const voteSupports = ['against', 'for', 'abstain'] as const

export type Proposal = {
  id: bigint
  proposer: Address
  description: string
  calls: ProposalCall[]
  state: (typeof proposalStates)[number]
  /** Wei of votes. */
  votes: Record<(typeof voteSupports)[number], bigint>
  /** Wei of votes for and abstaining that it needs; 0 until the vote has begun. */
  quorum: bigint
  /** Unix seconds: the moment whose stake votes, the end of the vote, the earliest execution (0 until queued). */
  snapshot: number
  deadline: number
  executableAt: number
}

export type GovernedParameter = {
  key: string
  value: bigint
  min: bigint
  max: bigint
  unit: string
  description: string
}

const governor = { address: addresses.governor, abi: openGovernorAbi } as const

/** Whose errors an execution may pass on: the Timelock's and those of what templates call. */
const carriedAbi: Abi = [
  ...openGovernorAbi,
  ...timelockControllerAbi,
  ...parametersAbi,
  ...settlementAbi,
  ...treasuryAbi,
]

/**
 * Puts a template to the vote. The caller needs the Governor's threshold of votes.
 *
 * @example
 * const { proposal } = await propose(ledger, {
 *   template: { kind: 'rule', policy: { ...current, data: 5500, stakers: 800 } },
 *   description: 'More for stakers',
 * })
 */
export async function propose(
  ledger: OpenLedger,
  { template, description }: { template: Template; description: string },
): Promise<{ proposal: bigint; transaction: Hex }> {
  const { target, value, data } = templateCall(template)
  const { transaction, args } = await transactFor(ledger, {
    abi: openGovernorAbi,
    to: addresses.governor,
    functionName: 'propose',
    args: [[target], [value], [data], description],
    event: 'ProposalCreated',
    what: 'The proposal',
  })
  return { proposal: args.proposalId as bigint, transaction }
}

/** Votes on a proposal with the stake that the account had, or was delegated, when the vote began. */
export async function castVote(
  ledger: OpenLedger,
  { proposal, support, reason = '' }: { proposal: bigint; support: (typeof voteSupports)[number]; reason?: string },
): Promise<{ transaction: Hex; weight: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: openGovernorAbi,
    to: addresses.governor,
    functionName: 'castVoteWithReason',
    args: [proposal, voteSupports.indexOf(support), reason],
    event: 'VoteCast',
    what: 'The vote',
  })
  return { transaction, weight: args.weight as bigint }
}

/** Queues a proposal that has passed; anybody may. It can be executed once the Timelock's delay is over. */
export async function queueProposal(ledger: OpenLedger, proposal: bigint): Promise<{ transaction: Hex }> {
  return carry(ledger, proposal, 'queue', 'Queueing the proposal')
}

/** Executes a queued proposal whose delay is over; anybody may. */
export async function executeProposal(ledger: OpenLedger, proposal: bigint): Promise<{ transaction: Hex }> {
  return carry(ledger, proposal, 'execute', 'Executing the proposal')
}

/** Objects to a proposal in the second chamber, by a proof of reputation under the root that counts. */
export async function objectTo(
  ledger: OpenLedger,
  { proposal, score, proof }: { proposal: bigint; score: bigint; proof: readonly Hex[] },
): Promise<{ transaction: Hex; weight: bigint }> {
  const { transaction, args } = await transactFor(ledger, {
    abi: chamberAbi,
    to: addresses.chamber,
    functionName: 'object',
    args: [proposal, score, proof],
    event: 'Objected',
    what: 'The objection',
  })
  return { transaction, weight: args.weight as bigint }
}

/** Every proposal, the newest first. */
export async function listProposals(ledger: OpenLedger): Promise<Proposal[]> {
  const logs = await ledger.chain.getContractEvents({ ...governor, eventName: 'ProposalCreated', fromBlock: 0n })
  return Promise.all(logs.reverse().map(({ args }) => readProposal(ledger, args as CreatedArgs)))
}

/** One proposal. Throws `client/unknown-proposal`. */
export async function getProposal(ledger: OpenLedger, id: bigint): Promise<Proposal> {
  return readProposal(ledger, await createdArgs(ledger, id))
}

/** What a proposal changes, read from its calldata and the chain as it stands now. */
export async function describeProposal(ledger: OpenLedger, calls: readonly ProposalCall[]): Promise<Change[]> {
  return describeCalls(calls, await readStanding(ledger))
}

/** The parameters that the network's services follow, in the order in which they were defined. */
export async function listParameters(ledger: OpenLedger): Promise<GovernedParameter[]> {
  const contract = { address: addresses.parameters, abi: parametersAbi } as const
  const keys = await ledger.chain.readContract({ ...contract, functionName: 'keys' })
  return Promise.all(
    keys.map(async key => {
      const parameter = await ledger.chain.readContract({ ...contract, functionName: 'getParameter', args: [key] })
      return { ...parameter, key: text(key), unit: text(parameter.unit) }
    }),
  )
}

/** The value of one parameter. A key that nobody defined is refused by the contract. */
export function getParameter({ chain }: Pick<OpenLedger, 'chain'>, key: string): Promise<bigint> {
  const args = [stringToHex(key, { size: 32 })] as const
  return chain.readContract({ address: addresses.parameters, abi: parametersAbi, functionName: 'get', args })
}

/** Votes that an account has now, its own stake and what others delegated to it, in wei. */
export function getVotes(ledger: OpenLedger, account?: Address): Promise<bigint> {
  const args = [account ?? walletOf(ledger).account.address] as const
  return ledger.chain.readContract({ address: addresses.staking, abi: stakingAbi, functionName: 'getVotes', args })
}

type CreatedArgs = {
  proposalId: bigint
  proposer: Address
  targets: readonly Address[]
  values: readonly bigint[]
  calldatas: readonly Hex[]
  voteStart: bigint
  voteEnd: bigint
  description: string
}

async function createdArgs(ledger: OpenLedger, id: bigint): Promise<CreatedArgs> {
  const logs = await ledger.chain.getContractEvents({ ...governor, eventName: 'ProposalCreated', fromBlock: 0n })
  const found = logs.find(({ args }) => args.proposalId === id)
  if (found) return found.args as CreatedArgs
  throw new BaseError('There is no such proposal.', { code: 'client/unknown-proposal', facts: { proposal: id } })
}

async function readProposal(ledger: OpenLedger, args: CreatedArgs): Promise<Proposal> {
  const { proposalId: id } = args
  // As of now, not as of the last block: votes end while the chain is quiet.
  const read = { ...governor, args: [id], blockTag: 'pending' } as const
  const { chain } = ledger
  const [state, [against, inFavour, abstain], deadline, eta, delayedUntil] = await Promise.all([
    chain.readContract({ ...read, functionName: 'state' }),
    chain.readContract({ ...read, functionName: 'proposalVotes' }),
    chain.readContract({ ...read, functionName: 'proposalDeadline' }),
    chain.readContract({ ...read, functionName: 'proposalEta' }),
    chain.readContract({ address: addresses.chamber, abi: chamberAbi, functionName: 'delayedUntil', args: [id] }),
  ])
  const quorum =
    state === 0 ? 0n : await chain.readContract({ ...governor, functionName: 'quorum', args: [args.voteStart] })
  return {
    id,
    proposer: args.proposer,
    description: args.description,
    calls: args.targets.map((target, i) => ({ target, value: args.values[i]!, data: args.calldatas[i]! })),
    state: proposalStates[state]!,
    votes: { against, for: inFavour, abstain },
    quorum,
    snapshot: Number(args.voteStart),
    deadline: Number(deadline),
    executableAt: Math.max(Number(delayedUntil), Number(eta)),
  }
}

async function carry(ledger: OpenLedger, id: bigint, functionName: 'queue' | 'execute', what: string) {
  const { targets, values, calldatas, description } = await createdArgs(ledger, id)
  const args = [targets, values, calldatas, bytesToHex(keccak256(utf8(description)))] as const
  const data = encodeFunctionData({ abi: openGovernorAbi, functionName, args })
  const receipt = await transact(ledger, { to: addresses.governor, data, abi: carriedAbi, what })
  return { transaction: receipt.transactionHash }
}

async function readStanding(ledger: OpenLedger): Promise<Standing> {
  const { chain } = ledger
  const [[id, policy], parameters, treasury] = await Promise.all([
    chain.readContract({ address: addresses.settlement, abi: settlementAbi, functionName: 'currentPolicy' }),
    listParameters(ledger),
    chain.getBalance({ address: addresses.treasury }),
  ])
  return {
    policy: { id, ...policy },
    parameters: new Map(parameters.map(({ key, value, unit }) => [key, { value, unit }])),
    treasury,
  }
}

function text(word: Hex): string {
  return hexToString(word, { size: 32 })
}
