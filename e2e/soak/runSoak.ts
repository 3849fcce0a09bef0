import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRng } from '@openledger/base'
import { createTinyModel } from '@openledger/engine/testing'
import { type Daemon, startDaemon } from '../harness/daemon.ts'
import { seed } from '../harness/seed.ts'
import { makeKey, receiptsOf } from '../harness/stream.ts'
import { dripping, flooding, honest, rubbish, type Soak, stalling, type Told, vanishing } from './clients.ts'
import { type Kept, keptBytes, readMetrics, type Trend, trendOf } from './measures.ts'

/** What a soak saw. */
export type SoakReport = {
  told: Told
  /** Over the last two thirds of the time, sampled each second: bytes, and numbers of things. */
  trends: { resident: Trend; handles: Trend }
  /** What was kept after a third of the time, and when all clients had gone. */
  kept: { early: Kept; late: Kept }
  /** When all clients had gone, against before the first came. */
  after: { handles: number; handlesBefore: number; inFlight: number; rowsRunning: number; waiting: number }
  receipts: {
    /** In the journal at the end, without the one that seeding left. */
    kept: string[]
    /** After a stop and a start: a payment that was collected and never answered would add its refund. */
    afterRestart: string[]
  }
  /** Exit code of the node that was told to stop at the end. */
  exit: number | null
  cutOff: Map<string, number>
  tokens: number
}

const crowd = { honest: 24, vanishing: 6, stalling: 4, dripping: 4, flooding: 1, rubbish: 2 }
/** Next to nothing an answer: what keys are given should last. */
const price = { base: 1000n, token: 10n }

/**
 * A node at saturation for so many seconds: a process of its own, a tiny model, clients that behave and clients that do
 * not. Then everybody leaves, and what they left behind is counted.
 */
export async function runSoak({ seconds, say = () => {} }: runSoak.Options): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'openledger-soak-'))
  let daemon: Daemon | undefined
  try {
    createTinyModel(join(folder, 'model'))
    const args = ['--base', join(folder, 'model'), '--epoch-seconds', '0', '--drain-seconds', '30']
    const start = () => startDaemon({ dataDir: join(folder, 'data'), args, nodeArgs: ['--inspect=127.0.0.1:0'] })
    daemon = await start()
    const { url } = daemon
    await seed(url, price)
    const keys = await Promise.all(Array.from({ length: 4 }, () => makeKey(url)))
    const listed = (await (await fetch(`${url}/v1/models`)).json()) as { data: { id: string }[] }
    const models = listed.data.map(({ id }) => id)
    await readMetrics(url)
    const handlesBefore = (await readMetrics(url)).get('openledger_process_handles')!
    const until = performance.now() + seconds * 1000
    const told: Told = {
      ...{ receipts: [], answers: 0, refusals: new Map(), left: 0, lost: [] },
      ...{ firstToken: [], gaps: [], rubbish: new Map() },
    }
    const soakOf = (name: string, i: number): Soak => ({
      ...{ url, keys, models, told },
      isOver: () => performance.now() > until,
      rng: createRng(`${name} ${i}`),
    })
    const kinds = { honest, vanishing, stalling, dripping, flooding, rubbish }
    const clients = Object.entries(kinds).flatMap(([name, run]) =>
      Array.from({ length: crowd[name as keyof typeof crowd] }, (_, i) => run(soakOf(name, i))),
    )
    const samples: Map<string, number>[] = []
    let early: Kept | undefined
    for (let second = 0; performance.now() < until; second++) {
      samples.push(await readMetrics(url))
      if (early === undefined && performance.now() > until - (seconds * 2000) / 3)
        early = await keptBytes(daemon.output())
      if (second % 60 === 59)
        say(`${told.answers} answers, ${told.receipts.length} receipts, ${told.left} left, ${told.lost.length} lost`)
      await sleep(1000)
    }
    await Promise.all(clients)
    const after = await settled(url, handlesBefore + 4)
    const late = await keptBytes(daemon.output())
    const receipts = await receiptsOf(url)
    const exit = await daemon.stop('SIGTERM')
    daemon = await start()
    const afterRestart = await receiptsOf(daemon.url)
    const series = (name: string) => samples.map(sample => sample.get(`openledger_process_${name}`)!)
    return {
      ...{ told, exit },
      trends: {
        resident: trendOf(series('resident_bytes')),
        handles: trendOf(series('handles')),
      },
      kept: { early: early!, late },
      after: {
        handles: after.get('openledger_process_handles')!,
        handlesBefore,
        inFlight: after.get('openledger_http_in_flight')!,
        rowsRunning: after.get('openledger_engine_rows_running') ?? 0,
        waiting: after.get('openledger_engine_queue_requests') ?? 0,
      },
      receipts: { kept: receipts, afterRestart },
      cutOff: new Map([...after].filter(([name]) => name.startsWith('openledger_http_cut_off_total{'))),
      tokens: after.get('openledger_inference_tokens_total{class="fine-tune",direction="completion"}') ?? 0,
    }
  } catch (cause) {
    throw new Error(`The soak broke off. The node's last words:\n${daemon?.output().slice(-4000)}`, { cause })
  } finally {
    await daemon?.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits until nothing is under way and connections are gone, those to the chain too, at most a minute and a half. */
async function settled(url: string, handles: number): Promise<Map<string, number>> {
  for (let waited = 0; ; waited++) {
    const now = await readMetrics(url)
    const isIdle = now.get('openledger_http_in_flight') === 0 && now.get('openledger_http_connections')! <= 1
    if ((isIdle && now.get('openledger_process_handles')! <= handles) || waited > 90) return now
    await sleep(1000)
  }
}

export declare namespace runSoak {
  type Options = { seconds: number; say?: (line: string) => void }
}
