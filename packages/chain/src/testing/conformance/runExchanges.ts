import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Core } from '../../core/Core.ts'
import { decodeRlp, encodeRlp, type RlpItem } from '../../core/rlp.ts'
import { parseGenesis } from '../../Genesis.ts'
import { startChain } from '../../startChain.ts'

/** One recorded exchange, named by method and file, and whether it was answered as recorded. */
export type ExchangeOutcome = { name: string; same: boolean; difference?: string }

/**
 * Answers the recorded exchanges of ethereum/execution-apis that lie in `fixtures` (a folder a method, and
 * `genesis.json`, `chain.rlp`, `headfcu.json`): the chain is taken block by block, as a client takes it, and the
 * requests go over HTTP.
 *
 * An error is compared by code and message, an answer as JSON; where a file says `speconly:`, names and types count.
 */
export async function runExchanges(fixtures: string, dataDir: string): Promise<ExchangeOutcome[]> {
  const genesis = parseGenesis(JSON.parse(readFileSync(join(fixtures, 'genesis.json'), 'utf8')))
  const core = await Core.open({ dataDir, genesis })
  for (const raw of blocksOf(readFileSync(join(fixtures, 'chain.rlp')))) {
    const { block, writes } = await core.execute(raw)
    await core.commit(block, writes)
  }
  const { params } = JSON.parse(readFileSync(join(fixtures, 'headfcu.json'), 'utf8'))
  const head = `0x${core.head.hash.toString('hex')}`
  await core.close()
  if (head !== params[0].headBlockHash) throw new Error(`The chain ends at ${head}, not at the recorded head.`)
  const chain = await startChain({ dataDir, genesis })
  try {
    const outcomes: ExchangeOutcome[] = []
    for (const name of filesOf(fixtures)) outcomes.push(await exchange(chain.url, join(fixtures, name), name))
    return outcomes
  } finally {
    await chain.close()
  }
}

/** The recorded files, as `method/file`. What sends transactions comes last: it seals blocks. */
function filesOf(fixtures: string): string[] {
  return readdirSync(fixtures)
    .filter(name => !name.includes('.') && existsSync(join(fixtures, name)))
    .flatMap(folder => readdirSync(join(fixtures, folder)).map(file => `${folder}/${file}`))
    .filter(name => name.endsWith('.io'))
    .sort((a, b) => Number(a.includes('sendRaw')) - Number(b.includes('sendRaw')) || (a < b ? -1 : 1))
}

async function exchange(url: string, file: string, name: string): Promise<ExchangeOutcome> {
  const text = readFileSync(file, 'utf8')
  const shapeOnly = text.includes('speconly:')
  const lines = text.split('\n').filter(line => line.startsWith('>>') || line.startsWith('<<'))
  for (let i = 0; i < lines.length; i += 2) {
    const wanted = JSON.parse(lines[i + 1]!.slice(2))
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: lines[i]!.slice(2),
    })
    const answer = await response.json()
    const same = shapeOnly
      ? isDeepStrictEqual(shapeOf(answer), shapeOf(wanted))
      : wanted.error !== undefined
        ? answer.error?.code === wanted.error.code && answer.error?.message === wanted.error.message
        : isDeepStrictEqual(answer, wanted)
    if (!same) return { name, same, difference: differenceOf(answer, wanted) }
  }
  return { name, same: true }
}

/** Where two answers part for the first time. */
function differenceOf(answer: unknown, wanted: unknown, path = ''): string {
  if (typeof answer === 'object' && typeof wanted === 'object' && answer !== null && wanted !== null) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(answer)])) {
      const [own, other] = [answer, wanted].map(side => (side as Record<string, unknown>)[key])
      if (!isDeepStrictEqual(own, other)) return differenceOf(own, other, `${path}.${key}`)
    }
  }
  const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 120)
  return `${path}: ${shown(answer)} instead of ${shown(wanted)}`
}

/** Names and types, without values. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf)
  if (value === null || typeof value !== 'object') return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

/** The blocks of an export: one RLP item after the other. */
function blocksOf(bytes: Buffer): Buffer[] {
  const digits = bytes.length.toString(16)
  const size = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  const list = Buffer.concat([Buffer.of(0xf7 + size.length), size, bytes])
  return (decodeRlp(list) as RlpItem[]).map(encodeRlp)
}
