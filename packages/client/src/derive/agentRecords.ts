import { type Address, bytesToHex, type Hex, hexToBytes, keccak256, utf8 } from '@openledger/base'

/** The record of one paid act of an agent, which names the one before it (`previous`, 0 for a mandate's first). */
export type Decision = {
  agent: number
  mandate: number
  /** 1 for the first of a mandate. */
  seq: number
  previous: Hex
  /** Hash of what is paid for. */
  act: Hex
  payee: Address
  /** Wei. */
  amount: bigint
  /** Seconds since 1970. */
  madeAt: number
}

/** An agent's promise that decisions will have paid `payee` for `act` by `settleBy` (seconds since 1970). */
export type AgentOrder = {
  agent: number
  mandate: number
  act: Hex
  payee: Address
  /** Wei. */
  amount: bigint
  settleBy: number
}

/** A decision or an order with its key's signature: what can be sent, kept and shown. */
export type Signed<T> = T & { signature: Hex }

/** What an agent's key signs for a decision: EIP-712, tied to one chain and one AgentGuard. */
export function decisionTypedData(decision: Decision, { chainId, agentGuard }: agentDomain.Options) {
  return {
    domain: agentDomain({ chainId, agentGuard }),
    types: {
      Decision: [
        { name: 'agentId', type: 'uint256' },
        { name: 'mandateId', type: 'uint256' },
        { name: 'seq', type: 'uint64' },
        { name: 'previous', type: 'bytes32' },
        { name: 'act', type: 'bytes32' },
        { name: 'payee', type: 'address' },
        { name: 'amount', type: 'uint96' },
        { name: 'madeAt', type: 'uint48' },
      ],
    },
    primaryType: 'Decision',
    message: decisionOnChain(decision),
  } as const
}

/** What an agent's key signs for an order. */
export function orderTypedData(order: AgentOrder, { chainId, agentGuard }: agentDomain.Options) {
  return {
    domain: agentDomain({ chainId, agentGuard }),
    types: {
      Order: [
        { name: 'agentId', type: 'uint256' },
        { name: 'mandateId', type: 'uint256' },
        { name: 'act', type: 'bytes32' },
        { name: 'payee', type: 'address' },
        { name: 'amount', type: 'uint96' },
        { name: 'settleBy', type: 'uint48' },
      ],
    },
    primaryType: 'Order',
    message: orderOnChain(order),
  } as const
}

/** A decision as the contract takes it. */
export function decisionOnChain({ agent, mandate, seq, previous, act, payee, amount, madeAt }: Decision) {
  return { agentId: BigInt(agent), mandateId: BigInt(mandate), seq: BigInt(seq), previous, act, payee, amount, madeAt }
}

/** An order as the contract takes it. */
export function orderOnChain({ agent, mandate, act, payee, amount, settleBy }: AgentOrder) {
  return { agentId: BigInt(agent), mandateId: BigInt(mandate), act, payee, amount, settleBy }
}

/** The hash that names an act: of its words (UTF-8), or of its bytes where they come as hex. */
export function actHash(what: string): Hex {
  const bytes = /^0x([0-9a-f]{2})*$/i.test(what) ? hexToBytes(what as Hex) : utf8(what)
  return bytesToHex(keccak256(bytes))
}

function agentDomain({ chainId, agentGuard }: agentDomain.Options) {
  return { name: 'OpenLedger AgentGuard', version: '1', chainId, verifyingContract: agentGuard } as const
}

declare namespace agentDomain {
  type Options = { chainId: number; agentGuard: Address }
}
