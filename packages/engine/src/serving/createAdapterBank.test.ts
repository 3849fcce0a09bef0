// Over 400 lines: all of a bank's tests share its adapters, what they are packed into, and the size that memory is counted by.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRng, utf8 } from '@openledger/base'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Adapter, initialAdapter } from '../adapters/Adapter.ts'
import type { LoraConfig } from '../adapters/LoraConfig.ts'
import { adapterDigest, encodeAdapter, writeAdapter } from '../adapters/peft.ts'
import { loadWeights, readModelCard } from '../model/Model.ts'
import { createTinyModel } from '../testing.ts'
import type { AdapterBank, AdapterSource } from './AdapterBank.ts'
import { createAdapterBank } from './createAdapterBank.ts'
import { createMemoryBudget, type MemoryBudget } from './MemoryBudget.ts'
import { type PackedAdapter, packAdapter } from './PackedAdapter.ts'

const root = mkdtempSync(path.join(tmpdir(), 'openledger-bank-'))
createTinyModel(path.join(root, 'model'))
const model = readModelCard(path.join(root, 'model'))
let folders = 0
const freshDir = () => path.join(root, `bank-${folders++}`)

const attention: LoraConfig = { rank: 4, alpha: 8, targets: ['q_proj', 'v_proj'] }
const shapes: LoraConfig[] = [
  attention,
  { rank: 2, alpha: 4, targets: 'all-linear', rankStabilised: true },
  { rank: 3, alpha: 3, targets: ['down_proj', 'o_proj'], rankPattern: { o_proj: 7 } },
  { rank: 2, alpha: 2, targets: ['k_proj'], dora: true },
]

/** An adapter whose both matrices are drawn. */
function drawn(seed: number, config: LoraConfig = attention): Adapter {
  const adapter = initialAdapter(model.config, config, seed, weights)
  const rng = createRng(`bank/${seed}`)
  for (const { data } of adapter.tensors.values()) for (let i = 0; i < data.length; i++) data[i] = rng.normal()
  return adapter
}

function source(adapter: Adapter): AdapterSource & { digest: string } {
  const files = encodeAdapter(adapter)
  return {
    digest: adapterDigest(adapter),
    config: files['adapter_config.json'],
    weights: files['adapter_model.safetensors'],
  }
}

const weights = loadWeights(model.dir)
const packed = (adapter: Adapter) => packAdapter(model.config, adapter, adapterDigest(adapter), weights)

function open(
  options: { dir?: string; budget?: MemoryBudget; diskBytes?: number } = {},
): AdapterBank & { dir: string } {
  const { dir = freshDir(), budget = createMemoryBudget({ bytes: 1e9 }), diskBytes } = options
  const bank = createAdapterBank({ dir, model, budget, diskBytes })
  onTestFinished(() => bank.close())
  return { ...bank, dir }
}

/** Bytes that an adapter of `attention` takes, on disk and in memory. */
const size = await (async () => {
  const bank = createAdapterBank({ dir: freshDir(), model, budget: createMemoryBudget({ bytes: 1e9 }) })
  const { bytes } = await bank.add(source(drawn(0)))
  await bank.close()
  return bytes
})()

const fileOf = (bank: { dir: string }, digest: string) => path.join(bank.dir, digest)

