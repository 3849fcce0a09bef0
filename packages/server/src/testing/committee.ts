import type { Hex } from '@openledger/base'
import { addresses, reviewsAbi, stakingAbi } from '@openledger/contracts'
import type { Abi } from 'viem'
import { keccak256, stringToHex } from 'viem'
import { addressOf, keyOf, type TestNetwork } from './startTestNetwork.ts'

const reviews = { address: addresses.reviews, abi: reviewsAbi as Abi } as const

/**
 * Puts reviewers behind a domain of the real Reviews contract: each stakes and enrols. Governance shortens the windows
 * to the least that the contract allows, so that a case takes blocks and not minutes.
 */
export async function seatReviewers(network: TestNetwork, { names, domain = 0, stake }: seatReviewers.Options) {
  const { ledger } = network.services()
  const [, terms] = await ledger.client.readContract({
    ...reviews,
    abi: reviewsAbi,
    functionName: 'currentTerms',
  })
  const short = { ...terms, commitWindow: 10, revealWindow: 10, appealWindow: 10 }
  await ledger.sender(keyOf('operator')).send({ ...reviews, functionName: 'setTerms', args: [short] })
  for (const name of names) {
    await network.as(name)
    const sender = ledger.sender(keyOf(name))
    await sender.send({
      ...{ address: addresses.staking, abi: stakingAbi as Abi, functionName: 'stake' },
      ...{ args: [addressOf(name)], value: stake },
    })
    await sender.send({ ...reviews, functionName: 'enrol', args: [domain, stake] })
  }
}

export declare namespace seatReviewers {
  type Options = {
    names: readonly string[]
    domain?: number
    /** Wei that each stakes and locks. */
    stake: bigint
  }
}

/**
 * Takes a case through the real committee, every reviewer voting alike: drawn, committed, revealed, counted, and final
 * once the time for appeals is over. Needs the reviewers' names.
 *
 * @returns the accounts that sat on the panel
 */
export async function decideCase(network: TestNetwork, { caseId, choice, names }: decideCase.Options): Promise<string[]> {
  const { ledger } = network.services()
  const read = { address: addresses.reviews, abi: reviewsAbi } as const
  const operator = ledger.sender(keyOf('operator'))
  const id = BigInt(caseId)
  const call = (name: string, functionName: string, args: readonly unknown[]) =>
    ledger.sender(keyOf(name)).send({ ...reviews, functionName, args: [id, ...args] })
  const seal = () => operator.send({ to: addressOf('operator'), value: 0n })

  // The draw takes the hash of the block after the opening.
  await seal()
  await seal()
  await call('operator', 'draw', [])
  const panel = await ledger.client.readContract({ ...read, functionName: 'panelOf', args: [id, 0] })
  const seated = panel.map(({ reviewer }) => {
    const name = names.find(one => addressOf(one) === reviewer.toLowerCase())
    if (name === undefined) throw new Error(`${reviewer} sits on the panel and is none of the reviewers`)
    return { name, reviewer }
  })
  const saltOf = (name: string): Hex => keccak256(stringToHex(`${caseId} ${name}`))
  for (const { name, reviewer } of seated) {
    const args = [id, 0, reviewer, choice, saltOf(name)] as const
    await call(name, 'commit', [await ledger.client.readContract({ ...read, functionName: 'commitmentOf', args })])
  }
  for (const { name } of seated) await call(name, 'reveal', [choice, saltOf(name)])
  await call('operator', 'conclude', [])
  const { appealEnds } = await ledger.client.readContract({ ...read, functionName: 'getRound', args: [id, 0] })
  // Time rises by a second a block at least.
  while ((await ledger.client.getBlock()).timestamp < appealEnds) await seal()
  await call('operator', 'finalise', [])
  return seated.map(({ reviewer }) => reviewer.toLowerCase())
}

export declare namespace decideCase {
  type Options = { caseId: number; choice: number; names: readonly string[] }
}
