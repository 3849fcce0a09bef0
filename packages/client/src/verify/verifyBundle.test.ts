import { bytesToHex, type Hex, hexToBytes, keccak256 } from '@openledger/base'
import { describe, expect, it } from 'vitest'
import { ensembleAnswer } from '../derive/ensembleAnswer.ts'
import { drawMember } from '../derive/sampledBlock.ts'
import { headerHash } from '../light/canonical.ts'
import { alterations } from '../testing/alterations.ts'
import { genuineBundle } from '../testing/genuineBundle.ts'
import { simulateValidators } from '../testing/simulateValidators.ts'
import { bundleSchema } from '../wire/Bundle.ts'
import { receiptFileSchema } from '../wire/ReceiptFile.ts'
import { toWire } from '../wire/wire.ts'
import { blockCheck } from './blockCheck.ts'
import { readHeader } from './readHeader.ts'
import { verifyBundle } from './verifyBundle.ts'

async function genuineJson(options?: genuineBundle.Options) {
  const { bundle } = await genuineBundle(options)
  const json = JSON.parse(JSON.stringify(toWire(bundleSchema, bundle))) as { [part: string]: never }
  const block = { block: bundle.chain.blockHash, genesis: bundle.chain.genesis }
  return { bundle, json, block }
}

const failed = async (bundle: unknown, options?: verifyBundle.Options) => {
  const { ok, steps } = await verifyBundle(bundle, options)
  const ids = steps.filter(step => !step.ok).map(step => step.id)
  expect(ok).toBe(ids.length === 0)
  return ids
}

