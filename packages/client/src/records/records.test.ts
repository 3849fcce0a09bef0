import {
  bytesToHex,
  canonicalJson,
  cidOf,
  concatBytes,
  createRng,
  fromUtf8,
  hexToBytes,
  keccak256,
  merkleRoot,
  utf8,
} from '@openledger/base'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchLineSchema } from '../wire/BatchLine.ts'
import { fromWire } from '../wire/wire.ts'
import { prepareBatch } from './prepareBatch.ts'
import { formatOf, maxBatchBytes, type NumberedRecord, type RecordFormat, readRecords } from './readRecords.ts'

async function read(parts: BlobPart[], format: RecordFormat = 'jsonl') {
  const records: NumberedRecord[] = []
  for await (const record of readRecords({ file: new Blob(parts), format })) records.push(record)
  return records
}

const refused = (code: string, facts: Record<string, string> = {}) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) as unknown })

describe('readRecords', () => {
  it('reads the three shapes, whatever the ends of lines, and counts lines from 1', async () => {
    const text =
      '\ufeff{"prompt":"a","completion":"b"}\r\n\n{"messages":[{"role":"user","content":"hé"}]}\n{"text":"c"}'
    expect(await read([text])).toEqual([
      { line: 1, record: { prompt: 'a', completion: 'b' } },
      { line: 3, record: { messages: [{ role: 'user', content: 'hé' }] } },
      { line: 4, record: { text: 'c' } },
    ])
  })

  it('reads paragraphs of a text', async () => {
    expect(await read(['\n\nOne  \ntwo\n\n\n  \nthree\r\n'], 'text')).toEqual([
      { line: 3, record: { text: 'One\ntwo' } },
      { line: 8, record: { text: 'three' } },
    ])
  })

  it('names the line that is wrong', async () => {
    const good = '{"text":"a"}\n'
    await expect(read([good, '{"text":1}'])).rejects.toEqual(refused('client/bad-record', { line: '2' }))
    await expect(read([good, good, 'text'])).rejects.toEqual(refused('client/bad-record', { line: '3' }))
    await expect(read([good, '{"text":""}'])).rejects.toEqual(refused('client/bad-record', { line: '2' }))
    await expect(read([good, '{"text":"a","label":"x"}'])).rejects.toEqual(refused('client/bad-record', { line: '2' }))
    await expect(read([good, good, Uint8Array.of(0x22, 0xff)])).rejects.toEqual(
      refused('client/invalid-utf8', { line: '3' }),
    )
    await expect(read([good, JSON.stringify({ text: 'x'.repeat(65_530) })])).rejects.toEqual(
      refused('client/record-too-large', { line: '2' }),
    )
    await expect(read([good, 'x'.repeat(1_000_000)])).rejects.toEqual(refused('client/record-too-large', { line: '2' }))
    await expect(read(['a\n\n', 'x'.repeat(100_000)], 'text')).rejects.toEqual(
      refused('client/record-too-large', { line: '3' }),
    )
  })

  it('refuses a file of nothing', async () => {
    for (const parts of [[], ['\n \n'], ['\ufeff']]) {
      await expect(read(parts)).rejects.toEqual(refused('client/empty-file'))
    }
  })

  it('refuses a file of 2 GB by its size, before it reads a byte', async () => {
    const file = {
      size: 2 * 1024 ** 3,
      stream: () => {
        throw new Error('it was read')
      },
    } as unknown as Blob
    await expect(readRecords({ file }).next()).rejects.toEqual(
      refused('client/file-too-large', { limit: String(maxBatchBytes) }),
    )
  })

  it('reads the same records wherever the bytes are cut', async () => {
    const text = '{"text":"größe 😀"}\r\n{"text":"b"}\n\n{"text":"c"}'
    const whole = await read([text])
    const bytes = utf8(text)
    // A stream that gives its bytes in pieces of the given sizes, as a network or a disk would.
    const cut = (sizes: number[]) => {
      let at = 0
      let turn = 0
      const stream = () =>
        new ReadableStream({
          pull: controller => {
            if (at >= bytes.length) return controller.close()
            const size = sizes[turn++ % sizes.length]!
            controller.enqueue(bytes.slice(at, at + size))
            at += size
          },
        })
      return { size: bytes.length, stream } as unknown as Blob
    }
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async sizes => {
        const records: NumberedRecord[] = []
        for await (const record of readRecords({ file: cut(sizes) })) records.push(record)
        expect(records).toEqual(whole)
      }),
    )
  })

  it('knows a format by its name', () => {
    expect(['a.txt', 'B.MD', 'c.jsonl', 'd', 'e.json'].map(formatOf)).toEqual([
      'text',
      'text',
      'jsonl',
      'jsonl',
      'jsonl',
    ])
  })
})

describe('prepareBatch', () => {
  const file = new Blob(['{"text":"b"}\n{"completion":"y","prompt":"x"}\n'])
  const seeded = () => {
    const rng = createRng('salts')
    return () => Uint8Array.from({ length: 32 }, () => rng.int(256))
  }

  it('makes the file, the name and the root that the protocol page says', async () => {
    const batch = await prepareBatch({ file, salt: seeded() })
    const bytes = new Uint8Array(await batch.file.arrayBuffer())
    const lines = fromUtf8(bytes).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    const leaves = lines.map(text => {
      const line = fromWire(batchLineSchema, JSON.parse(text))
      expect(text).toBe(`{"record":${canonicalJson(line.record)},"salt":"${line.salt}"}`)
      return keccak256(concatBytes(hexToBytes(line.salt), utf8(canonicalJson(line.record))))
    })
    expect(batch).toMatchObject({
      cid: cidOf(bytes),
      bytes: bytes.length,
      count: 2,
      root: bytesToHex(merkleRoot(leaves)),
      preview: [{ text: 'b' }, { prompt: 'x', completion: 'y' }],
    })
  })

  it('salts afresh: the same records never have the same root twice', async () => {
    const [one, two] = [await prepareBatch({ file }), await prepareBatch({ file })]
    expect(one.root).not.toBe(two.root)
    const salts = (await one.file.text()).match(/0x[0-9a-f]{64}/g)!
    expect(new Set(salts).size).toBe(2)
  })

  it('makes several megabytes in parts, with progress', async () => {
    const line = `${JSON.stringify({ text: 'x'.repeat(2000) })}\n`
    const seen: number[] = []
    const batch = await prepareBatch({
      file: new Blob(Array.from({ length: 2000 }, () => line)),
      salt: seeded(),
      onProgress: ({ records }) => seen.push(records),
    })
    expect(batch.count).toBe(2000)
    expect(batch.file.size).toBe(batch.bytes)
    expect(cidOf(new Uint8Array(await batch.file.arrayBuffer()))).toBe(batch.cid)
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.at(-1)).toBe(2000)
  })
})