describe('an adapter bank', () => {
  test('gives what was registered, to the bit, whatever ranks and modules an adapter has', async () => {
    const bank = open()
    for (const [seed, config] of shapes.entries()) {
      const adapter = drawn(seed, config)
      const { digest } = await bank.add(source(adapter))
      const lease = await bank.lease(digest)
      expect(lease.adapter).toEqual(packed(adapter))
      lease.release()
    }
    expect(bank.usage()).toMatchObject({ registered: 4, resident: 4, leased: 0, loads: 4 })
  })

  test('registers a PEFT folder, and tells its digest', async () => {
    const bank = open()
    const adapter = drawn(1)
    writeAdapter(path.join(root, 'peft'), adapter)
    const { digest } = await bank.add({ dir: path.join(root, 'peft') })
    expect(digest).toBe(adapterDigest(adapter))
    expect(bank.has(digest.toUpperCase().replace('0X', '0x'))).toBe(true)
  })

  test('knows what it held after a restart', async () => {
    const first = open()
    const adapter = drawn(2)
    const { digest } = await first.add(source(adapter))
    await first.close()
    const second = open({ dir: first.dir })
    expect(second.usage()).toMatchObject({ registered: 1, resident: 0, diskBytes: size })
    expect((await second.lease(digest)).adapter).toEqual(packed(adapter))
  })

  const refused: [what: string, source: () => AdapterSource, code: string][] = [
    ['another digest', () => ({ ...source(drawn(3)), digest: adapterDigest(drawn(4)) }), 'engine/adapter-digest'],
    [
      'a number that is none',
      () => {
        const adapter = drawn(3)
        adapter.tensors.values().next().value!.data[5] = Number.NaN
        return source(adapter)
      },
      'engine/safetensors-not-finite',
    ],
    [
      'a tensor too many',
      () => {
        const adapter = drawn(3)
        adapter.tensors.set('lm_head.weight', { shape: [1], data: new Float32Array(1) })
        return source(adapter)
      },
      'engine/adapter-tensors',
    ],
    [
      'the shapes of another base',
      () => {
        const adapter = drawn(3)
        for (const [name, tensor] of adapter.tensors)
          adapter.tensors.set(name, { ...tensor, shape: [...tensor.shape, 1] })
        return source(adapter)
      },
      'engine/adapter-shape',
    ],
    ['a folder without files', () => ({ dir: path.join(root, 'model') }), 'engine/adapter-file-missing'],
    [
      'a configuration that is none',
      () => ({ ...source(drawn(3)), config: utf8('<html>') }) as AdapterSource,
      'engine/adapter-config',
    ],
  ]
  test('refuses what is not an adapter of this model, and leaves nothing behind', async () => {
    const bank = open()
    for (const [what, bad, code] of refused) await expect(bank.add(bad()), what).rejects.toMatchObject({ code })
    expect(readdirSync(bank.dir)).toEqual([])
    expect(bank.usage().registered).toBe(0)
    await expect(bank.add(source(drawn(3)))).resolves.toMatchObject({ bytes: size })
  })

  test('says that it does not know an adapter', async () => {
    await expect(open().lease(adapterDigest(drawn(5)))).rejects.toMatchObject({ code: 'engine/adapter-unknown' })
  })

  test('reads an adapter once, however many ask for it at once', async () => {
    const bank = open()
    const { digest } = await bank.add(source(drawn(6)))
    const leases = await Promise.all(Array.from({ length: 20 }, () => bank.lease(digest)))
    expect(bank.usage()).toMatchObject({ loads: 1, leased: size })
    expect(new Set(leases.map(({ adapter }) => adapter.data)).size).toBe(1)
    for (const lease of leases.slice(1)) lease.release()
    leases[1]!.release()
    expect(bank.usage().leased).toBe(size)
    leases[0]!.release()
    expect(bank.usage()).toMatchObject({ leased: 0, kept: size })
  })
})