describe('verifyBundle', () => {
  it('passes a genuine bundle, step by step', async () => {
    const { json, block } = await genuineJson()
    const seen: string[] = []
    const { ok, steps, trust } = await verifyBundle(json, { ...block, onStep: step => seen.push(step.id) })
    expect(steps.filter(step => !step.ok)).toEqual([])
    expect(ok).toBe(true)
    expect(seen).toEqual([
      'shape',
      'signature',
      'opening',
      'index',
      'weights',
      'split',
      'epoch-receipts',
      'payouts',
      'block',
      'model',
      'settlement',
    ])
    for (const step of steps) expect(step.detail.length).toBeGreaterThan(10)
    expect(trust).toEqual([
      expect.stringContaining('gradient of this answer'),
      expect.stringContaining('what was collected'),
      expect.stringContaining('contracts'),
      expect.stringContaining('1 other receipts'),
      expect.stringContaining('1 payments'),
      expect.stringContaining('earlier one'),
    ])
  })

  it('passes the first epoch, a flat split, a failed answer, and a bundle without its opening', async () => {
    for (const options of [{ epoch: 1 }, { weak: true }, { failed: true }, { contributors: 1, receipts: 1 }]) {
      const { json, block } = await genuineJson({ seed: JSON.stringify(options), ...options })
      expect(await failed(json, block), JSON.stringify(options)).toEqual([])
    }
    const { opening: _, ...closed } = (await genuineJson()).json
    expect(await failed(closed)).toEqual([])
  })

  it('says what it cannot know: the block, and that a signal was weak', async () => {
    const { json, bundle } = await genuineJson({ weak: true })
    const { trust } = await verifyBundle(json)
    expect(trust[0]).toContain(bundle.chain.blockHash)
    expect(trust.some(line => line.includes('too weak'))).toBe(true)
  })

  it('fails for another block and for another genesis than the ones given', async () => {
    const { json } = await genuineJson()
    const other: Hex = `0x${'ab'.repeat(32)}`
    expect(await failed(json, { block: other })).toEqual(['block'])
    expect(await failed(json, { genesis: other })).toEqual(['block'])
  })

  it('names the step at which one wei, one weight or one hash was altered', async () => {
    const { json, bundle } = await genuineJson()
    const alter = (change: (copy: typeof bundle) => void) => {
      const copy = structuredClone(json) as unknown as typeof bundle
      change(copy)
      return failed(copy)
    }
    const more = (amount: bigint) => String(BigInt(amount) + 1n) as unknown as bigint
    expect(
      await alter(copy => {
        copy.receiptFile.lines[0]!.amount = more(copy.receiptFile.lines[0]!.amount)
      }),
    ).toEqual(['split', 'epoch-receipts'])
    expect(
      await alter(copy => {
        copy.receiptFile.weights[0] = more(copy.receiptFile.weights[0]!)
      }),
    ).toEqual(['weights', 'epoch-receipts'])
    expect(
      await alter(copy => {
        copy.index.contributors[0]!.multiplier += 1
      }),
    ).toEqual(['index', 'weights'])
    expect(
      await alter(copy => {
        copy.epochFile.payouts[0]!.cumulative = more(copy.epochFile.payouts[0]!.cumulative)
      }),
    ).toEqual(['payouts', 'settlement'])
    expect(
      await alter(copy => {
        copy.previousPayouts[0]!.cumulative = more(copy.previousPayouts[0]!.cumulative)
      }),
    ).toEqual(['payouts', 'settlement'])
    expect(
      await alter(copy => {
        copy.model.tokenPrice = more(copy.model.tokenPrice)
      }),
    ).toEqual(['split', 'model'])
    expect(
      await alter(copy => {
        copy.opening!.answer += '.'
      }),
    ).toEqual(['opening'])
  })

  it('fails for every single alteration of the file, with no field left unbound', async () => {
    const { json, block } = await genuineJson({ contributors: 2, k: 6 })
    // An opening may be left out as a whole: whoever shares a bundle may keep question and answer private.
    const allowed = new Set(['opening left out'])
    let count = 0
    const passed: string[] = []
    for (const { path, change, document } of alterations(json)) {
      count++
      const { ok } = await verifyBundle(document, block)
      if (ok && !allowed.has(`${path} ${change}`)) passed.push(`${path} ${change}`)
    }
    expect(passed).toEqual([])
    expect(count).toBeGreaterThan(1000)
  }, 300_000)

  it('derives the draw of a sampled answer again, and fails for any other seed, place, member or weights', async () => {
    const { json, bundle, block } = await genuineJson({ sampled: true, receipts: 3, contributors: 2, k: 6 })
    const { ok, steps } = await verifyBundle(json, block)
    expect(ok).toBe(true)
    const { members, place } = bundle.receiptFile.block!
    const drawn = drawMember(bundle.receiptFile.block!)
    expect(steps.find(step => step.id === 'sampling')).toMatchObject({
      facts: { members: '3', mode: drawn === place ? 'sampled' : 'carried' },
    })
    expect(members).toHaveLength(3)
    const missed: string[] = []
    const file = json.receiptFile as unknown as { block: unknown }
    for (const { path, change, document } of alterations(file.block)) {
      const found = await failed({ ...json, receiptFile: { ...file, block: document } }, block)
      if (!found.includes('sampling') && !found.includes('shape')) missed.push(`${path} ${change}`)
    }
    expect(missed).toEqual([])
  })

  it('derives the values of an audit ensemble again, bound to the chain, and says what does not match', async () => {
    const options = { ensemble: true, contributors: 6, k: 16, receipts: 1 }
    const { json, bundle, block } = await genuineJson(options)
    const { ok, steps, trust } = await verifyBundle(json, block)
    expect(steps.filter(step => !step.ok)).toEqual([])
    expect(ok).toBe(true)
    expect(steps.find(step => step.id === 'ensemble')!.facts.adapters).toBe('4')
    const { receiptFile, ensemble } = bundle
    const { values, query } = ensembleAnswer({ receiptFile, ensemble: ensemble! })
    expect(query).toEqual(receiptFile.query)
    expect(values).toHaveLength(receiptFile.evidence!.influence.length)

    // Losses in another order fit to other values: 16 entries of an honest vector are not theirs.
    const evidence = { ...receiptFile.evidence!, losses: receiptFile.evidence!.losses.toReversed() }
    const other = toWire(receiptFileSchema, { ...receiptFile, evidence })
    const refused = await verifyBundle({ ...json, receiptFile: other }, block)
    expect(refused.steps.find(step => !step.ok)).toMatchObject({
      id: 'ensemble',
      facts: { code: 'client/mismatch', entries: expect.stringContaining('of 16 differ') },
    })
    const { evidence: _, ...unmeasured } = receiptFile
    expect(await failed({ ...json, receiptFile: toWire(receiptFileSchema, unmeasured) }, block)).toEqual([
      ...['ensemble', 'epoch-receipts'],
    ])
    // An ensemble of one's own is not the one that the model was registered with.
    const foreign = (await genuineJson({ ...options, seed: 'foreign' })).bundle.ensemble!
    expect(await failed({ ...json, ensemble: foreign }, block)).toEqual(['ensemble', 'model'])
    expect(await failed({ ...json, ensemble: { ...ensemble!, file: foreign.file } }, block)).toEqual(['ensemble'])

    // A file from before: the fit is not shown, and that is said.
    expect(trust.some(line => line.includes('fit of the stated losses'))).toBe(false)
    const { ensemble: __, ...without } = json
    const early = await verifyBundle(without, block)
    expect(early.trust.some(line => line.includes('fit of the stated losses'))).toBe(true)
    const missed: string[] = []
    for (const { path, change, document } of alterations(json.ensemble as unknown)) {
      if ((await failed({ ...json, ensemble: document }, block)).length === 0) missed.push(`${path} ${change}`)
    }
    expect(missed).toEqual([])
  })

  it('holds the seeds against what the asker keeps of request and quote', async () => {
    const { json, bundle, block } = await genuineJson({ sampled: true, receipts: 3 })
    const { seed } = bundle.receiptFile.receipt
    const drawn = bundle.receiptFile.block!
    const asked = (more: object) =>
      failed({ ...json, opening: { ...(json.opening as unknown as object), ...more } }, block)
    const earlier = bytesToHex(keccak256(hexToBytes(drawn.seed)))
    const quoted = { most: 4, anchor: drawn.anchor, turn: drawn.turn - 1, seed: earlier }
    expect(await asked({ sampling: { seed }, quoted })).toEqual([])
    expect(await asked({ sampling: { seed: seed + 1 } })).toEqual(['seeds'])
    expect(await asked({ quoted: null })).toEqual(['seeds'])
    expect(await asked({ quoted: { ...quoted, most: 2 } })).toEqual(['seeds'])
    expect(await asked({ quoted: { ...quoted, turn: drawn.turn, seed: drawn.seed } })).toEqual(['seeds'])
    expect(await asked({ quoted: { ...quoted, seed: drawn.seed } })).toEqual(['seeds'])
    // A chain that began after the quote proves nothing, and the step says so.
    const fresh = { ...(json.opening as unknown as object), quoted: { ...quoted, anchor: earlier } }
    const { ok, steps } = await verifyBundle({ ...json, opening: fresh }, block)
    expect(ok).toBe(true)
    expect(steps.find(step => step.id === 'seeds')!.detail).toContain('another chain of seeds')
  })

  it('says which answers of one block were not paid by the same weights', async () => {
    const { bundle } = await genuineBundle({ sampled: true, receipts: 3 })
    const { receiptFile, epochReceipts } = bundle
    const alone = (changed: (typeof epochReceipts)[number]) =>
      blockCheck(receiptFile, receiptFile.block!, [receiptFile, changed]).run
    const other = epochReceipts.find(file => file.block!.place !== receiptFile.block!.place)!
    expect(await alone(other)()).toMatchObject({ facts: { members: '3' } })
    const mismatch = expect.objectContaining({ code: 'client/mismatch' })
    expect(alone({ ...other, receipt: { ...other.receipt, queryHash: `0x${'1'.repeat(64)}` } })).toThrow(mismatch)
    expect(alone({ ...other, block: { ...other.block!, place: receiptFile.block!.place } })).toThrow(mismatch)
    expect(alone({ ...other, block: { ...other.block!, members: other.block!.members.slice(1) } })).toThrow(mismatch)
  })

  it('leaves one field unbound where neither block nor genesis is given: the name of the genesis', async () => {
    const { json } = await genuineJson({ contributors: 2, k: 6, receipts: 1 })
    // Proofs of accounts were altered above; what is new here is that nobody has said which block is meant.
    const { accounts, ...named } = json.chain as unknown as { accounts: unknown }
    const passed = new Set<string>()
    for (const { path, document } of alterations(named)) {
      const { ok } = await verifyBundle({ ...json, chain: { ...(document as object), accounts } })
      if (ok) passed.add(path)
    }
    expect(passed).toEqual(new Set(['genesis']))
  })

  it('never throws on hostile input', async () => {
    const { json } = await genuineJson()
    let deep: unknown = []
    for (let i = 0; i < 5000; i++) deep = [deep]
    const hostile: unknown[] = [null, undefined, 0, '', [], {}, deep, { version: 1 }, () => 1, new Date(Number.NaN)]
    for (const part of Object.keys(json)) {
      for (const value of [null, [], {}, '0x', -1, deep, 'x'.repeat(100_000)]) hostile.push({ ...json, [part]: value })
    }
    const header = (hex: string) => ({ ...json, chain: { ...(json.chain as unknown as object), header: hex } })
    hostile.push(header('0x'), header('0xc0'), header('0xf8'), header(`0xff${'ff'.repeat(9)}`), header('0x83616263'))
    for (const value of hostile) {
      const { ok, steps } = await verifyBundle(value)
      if (Object.is(value, json)) continue
      const dropped = value !== null && typeof value === 'object' && 'opening' in value && value.opening === undefined
      expect(ok && !dropped).toBe(false)
      expect(steps.length).toBeGreaterThan(0)
    }
  })

  it('rejects a genuine receipt under the proof of another epoch', async () => {
    const { json } = await genuineJson()
    const other = await genuineJson({ seed: 'another' })
    expect(await failed({ ...json, chain: other.json.chain })).toEqual(['model', 'settlement'])
  })
})

