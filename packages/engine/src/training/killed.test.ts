import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRng } from '@openledger/base'
import { describe, expect, test } from 'vitest'
import { createTinyModel } from '../testing.ts'
import { readClaim } from './readClaim.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'openledger-killed-'))
createTinyModel(path.join(dir, 'model'))

/** Kills per test; `npm run kills` takes twenty. */
const kills = Number(process.env.OPENLEDGER_KILLS ?? 3)
const seed = process.env.OPENLEDGER_KILL_SEED ?? 'kills'

type Ending = { digest?: string; chain?: unknown; reached: number }

/** Trains in a process of its own; with `killAt`, ends it by SIGKILL `delay` milliseconds after that step was reported. */
function train(runDir: string, killAt?: number, delay = 0): Promise<Ending> {
  const script = path.join(import.meta.dirname, '..', 'testing', 'trainProcess.ts')
  const child = spawn(process.execPath, [script, path.join(dir, 'model'), runDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // It waits at its end, so that a signal always finds it alive.
  if (killAt === undefined) child.stdin.end()
  return new Promise((resolve, reject) => {
    let text = ''
    let reached = 0
    let killing = false
    let digest: string | undefined
    child.stdout.on('data', chunk => {
      text += chunk
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n')) {
        const [word, value] = text.slice(0, end).split(' ')
        text = text.slice(end + 1)
        if (word === 'step') reached = Number(value)
        if (word === 'digest') digest = value
        if (word !== 'step' || killAt === undefined || reached < killAt || killing) continue
        killing = true
        setTimeout(() => child.kill('SIGKILL'), delay)
      }
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) return reject(new Error(`the training process ended with ${code}`))
      resolve({ reached, ...(digest && { digest }), chain: digest && readClaim(runDir, { from: 1, to: 1 }).chain })
    })
  })
}

describe('a run that is killed', () => {
  test(`at ${kills} random steps goes on each time to the bytes of the whole run`, { timeout: 600_000 }, async () => {
    const whole = await train(path.join(dir, 'whole'))
    expect(whole.digest).toMatch(/^0x[0-9a-f]{64}$/)
    const rng = createRng(seed)
    for (let kill = 0; kill < kills; kill++) {
      const runDir = path.join(dir, `killed-${kill}`)
      const at = 1 + rng.int(whole.reached - 1)
      const cut = await train(runDir, at, rng.int(20))
      expect(cut.digest, `killed at ${at} of ${whole.reached}`).toBeUndefined()
      const resumed = await train(runDir)
      expect(resumed.digest, `killed at ${at}`).toBe(whole.digest)
      expect(resumed.chain).toEqual(whole.chain)
    }
  })

  test('again and again ends like the whole one', { timeout: 600_000 }, async () => {
    const whole = await train(path.join(dir, 'whole'))
    const runDir = path.join(dir, 'often')
    const rng = createRng(`${seed}/often`)
    let reached = 0
    for (let kill = 0; kill < 3; kill++) {
      const cut = await train(runDir, Math.min(whole.reached, reached + 1 + rng.int(15)), rng.int(8))
      expect(cut.digest).toBeUndefined()
      reached = Math.max(reached, cut.reached)
    }
    expect((await train(runDir)).digest).toBe(whole.digest)
  })
})