describe('the memory of a bank', () => {
  test('lets the longest unused adapter go, and never one that is leased', async () => {
    const budget = createMemoryBudget({ bytes: 3 * size })
    const bank = open({ budget })
    const digests = await registered(bank, 5)
    const held = await bank.lease(digests[0]!)
    for (const digest of digests.slice(1, 3)) (await bank.lease(digest)).release()
    ;(await bank.lease(digests[1]!)).release()
    ;(await bank.lease(digests[3]!)).release()
    expect(digests.map(bank.isResident)).toEqual([true, true, false, true, false])
    expect(budget.used()).toBe(3 * size)
    expect(bank.usage()).toMatchObject({ evictions: 1, resident: 3 })
    held.release()
  })

  test('reads into the memory of one that gave way, where whoever forgot a lease finds nothing', async () => {
    const bank = open({ budget: createMemoryBudget({ bytes: 2 * size }) })
    const adapters = Array.from({ length: 6 }, (_, i) => drawn(20 + i))
    const digests: string[] = []
    for (const adapter of adapters) digests.push((await bank.add(source(adapter))).digest)
    const memory = new Set<ArrayBufferLike>()
    const forgotten: PackedAdapter[] = []
    for (const [i, digest] of digests.entries()) {
      const { adapter, release } = await bank.lease(digest)
      expect(adapter).toEqual(packed(adapters[i]!))
      memory.add(adapter.data.buffer)
      forgotten.push(adapter)
      release()
    }
    expect(memory.size).toBe(2)
    expect(forgotten.map(({ data }) => data.length > 0)).toEqual([false, false, false, false, true, true])
    // Another size: what is kept of the first gives way to it, and the other way round.
    const large = drawn(30, { rank: 8, alpha: 8, targets: ['q_proj', 'v_proj'] })
    const { digest } = await bank.add(source(large))
    for (const [i, asked] of [digests[0]!, digest, digests[1]!, digest].entries()) {
      const { adapter, release } = await bank.lease(asked)
      expect(adapter).toEqual(packed(i % 2 === 1 ? large : adapters[i / 2]!))
      release()
    }
  })

  test('makes who asks wait while all of it is leased, in the order of asking', async () => {
    const bank = open({ budget: createMemoryBudget({ bytes: 2 * size }) })
    const digests = await registered(bank, 4)
    const [first, second] = await Promise.all(digests.slice(0, 2).map(digest => bank.lease(digest)))
    const order: number[] = []
    const third = bank.lease(digests[2]!).then(lease => {
      order.push(3)
      return lease
    })
    const fourth = bank.lease(digests[3]!).then(lease => {
      order.push(4)
      return lease
    })
    bank.prefetch(digests[3]!)
    await new Promise(resolve => setImmediate(resolve))
    expect(order).toEqual([])
    first!.release()
    ;(await third).release()
    second!.release()
    ;(await fourth).release()
    expect(order).toEqual([3, 4])
  })

  test('is shared with others: each gives way to the other, the longest unused first', async () => {
    const budget = createMemoryBudget({ bytes: 4 * size })
    const bank = open({ budget })
    const digests = await registered(bank, 4)
    const pages: { usedAt: number }[] = []
    budget.addKeeper({
      oldest: () => pages[0]?.usedAt,
      drop: () => {
        pages.shift()
        budget.release(size)
      },
    })
    const keepPage = () => budget.reserve(size) && pages.push({ usedAt: budget.tick() })
    ;(await bank.lease(digests[0]!)).release()
    keepPage()
    ;(await bank.lease(digests[1]!)).release()
    keepPage()
    expect(budget.used()).toBe(4 * size)
    ;(await bank.lease(digests[2]!)).release()
    expect([bank.isResident(digests[0]!), pages.length]).toEqual([false, 2])
    ;(await bank.lease(digests[3]!)).release()
    expect([bank.isResident(digests[1]!), pages.length]).toEqual([true, 1])
    keepPage()
    expect([bank.isResident(digests[1]!), pages.length]).toEqual([false, 2])
    expect(budget.used()).toBe(4 * size)
  })

  test('refuses an adapter that is larger than all of it', async () => {
    const bank = open({ budget: createMemoryBudget({ bytes: size - 1 }) })
    const [digest] = await registered(bank, 1)
    await expect(bank.lease(digest!)).rejects.toMatchObject({ code: 'engine/adapter-too-large' })
  })

  test('is free again when who waited gives up', async () => {
    const budget = createMemoryBudget({ bytes: size })
    const bank = open({ budget })
    const digests = await registered(bank, 3)
    const held = await bank.lease(digests[0]!)
    const abort = new AbortController()
    const given = bank.lease(digests[1]!, abort.signal)
    const last = bank.lease(digests[2]!)
    abort.abort(new Error('gone'))
    await expect(given).rejects.toThrow('gone')
    held.release()
    ;(await last).release()
    expect(bank.isResident(digests[1]!)).toBe(false)
    expect(bank.usage()).toMatchObject({ loads: 2, leased: 0, kept: size })
  })

  test('holds what is pinned, up to half of it', async () => {
    const bank = open({ budget: createMemoryBudget({ bytes: 3 * size }) })
    const digests = await registered(bank, 4)
    await bank.pin(digests[0]!)
    await bank.pin(digests[0]!)
    for (const digest of digests.slice(1)) (await bank.lease(digest)).release()
    expect(bank.isResident(digests[0]!)).toBe(true)
    await expect(bank.pin(digests[1]!)).rejects.toMatchObject({ code: 'engine/adapter-pins' })
    bank.unpin(digests[0]!)
    for (const digest of digests.slice(1)) (await bank.lease(digest)).release()
    expect(bank.isResident(digests[0]!)).toBe(false)
  })

  test('takes what is fetched ahead where there is room, and does not push leases aside', async () => {
    const bank = open({ budget: createMemoryBudget({ bytes: 2 * size }) })
    const digests = await registered(bank, 3)
    bank.prefetch(digests[0]!)
    bank.prefetch(digests[0]!)
    const lease = await bank.lease(digests[0]!)
    const other = await bank.lease(digests[1]!)
    bank.prefetch(digests[2]!)
    other.release()
    lease.release()
    expect(bank.usage()).toMatchObject({ loads: 2, kept: 2 * size })
    expect(bank.isResident(digests[2]!)).toBe(false)
  })
})

