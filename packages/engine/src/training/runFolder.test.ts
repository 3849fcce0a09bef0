import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { linkStates } from '@openledger/base'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Adapter } from '../adapters/Adapter.ts'
import { readAdapter } from '../adapters/peft.ts'
import { copyState } from './Checkpoint.ts'
import { defaultHyper } from './Hyper.ts'
import { runInputs } from './RunManifest.ts'
import { keepState, type RunState, startRun } from './RunState.ts'
import { readClaim } from './readClaim.ts'
import { type Damage, readRun } from './readRun.ts'
import { writeInputs } from './runFolder.ts'
import { writeRun } from './writeRun.ts'

const run = `0x${'11'.repeat(32)}` as const
const name = (which: string) => `base_model.model.model.layers.0.self_attn.q_proj.${which}.weight`
const initial: Adapter = {
  config: { rank: 1, alpha: 2, targets: ['q_proj'] },
  tensors: new Map([
    [name('lora_A'), { shape: [1, 3], data: Float32Array.of(0.1, -0.2, 0.3) }],
    [name('lora_B'), { shape: [2, 1], data: Float32Array.of(0, 0) }],
  ]),
}
const start = () => startRun({ run, initial, records: 2 })

/** A step that changes everything that a state holds. */
function step(state: RunState, keep = false): void {
  state.step++
  for (const [tensor, { data }] of state.adapter.tensors) {
    data[0]! += state.step / 7
    state.moments.get(tensor)!.first[0]! += state.step
    state.moments.get(tensor)!.second[0]! += state.step ** 2
  }
  state.losses.push(1 / state.step)
  state.scores![state.step % 2]! += BigInt(state.step)
  state.evaluations.push({ step: state.step, loss: 1 / state.step })
  if (keep) keepState(state)
}

let dir: string
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'openledger-run-'))
})

/** A folder with points at 2 and 4 kept, and the state after 5. */
function written(): RunState {
  const state = start()
  const plan = { samples: [], hyper: defaultHyper, seed: 1, batches: [] }
  writeInputs(dir, runInputs({ base: run, initial, plan, evalSamples: [] }))
  for (const keep of [false, true, false, true, false]) {
    step(state, keep)
    writeRun(dir, state)
  }
  return state
}
const points = () => readdirSync(path.join(dir, 'points')).sort()

