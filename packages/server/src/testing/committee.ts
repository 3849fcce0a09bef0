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
 * Takes cases through the real committee, every reviewer voting alike: drawn, committed, revealed, counted, and final
 * once the time for appeals is over. A case for which nobody can be drawn ends with the draw.
 *
 * @returns for each case the accounts that sat on its panel
 */
export async function decideCases(network: TestNetwork, { choices, names }: decideCases.Options): Promise<string[][]> {
  const { ledger } = network.services()
  const read = { address: addresses.reviews, abi: reviewsAbi } as const
  const operator = ledger.sender(keyOf('operator'))
  const call = (name: string, functionName: string, args: readonly unknown[]) =>
    ledger.sender(keyOf(name)).send({ ...reviews, functionName, args })
  const seal = () => operator.send({ to: addressOf('operator'), value: 0n })
  const saltOf = (caseId: bigint, name: string): Hex => keccak256(stringToHex(`${caseId} ${name}`))

  // The draw takes the hash of the block after the opening.
  await seal()
  await seal()
  const panels: string[][] = []
  let appealEnds = 0
  const voted: bigint[] = []
  for (const [id, choice] of Object.entries(choices)) {
    const caseId = BigInt(id)
    await call('operator', 'draw', [caseId])
    const places = await ledger.client.readContract({ ...read, functionName: 'panelOf', args: [caseId, 0] })
    panels.push(places.map(({ reviewer }) => reviewer.toLowerCase()))
    if (places.length === 0) continue
    const seated = places.map(({ reviewer }) => {
      const name = names.find(one => addressOf(one) === reviewer.toLowerCase())
      if (name === undefined) throw new Error(`${reviewer} sits on the panel and is none of the reviewers`)
      return name
    })
    for (const name of seated) {
      const args = [caseId, 0, addressOf(name), choice, saltOf(caseId, name)] as const
      const commitment = await ledger.client.readContract({ ...read, functionName: 'commitmentOf', args })
      await call(name, 'commit', [caseId, commitment])
    }
    for (const name of seated) await call(name, 'reveal', [caseId, choice, saltOf(caseId, name)])
    await call('operator', 'conclude', [caseId])
    const round = await ledger.client.readContract({ ...read, functionName: 'getRound', args: [caseId, 0] })
    appealEnds = round.appealEnds
    voted.push(caseId)
  }
  // Time rises by a second a block at least.
  while ((await ledger.client.getBlock()).timestamp < appealEnds) await seal()
  for (const caseId of voted) await call('operator', 'finalise', [caseId])
  return panels
}

export declare namespace decideCases {
  /** `choices` by case; `names` of all reviewers who may be drawn. */
  type Options = { choices: Record<number, number>; names: readonly string[] }
}