describe('under a name that gets another adapter', () => {
  test('requests that run keep the old one to their end, also where it is removed', async () => {
    const bank = open()
    const [before, after] = [drawn(10), drawn(11)]
    const names = new Map([['pirate', (await bank.add(source(before))).digest]])
    const running = await bank.lease(names.get('pirate')!)
    const old = running.adapter.data.slice()
    const removed = names.get('pirate')!
    names.set('pirate', (await bank.add(source(after))).digest)
    await bank.remove(removed)
    const next = await bank.lease(names.get('pirate')!)
    expect(next.adapter).toEqual(packed(after))
    expect(running.adapter.data).toEqual(old)
    await expect(bank.lease(removed)).rejects.toMatchObject({ code: 'engine/adapter-unknown' })
    running.release()
    expect(bank.usage()).toMatchObject({ registered: 1, resident: 1, leased: size, kept: 0 })
    expect(existsSync(fileOf(bank, removed))).toBe(false)
  })

  test('an adapter that comes back while it is leased stays', async () => {
    const bank = open()
    const [digest] = await registered(bank, 1)
    const lease = await bank.lease(digest!)
    await bank.remove(digest!)
    await registered(bank, 1)
    lease.release()
    expect(bank.isResident(digest!)).toBe(true)
  })
})

