import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { voteVectors } from './voteVectors.ts'

const read = (url: string) => JSON.parse(readFileSync(fileURLToPath(new URL(url, import.meta.url)), 'utf8'))

test('the contract is tested on the votes that this client writes, and on those of a recorded network', () => {
  const made = voteVectors(read('../recordedNetwork.json'))
  expect(read('../../../../contracts/test/fixtures/votes.json')).toEqual(JSON.parse(JSON.stringify(made)))
})