describe('the folder of a run', () => {
  test('gives back the state that was written, with everything that the next step needs', () => {
    const state = written()
    expect(readRun(dir, start())).toEqual(state)
    expect(readRun(mkdtempSync(path.join(tmpdir(), 'openledger-run-')), start())).toBeUndefined()
  })

  test('holds the kept points and the latest one, each a PEFT folder, and writes none of them again', () => {
    const state = written()
    expect(points().map(folder => Number(folder.slice(0, 8)))).toEqual([2, 4, 5])
    expect(readAdapter(path.join(dir, 'points', points()[0]!))).toEqual(state.checkpoints[0]!.adapter)
    const kept = path.join(dir, 'points', points()[0]!, 'optimizer.safetensors')
    writeFileSync(kept, 'not written again')
    step(state)
    writeRun(dir, state)
    expect(readFileSync(kept, 'utf8')).toBe('not written again')
  })

  test('has the chain of its kept points, from the state before the first step on', () => {
    const state = written()
    const { chain, points: files } = readClaim(dir, { from: 4, to: 5 })
    expect([...files.keys()]).toEqual([2, 4])
    expect(chain.map(point => point.step)).toEqual([0, 2, 4])
    expect(linkStates(run, chain)).toEqual(chain)
    expect(chain.at(-1)!.link).toBe(state.checkpoints[1]!.link)
  })

  test('what a crash left half written is not read, and goes with the next write', () => {
    const state = written()
    writeFileSync(path.join(dir, 'head.json.part'), '{"version":2,"ru')
    rmSync(path.join(dir, 'points', '00000009-feed.part'), { recursive: true, force: true })
    appendFileSync(path.join(dir, 'losses.f64'), Buffer.of(1, 2, 3))
    expect(readRun(dir, start())).toEqual(state)
    step(state)
    writeRun(dir, state)
    expect(readRun(dir, start())).toEqual(state)
    expect(existsSync(path.join(dir, 'head.json.part'))).toBe(false)
  })

  test.each([
    ['a flipped bit in the weights', 'adapter_model.safetensors', 'adapterDigest'],
    ['a flipped bit in the moments', 'optimizer.safetensors', 'optimizerDigest'],
    ['another progress', 'progress.json', 'progressDigest'],
    ['another score', 'scores.i64', 'scores'],
  ])('%s is found, and the run goes on from the point before it', (_, file, named) => {
    written()
    const victim = path.join(dir, 'points', points()[1]!, file)
    const bytes = readFileSync(victim)
    bytes[bytes.length - 2]! ^= 1
    writeFileSync(victim, bytes)
    const damage: Damage[] = []
    const state = readRun(dir, start(), each => damage.push(each))!
    expect(state.step).toBe(2)
    expect(state.checkpoints).toHaveLength(1)
    expect(damage).toHaveLength(1)
    expect(damage[0]).toMatchObject({ step: 4 })
    expect(damage[0]!.reason).toContain(named)
  })

  test('a torn file is found', () => {
    written()
    truncateSync(path.join(dir, 'points', points()[2]!, 'optimizer.safetensors'), 50)
    const damage: Damage[] = []
    expect(readRun(dir, start(), each => damage.push(each))!.step).toBe(4)
    expect(damage.map(each => each.step)).toEqual([5])
  })

  test('lost losses lead back to the point that they still reach', () => {
    written()
    truncateSync(path.join(dir, 'losses.f64'), 3 * 8 + 5)
    const damage: Damage[] = []
    expect(readRun(dir, start(), each => damage.push(each))!.step).toBe(2)
    expect(damage[0]!.reason).toContain('losses')
  })

  test('a head that is no head is refused by name', () => {
    written()
    truncateSync(path.join(dir, 'head.json'), 40)
    expect(() => readRun(dir, start())).toThrow(expect.objectContaining({ code: 'engine/run-damaged' }))
  })

  test('the folder of another run is refused, and so is that of another descriptor', () => {
    written()
    const other = `0x${'22'.repeat(32)}` as const
    const code = expect.objectContaining({ code: 'engine/run-mismatch' })
    expect(() => readRun(dir, startRun({ run: other, initial, records: 2 }))).toThrow(code)
    expect(() => readRun(dir, startRun({ run, program: other, initial, records: 2 }))).toThrow(code)
  })

  test('goes back to where the best point of that time still stands', () => {
    const state = start()
    const best = () => {
      state.bestStep = state.step
      state.best = copyState(state)
    }
    step(state, true)
    writeRun(dir, state)
    step(state)
    best()
    writeRun(dir, state)
    step(state, true)
    writeRun(dir, state)
    step(state)
    best()
    writeRun(dir, state)
    // The point at 3 knew of a best one at 2, which went when 4 was better.
    expect(points().map(folder => Number(folder.slice(0, 8)))).toEqual([1, 3, 4])
    expect(readRun(dir, start())).toEqual(state)
    truncateSync(path.join(dir, 'points', points()[2]!, 'optimizer.safetensors'), 50)
    const found = readRun(dir, start())!
    expect([found.step, found.bestStep, found.best]).toEqual([1, null, undefined])
  })

  // /dev/full answers every write as a full disk does; only Linux has it.
  test.runIf(existsSync('/dev/full'))('on a full disk says so, and what stood there before still stands', () => {
    const state = written()
    const before = readRun(dir, start())!
    step(state, true)
    const part = path.join(dir, 'head.json.part')
    symlinkSync('/dev/full', part)
    expect(() => writeRun(dir, state)).toThrow(expect.objectContaining({ code: 'engine/disk-full' }))
    expect(readRun(dir, start())).toEqual(before)
    writeRun(dir, state)
    expect(readRun(dir, start())).toEqual(state)
  })
})
