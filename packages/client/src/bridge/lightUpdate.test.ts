import { readFileSync } from 'node:fs'
import { type Address, bytesToHex, type Hex } from '@openledger/base'
import { lightClientAbi } from '@openledger/contracts'
import { createPublicClient, custom, encodeFunctionData, numberToHex } from 'viem'
import { expect, test } from 'vitest'
import { type LightBlock, lightBlockSchema } from '../light/LightBlock.ts'
import { verifyHeader } from '../light/verifyHeader.ts'
import { simulateValidators } from '../testing/simulateValidators.ts'
import { lightUpdate } from './lightUpdate.ts'
import { proveWord } from './proveWord.ts'

/** Headers 2, 3 and 713 of a network of four, two of them on geth, and a word of Settlement after block 712, from geth. */
const recorded = JSON.parse(readFileSync(new URL('./recordedBlocks.json', import.meta.url), 'utf8')) as {
  chainId: string
  blocks: unknown[]
  execution: { number: number; account: Address; slot: Hex; block: unknown; proof: unknown }
}
const { chainId } = recorded
const [second, third, last] = recorded.blocks.map(block => lightBlockSchema.parse(block)) as [
  LightBlock,
  LightBlock,
  LightBlock,
]

// `vitest -u` writes the file anew; forge reads it.
test('the contract is tested on what this client makes of a recorded network', async () => {
  const rule = { chainId, now: Date.parse('2026-11-23T00:00:00Z'), trustingPeriod: 14 * 86_400, clockDrift: 10 }
  const updates: Hex[] = []
  for (const [trusted, block] of [
    [second, third],
    [third, last],
  ] as const) {
    verifyHeader(trusted, block, rule)
    const args = await lightUpdate({ trusted, block, chainId })
    updates.push(encodeFunctionData({ abi: lightClientAbi, functionName: 'update', args }))
  }
  const { header } = second.signed_header
  const { account, slot, ...execution } = recorded.execution
  const number = BigInt(execution.number)
  const { word, hash, proof } = await proveWord(recordedChain(), { account, slot, block: number })
  expect(hash).toBe(bytesToHex(last.signed_header.header.app_hash))
  const text = JSON.stringify(
    {
      chainId,
      first: {
        ...{ height: Number(header.height), time: Number(header.time.seconds), nanos: header.time.nanos },
        validatorsHash: bytesToHex(header.validators_hash),
        nextValidatorsHash: bytesToHex(header.next_validators_hash),
      },
      now: Number(last.signed_header.header.time.seconds) + 1,
      updates,
      reading: encodeFunctionData({
        ...{ abi: lightClientAbi, functionName: 'storageAt', args: [number, proof, account, slot] },
      }),
      word: numberToHex(word, { size: 32 }),
    },
    null,
    2,
  )
  await expect(`${text}\n`).toMatchFileSnapshot('../../../contracts/test/fixtures/lightUpdates.json')
})

test.each<[string, string, (told: { block: Record<string, string>; proof: Record<string, unknown> }) => unknown]>([
  ['a block that is not of its hash', 'client/bad-header', ({ block }) => Object.assign(block, { gasUsed: '0x1' })],
  ['a block without a field', 'client/bad-shape', ({ block }) => Object.assign(block, { stateRoot: undefined })],
  [
    'a balance that is not the account’s',
    'client/bad-state-proof',
    ({ proof }) => Object.assign(proof, { balance: '0x1' }),
  ],
  ['a proof without its last node', 'client/bad-trie-proof', ({ proof }) => (proof.accountProof as unknown[]).pop()],
])('a node that tells %s is not believed', async (_, code, change) => {
  const { account, slot, number } = recorded.execution
  const asked = proveWord(recordedChain(change as (told: object) => unknown), { account, slot, block: BigInt(number) })
  await expect(asked).rejects.toMatchObject({ code })
})

/** The recorded node, after somebody has changed what it tells. */
function recordedChain(change: (told: object) => unknown = () => {}) {
  const told = structuredClone({ block: recorded.execution.block, proof: recorded.execution.proof })
  change(told)
  const request = async ({ method }: { method: string }) => (method === 'eth_getProof' ? told.proof : told.block)
  return { chain: createPublicClient({ transport: custom({ request }) }) }
}

test('no more signatures are shown than more than two thirds of the power need', async () => {
  const network = simulateValidators({ count: 4 })
  const [trusted, block] = [network.block(1n), network.block(9n)]
  const [, { signatures }, , overlap] = await lightUpdate({ trusted, block, chainId: network.rule.chainId })
  expect(signatures.map(({ v }) => v > 0)).toEqual([true, true, true, false])
  expect(overlap).toEqual({ set: [], places: [] })
})

test('a changed set is shown with the places of those who were trusted', async () => {
  const network = simulateValidators({ count: 4 })
  const others = simulateValidators({ count: 4, word: 'other ' })
  const [trusted, block] = [network.block(1n), others.block(9n)]
  const mixed: LightBlock = { ...block, validators: [...block.validators.slice(0, 3), trusted.validators[1]!] }
  mixed.signed_header.commit.signatures[3] = { block_id_flag: 1 }
  const [, { signatures }, validators, overlap] = await lightUpdate({
    ...{ trusted, block: mixed, chainId: others.rule.chainId },
  })
  expect(overlap.places).toEqual([0, 4, 0, 0])
  expect(overlap.set[1]).toEqual(validators[3])
  // Nobody who is trusted signed, so all who did are shown.
  expect(signatures.map(({ v }) => v > 0)).toEqual([true, true, true, false])
})

test('a signature of another key is refused', async () => {
  const network = simulateValidators({ count: 4 })
  const block = network.block(9n)
  const [vote, other] = block.signed_header.commit.signatures
  if (vote?.block_id_flag !== 2 || other?.block_id_flag !== 2) throw new Error('both sign')
  vote.signature = other.signature
  await expect(lightUpdate({ trusted: network.block(1n), block, chainId: network.rule.chainId })).rejects.toMatchObject(
    { code: 'client/light-refused' },
  )
})

test('a header whose application hash is none of an execution block is refused', async () => {
  const network = simulateValidators({ count: 4, applied: () => new Uint8Array(8) })
  const asked = lightUpdate({ trusted: network.block(1n), block: network.block(9n), chainId: network.rule.chainId })
  await expect(asked).rejects.toMatchObject({ code: 'client/light-refused' })
})