describe('a file that is not what was written', () => {
  const damages: [what: string, damage: (file: string) => void][] = [
    ['is gone', file => rmSync(file)],
    ['is cut off', file => truncateSync(file, size - 4)],
    ['is empty', file => truncateSync(file, 0)],
    ['has one other bit in its block', file => flip(file, size - 9)],
    ['has one other bit in its header', file => flip(file, 40)],
    ['is of another version', file => flip(file, 7)],
    [
      'holds another adapter',
      file => writeFileSync(file, readFileSync(path.join(path.dirname(file), adapterDigest(drawn(1))))),
    ],
  ]
  test('fails its own request and no other, and is good again once it was registered again', async () => {
    // No room for two, so that every lease reads.
    const bank = open({ budget: createMemoryBudget({ bytes: size }) })
    const digests = await registered(bank, 2)
    const read = async (digest: string) => {
      const { adapter, release } = await bank.lease(digest)
      release()
      return adapter
    }
    for (const [i, [what, damage]] of damages.entries()) {
      damage(fileOf(bank, digests[0]!))
      await expect(read(digests[0]!), what).rejects.toMatchObject({ code: 'engine/adapter-damaged' })
      expect(bank.has(digests[0]!), what).toBe(false)
      expect(bank.usage()).toMatchObject({ damaged: 1, failures: i + 1, leased: 0 })
      expect(await read(digests[1]!)).toEqual(packed(drawn(1)))
      await bank.add(source(drawn(0)))
      expect(await read(digests[0]!), what).toEqual(packed(drawn(0)))
      expect(bank.usage().damaged).toBe(0)
      await read(digests[1]!)
    }
  })

  test('of another base model is not served', async () => {
    const bank = open()
    const [digest] = await registered(bank, 1)
    await bank.close()
    createTinyModel(path.join(root, 'other'), { seed: 'other' })
    const other = createAdapterBank({
      dir: bank.dir,
      model: readModelCard(path.join(root, 'other')),
      budget: createMemoryBudget({ bytes: 1e9 }),
    })
    await expect(other.lease(digest!)).rejects.toMatchObject({ code: 'engine/adapter-damaged' })
    await other.close()
  })
})

describe('the disk of a bank', () => {
  test('keeps the adapters used last, those that have to stay, and those in use', async () => {
    const bank = open({ diskBytes: 3 * size })
    const digests = await registered(bank, 3)
    const held = await bank.lease(digests[0]!)
    bank.keepOnDisk([digests[1]!])
    const [, , , fourth] = await registered(bank, 4)
    expect([...digests, fourth!].map(bank.has)).toEqual([true, true, false, true])
    expect(readdirSync(bank.dir).toSorted()).toEqual([digests[0]!, digests[1]!, fourth!].toSorted())
    bank.keepOnDisk([...digests, fourth!])
    await expect(bank.add(source(drawn(4)))).rejects.toMatchObject({ code: 'engine/bank-full' })
    expect(bank.usage()).toMatchObject({ registered: 3, diskBytes: 3 * size })
    held.release()
  })

  test('remembers over a restart which adapters were used last', async () => {
    const first = open()
    const digests = await registered(first, 3)
    await first.close()
    for (const digest of digests) utimesSync(fileOf(first, digest), 1, 1)
    const second = open({ dir: first.dir })
    ;(await second.lease(digests[0]!)).release()
    await second.close()
    const third = open({ dir: first.dir, diskBytes: 2 * size })
    await third.add(source(drawn(9)))
    expect(digests.map(third.has)).toEqual([true, false, false])
  })

  test('holds nothing half when the process is killed while it registers, and all that it said to hold', async () => {
    const dir = freshDir()
    const rng = createRng('killed while registering')
    const told: string[] = []
    for (let round = 0; round < 4; round++) {
      const script = path.join(import.meta.dirname, '../testing/ingestProcess.ts')
      const child = spawn(process.execPath, [script, dir, model.dir], { stdio: ['ignore', 'pipe', 'inherit'] })
      let text = ''
      child.stdout.on('data', chunk => {
        text += chunk
      })
      await once(child.stdout, 'data')
      await setTimeout(rng.int(60))
      child.kill('SIGKILL')
      await once(child, 'exit')
      told.push(...text.split('\n').slice(0, -1))
    }
    const bank = open({ dir })
    const files = readdirSync(dir)
    expect(files.filter(name => name.endsWith('.part'))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(told))
    for (const digest of files) (await bank.lease(digest)).release()
    expect(bank.usage()).toMatchObject({ failures: 0, damaged: 0, registered: files.length })
  })
})

async function registered(bank: AdapterBank, count: number): Promise<string[]> {
  const digests: string[] = []
  for (let seed = 0; seed < count; seed++) digests.push((await bank.add(source(drawn(seed)))).digest)
  return digests
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file)
  bytes[at]! ^= 1
  writeFileSync(file, bytes)
}
