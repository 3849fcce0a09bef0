import { bytesToHex, createRng, type Hex } from '@openledger/base'
import { expect, test } from 'vitest'
import { addresses } from './addresses.ts'
import { type CommitPlace, lastCommitRoot, signedBits } from './lastCommit.ts'
import { purseOf } from './purse.ts'

const rng = createRng('blocks')
const id = () => bytesToHex(Uint8Array.from({ length: 20 }, () => rng.int(256)))

// `vitest -u` writes the files anew; forge reads them.
test('the contract is tested on roots of last commits that the bridge writes', async () => {
  const commits = [0, 1, 3, 4, 8, 9, 100, 256].map(count => {
    const places = Array.from({ length: count }, (): CommitPlace => ({ id: id(), signed: rng.int(3) > 0 }))
    const height = 1 + rng.int(2 ** 31)
    return {
      height,
      members: places.map(place => place.id),
      root: lastCommitRoot({ height, places }),
      signed: signedBits(places),
    }
  })
  const text = `${JSON.stringify({ commits }, null, 1)}\n`
  await expect(text).toMatchFileSnapshot('../test/fixtures/lastCommits.json')
})

test('the contract is tested on purses that the bridge pays', async () => {
  const ids = Array.from({ length: 5 }, id)
  const padded = ids.map((each): Hex => `${each}${'00'.repeat(12)}`)
  const text = JSON.stringify(
    { tips: addresses.tips, purseCode: addresses.purseCode, ids: padded, purses: ids.map(purseOf) },
    null,
    1,
  )
  await expect(`${text}\n`).toMatchFileSnapshot('../test/fixtures/purses.json')
})

test('a root tells heights, sets, orders and votes apart', () => {
  const [a, b] = [id(), id()]
  const both = [
    { id: a, signed: true },
    { id: b, signed: false },
  ]
  const others = [
    { height: 7, places: both },
    { height: 8, places: both },
    { height: 7, places: both.toReversed() },
    { height: 7, places: both.map(place => ({ ...place, signed: true })) },
    { height: 7, places: both.slice(0, 1) },
  ]
  expect(new Set(others.map(lastCommitRoot)).size).toBe(others.length)
  expect(signedBits([true, false, false, true, false, false, false, false, true].map(signed => ({ signed })))).toBe(
    '0x0901',
  )
})
