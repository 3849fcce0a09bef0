import { readFileSync } from 'node:fs'
import { bytesToHex } from '@openledger/base'
import { lightClientAbi } from '@openledger/contracts'
import { encodeFunctionData } from 'viem'
import { expect, test } from 'vitest'
import { type LightBlock, lightBlockSchema } from '../light/LightBlock.ts'
import { verifyHeader } from '../light/verifyHeader.ts'
import { simulateValidators } from '../testing/simulateValidators.ts'
import { lightUpdate } from './lightUpdate.ts'

const recorded = JSON.parse(readFileSync(new URL('../light/recordedNetwork.json', import.meta.url), 'utf8')) as {
  chainId: string
  blocks: unknown[]
}

// `vitest -u` writes the file anew; forge reads it.
test('the contract is tested on updates that this client makes of a recorded network', async () => {
  const { chainId } = recorded
  const blocks = new Map(
    recorded.blocks.map(block => {
      const read = lightBlockSchema.parse(block)
      return [Number(read.signed_header.header.height), read] as const
    }),
  )
  const heights = [1, 2, 20, 40, 41, 60, 80]
  const path = heights.map(height => blocks.get(height)!)
  const rule = { chainId, now: Date.parse('2026-11-22T02:00:00Z'), trustingPeriod: 8_640_000, clockDrift: 10 }
  const updates: string[] = []
  for (const [index, block] of path.slice(1).entries()) {
    verifyHeader(path[index]!, block, rule)
    const args = await lightUpdate({ trusted: path[index]!, block, chainId })
    updates.push(encodeFunctionData({ abi: lightClientAbi, functionName: 'update', args }))
  }
  const { header } = path[0]!.signed_header
  const first = {
    ...{ height: Number(header.height), time: Number(header.time.seconds), nanos: header.time.nanos },
    validatorsHash: bytesToHex(header.validators_hash),
    nextValidatorsHash: bytesToHex(header.next_validators_hash),
  }
  const text = `${JSON.stringify({ chainId, first, heights: heights.slice(1), updates }, null, 2)}\n`
  await expect(text).toMatchFileSnapshot('../../../contracts/test/fixtures/lightUpdates.json')
})

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
