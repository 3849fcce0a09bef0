import { type Address, BaseError, bytesToHex, type Hex, sha256, utf8 } from '@openledger/base'
import { addresses, parametersAbi, settlementAbi, treasuryAbi } from '@openledger/contracts'
import { encodeFunctionData, stringToHex } from 'viem'
import { type Policy, policyRoles } from '../wire/Policy.ts'

/** How a fee is split, in basis points that sum to 10,000, before it has a number. */
export type PolicyDraft = Omit<Policy, 'id'>

/**
 * What holders vote on, in one of three shapes.
 *
 * `parameter`: a number that the network's services follow. `rule`: how Proof of Attribution divides a fee.
 * `funding`: OPEN out of the treasury, in wei.
 */
export type Template =
  | { kind: 'parameter'; key: string; value: bigint }
  | { kind: 'rule'; policy: PolicyDraft }
  | { kind: 'funding'; to: Address; amount: bigint; reason: string }

/** One call that a proposal makes from the Timelock. */
export type ProposalCall = { target: Address; value: bigint; data: Hex }

/**
 * The call that a template stands for.
 *
 * Throws `client/bad-proposal` where the basis points do not sum to 10,000, the key is longer than 32 bytes, or the
 * amount is not above 0. Bounds of a parameter are the contract's to refuse.
 *
 * @example
 * templateCall({ kind: 'parameter', key: 'audit.leastContributors', value: 8n })
 */
export function templateCall(template: Template): ProposalCall {
  const call = (target: Address, data: Hex): ProposalCall => ({ target, value: 0n, data })
  if (template.kind === 'parameter') {
    if (template.key === '' || utf8(template.key).length > 32) {
      throw bad('A parameter’s key has 1 to 32 bytes.', { key: template.key.slice(0, 80) })
    }
    const args = [stringToHex(template.key, { size: 32 }), template.value] as const
    return call(addresses.parameters, encodeFunctionData({ abi: parametersAbi, functionName: 'set', args }))
  }
  if (template.kind === 'rule') {
    const sum = policyRoles.reduce((total, role) => total + template.policy[role], 0)
    if (sum !== 10_000) throw bad('The parts of a fee must sum to 10,000 basis points.', { sum })
    return call(
      addresses.settlement,
      encodeFunctionData({ abi: settlementAbi, functionName: 'setPolicy', args: [template.policy] }),
    )
  }
  if (template.amount <= 0n) throw bad('Funding needs an amount.', { amount: template.amount })
  const memo = bytesToHex(sha256(utf8(template.reason)))
  return call(
    addresses.treasury,
    encodeFunctionData({
      abi: treasuryAbi,
      functionName: 'pay',
      args: [template.to, template.amount, memo, '0x'],
    }),
  )
}

function bad(message: string, facts: Record<string, string | number | bigint>): BaseError {
  return new BaseError(message, { code: 'client/bad-proposal', facts })
}
