import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Core } from '../core/Core.ts'
import { decodeRlp, encodeRlp, type RlpItem } from '../core/rlp.ts'
import { parseGenesis } from '../Genesis.ts'
import { type Chain, startChain } from '../startChain.ts'
import { temporaryFolder } from '../testing/index.ts'

// The recorded exchanges of ethereum/execution-apis, against its own chain: 54 blocks from Frontier to the blob
// forks, taken block by block as a client takes them. They lie beside the repository, not in it.
const fixtures = join(import.meta.dirname, '../../../../../shared/fixtures/ethereum/rpc')

/** What is not answered as recorded, and why. A folder, or a file in it. */
const deviations: Record<string, string> = {
  eth_config: 'not offered: it describes forks to come, of which this chain has none',
  'eth_sendRawTransaction/send-blob-tx.io': 'this chain carries no blobs',
}

const present = existsSync(fixtures)
const folders = present ? readdirSync(fixtures).filter(name => !name.includes('.')) : []
// What sends transactions comes last: it seals blocks.
const files = folders
  .flatMap(folder => readdirSync(join(fixtures, folder)).map(file => `${folder}/${file}`))
  .sort((a, b) => Number(a.includes('sendRaw')) - Number(b.includes('sendRaw')))
const asked = files.filter(file => deviations[file] === undefined && deviations[file.split('/')[0]!] === undefined)

if (present)
  console.log(`${asked.length} of ${files.length} exchanges; left out: ${JSON.stringify(deviations, null, 1)}`)
else console.warn(`skipped: the exchanges of ethereum/execution-apis are not at ${fixtures}`)

const folder = temporaryFolder()
let chain: Chain

beforeAll(async () => {
  if (!present) return
  const genesis = parseGenesis(JSON.parse(readFileSync(join(fixtures, 'genesis.json'), 'utf8')))
  const core = await Core.open({ dataDir: folder.path, genesis })
  for (const raw of blocksOf(readFileSync(join(fixtures, 'chain.rlp')))) {
    const { block, writes } = await core.execute(raw)
    await core.commit(block, writes)
  }
  const headFcu = JSON.parse(readFileSync(join(fixtures, 'headfcu.json'), 'utf8'))
  expect(`0x${core.head.hash.toString('hex')}`).toBe(headFcu.params[0].headBlockHash)
  await core.close()
  chain = await startChain({ dataDir: folder.path, genesis })
})
afterAll(async () => {
  await chain?.close()
  folder.remove()
})

// Without the recordings one skipped test stands for all of them, so that the absence is counted.
test.skipIf(!present).each(present ? asked : ['the recorded exchanges'])('%s', async file => {
  const text = readFileSync(join(fixtures, file), 'utf8')
  const shapeOnly = text.includes('speconly:')
  const lines = text.split('\n').filter(line => line.startsWith('>>') || line.startsWith('<<'))
  for (let i = 0; i < lines.length; i += 2) {
    const wanted = JSON.parse(lines[i + 1]!.slice(2))
    const response = await fetch(chain.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: lines[i]!.slice(2),
    })
    const answer = await response.json()
    if (shapeOnly) expect(shapeOf(answer)).toEqual(shapeOf(wanted))
    else if (wanted.error !== undefined) expect(answer.error).toMatchObject(wanted.error)
    else expect(answer).toEqual(wanted)
  }
})

/** Names and types, without values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (value === null || typeof value !== 'object') return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

/** The blocks of an export: one RLP item after the other. */
function blocksOf(bytes: Buffer): Buffer[] {
  const list = Buffer.concat([listHead(bytes.length), bytes])
  return (decodeRlp(list) as RlpItem[]).map(encodeRlp)
}

function listHead(length: number): Buffer {
  const digits = length.toString(16)
  const size = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  return Buffer.concat([Buffer.of(0xf7 + size.length), size])
}
