import type { Address, Hex } from '@openledger/base'
import { addresses, agentValidationAbi } from '@openledger/contracts'
import { explained } from '../connection/explained.ts'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { transactFor } from '../connection/transact.ts'

const validation = { abi: agentValidationAbi, to: addresses.agentValidation } as const
const read = { abi: agentValidationAbi, address: addresses.agentValidation } as const

/** Asks a validator about an agent's work (ERC-8004). The agent's owner, or whom it approved. */
export async function requestValidation(
  ledger: OpenLedger,
  { agent, validator, uri = '', request }: requestValidation.Options,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...validation,
    functionName: 'validationRequest',
    args: [validator, BigInt(agent), uri, request],
    event: 'ValidationRequest',
    what: 'The request for validation',
  })
  return { transaction }
}

export declare namespace requestValidation {
  type Options = {
    agent: number
    validator: Address
    /** Where the work is found. */
    uri?: string | undefined
    /** Hash that names the work, with something random in it. */
    request: Hex
  }
}

/** Answers a request, 0 (failed) to 100 (passed), in place of an earlier answer. The validator that was asked only. */
export async function respondToValidation(
  ledger: OpenLedger,
  { request, response, uri = '', evidence = `0x${'00'.repeat(32)}`, tag = '' }: respondToValidation.Options,
): Promise<{ transaction: Hex }> {
  const { transaction } = await transactFor(ledger, {
    ...validation,
    functionName: 'validationResponse',
    args: [request, response, uri, evidence, tag],
    event: 'ValidationResponse',
    what: 'The answer about the work',
  })
  return { transaction }
}

export declare namespace respondToValidation {
  type Options = {
    request: Hex
    response: number
    /** Where the reasons are found. */
    uri?: string | undefined
    /** Hash of the reasons. */
    evidence?: Hex | undefined
    tag?: string | undefined
  }
}

/** How many requests about an agent were answered, and the mean of the answers, rounded down. */
export async function getValidations(
  ledger: OpenLedger,
  { agent, validators = [], tag = '' }: { agent: number; validators?: readonly Address[]; tag?: string },
): Promise<{ count: number; average: number; requests: readonly Hex[] }> {
  const [[count, average], requests] = await Promise.all([
    ledger.chain.readContract({ ...read, functionName: 'getSummary', args: [BigInt(agent), validators, tag] }),
    ledger.chain.readContract({ ...read, functionName: 'getAgentValidations', args: [BigInt(agent)] }),
  ])
  return { count: Number(count), average, requests }
}

/** One request as it stands; `lastUpdate` in seconds since 1970. */
export async function getValidation(ledger: OpenLedger, request: Hex): Promise<getValidation.Result> {
  const [validator, agentId, response, evidence, tag, lastUpdate] = await explained(
    ledger.chain.readContract({ ...read, functionName: 'getValidationStatus', args: [request] }),
    { what: 'Reading the validation', abi: agentValidationAbi, url: ledger.url },
  )
  return { request, validator, agent: Number(agentId), response, evidence, tag, lastUpdate: Number(lastUpdate) }
}

export declare namespace getValidation {
  type Result = {
    request: Hex
    validator: Address
    agent: number
    response: number
    evidence: Hex
    tag: string
    lastUpdate: number
  }
}