describe('verifyBundle on a network of validators', () => {
  const network = async (options: { signers?: number[]; applied?: Uint8Array } = {}) => {
    const { bundle } = await genuineBundle()
    const { hash, number } = readHeader(bundle.chain.header)
    const applied = options.applied ?? hexToBytes(hash)
    const { block, rule } = simulateValidators({ count: 4, applied: () => applied })
    const [first, last] = [block(1n), block(number + 1n, { signers: options.signers ?? [0, 1, 2] })]
    const trusted = { height: 1n, hash: bytesToHex(headerHash(first.signed_header.header)) }
    const chain = { ...bundle.chain, finality: { chainId: rule.chainId, blocks: [first, last] } }
    const json = JSON.parse(JSON.stringify(toWire(bundleSchema, { ...bundle, chain })))
    return { json, trusted, now: Number(last.signed_header.header.time.seconds) * 1000 + 1000 }
  }

  it('says who signed the block, from a file alone', async () => {
    const { json, trusted, now } = await network()
    const { ok, steps, trust } = await verifyBundle(json, { trusted, now })
    expect(ok).toBe(true)
    expect(steps.at(-1)).toMatchObject({
      id: 'finality',
      detail: 'Final, signed by 3 of 4 validators (75 % of the power).',
    })
    expect(trust.join()).not.toContain('belongs to the chain you mean')
    const unknown = await verifyBundle(json, { now })
    expect(unknown.steps.at(-1)!.detail).toContain('Nobody has said yet')
    expect(unknown.trust[0]).toContain('belongs to the chain you mean')
  })

  it('fails where too few signed, another block was signed, another start is trusted, or nothing is there', async () => {
    const few = await network({ signers: [0, 1] })
    expect(await failed(few.json, few)).toEqual(['finality'])
    const other = await network({ applied: new Uint8Array(32) })
    expect(await failed(other.json, other)).toEqual(['finality'])
    const { json, trusted, now } = await network()
    expect(await failed(json, { now, trusted: { ...trusted, hash: `0x${'00'.repeat(32)}` } })).toEqual(['finality'])
    expect(await failed((await genuineJson()).json, { trusted })).toEqual(['finality'])
    expect(await failed(json, { trusted, now: now + 15 * 86_400_000 })).toEqual(['finality'])
  })
})
