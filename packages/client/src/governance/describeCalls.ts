import { formatOpen } from '@openledger/base'
import * as contracts from '@openledger/contracts'
import { type Abi, decodeFunctionData, hexToString } from 'viem'
import { type Policy, policyRoles } from '../wire/Policy.ts'
import type { PolicyDraft, ProposalCall } from './Template.ts'

/** One thing that a proposal changes, in words. */
export type Change = {
  /** “data share of every fee” */
  what: string
  /** What holds now; absent where there is nothing to compare with. */
  before?: string
  after: string
}

/** What the chain says now, as far as a diff needs it. */
export type Standing = {
  policy: Policy
  parameters: ReadonlyMap<string, { value: bigint; unit: string }>
  /** Wei of OPEN in the treasury. */
  treasury: bigint
}

/**
 * A proposal's calls as changes that people can read, from its calldata alone: what will be executed is what is
 * described, whatever the proposer wrote beside it.
 *
 * @example
 * describeCalls(calls, standing) // [{ what: 'data share of every fee', before: '60 %', after: '55 %' }, …]
 */
export function describeCalls(calls: readonly ProposalCall[], standing: Standing): Change[] {
  return calls.flatMap(call => describe(call, standing))
}

const abis: Record<string, { name: string; abi: Abi }> = Object.fromEntries(
  Object.entries(contracts.addresses).flatMap(([name, address]) => {
    const abi = contracts.abis[`${name}Abi` as keyof typeof contracts.abis] as Abi | undefined
    return abi ? [[address.toLowerCase(), { name, abi }]] : []
  }),
)

function describe(call: ProposalCall, standing: Standing): Change[] {
  const known = abis[call.target.toLowerCase()]
  const decoded = known && decode(known.abi, call)
  if (!known || !decoded) {
    return [
      { what: `a call of ${call.target}`, after: `${call.data.slice(0, 10)} with ${call.data.length / 2 - 1} bytes` },
    ]
  }
  const { functionName, args } = decoded
  const changes = describers[`${known.name}.${functionName}`]?.(args, standing)
  return changes ?? [{ what: `${known.name}.${functionName}`, after: args.map(readable).join(', ') }]
}

const describers: Record<string, (args: readonly unknown[], standing: Standing) => Change[]> = {
  'settlement.setPolicy': ([draft], { policy }) =>
    policyRoles
      .filter(role => (draft as PolicyDraft)[role] !== policy[role])
      .map(role => ({
        what: `${role} share of every fee`,
        before: percent(policy[role]),
        after: percent((draft as PolicyDraft)[role]),
      })),
  'parameters.set': ([key, value], { parameters }) => {
    const name = hexToString(key as `0x${string}`, { size: 32 })
    const parameter = parameters.get(name)
    const before = parameter ? { before: `${parameter.value} ${parameter.unit}` } : {}
    return [{ what: name, ...before, after: `${value as bigint}${parameter ? ` ${parameter.unit}` : ''}` }]
  },
  'treasury.pay': ([to, amount], { treasury }) => [
    { what: `payment to ${to as string}`, after: formatOpen(amount as bigint) },
    {
      what: 'treasury',
      before: formatOpen(treasury),
      after: treasury >= (amount as bigint) ? formatOpen(treasury - (amount as bigint)) : 'not enough to pay this',
    },
  ],
}

function decode(abi: Abi, { data }: ProposalCall): { functionName: string; args: readonly unknown[] } | undefined {
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data })
    return { functionName, args }
  } catch {
    return undefined
  }
}

function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`
}

function readable(value: unknown): string {
  return typeof value === 'object'
    ? JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? inner.toString() : inner))
    : String(value)
}
