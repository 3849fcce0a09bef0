import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { BaseError } from '@openledger/base'
import { freePort } from './freePort.ts'

export type VllmProcess = { url: string; signal: (signal: NodeJS.Signals) => void; stop: () => Promise<void> }

/**
 * A real vLLM server on the processor, with room for eight requests and four adapters of rank 8 a step.
 *
 * @param home a Python environment that holds vLLM (see docs/BACKENDS.md)
 */
export async function startVllm({ home, modelDir, dir, name }: startVllm.Options): Promise<VllmProcess> {
  const port = await freePort()
  const numbers = {
    'max-model-len': 256,
    'max-num-seqs': 8,
    'max-loras': 4,
    'max-cpu-loras': 8,
    'max-lora-rank': 8,
    port,
  }
  const flags = Object.entries(numbers).flatMap(([flag, value]) => [`--${flag}`, String(value)])
  const log = openSync(join(dir, `${name}.log`), 'w')
  const child: ChildProcess = spawn(
    join(home, 'bin', 'vllm'),
    ['serve', modelDir, '--dtype', 'float32', '--enforce-eager', '--enable-lora', '--host', '127.0.0.1'].concat(flags, [
      '--served-model-name',
      'base',
    ]),
    {
      // In a group of its own: what it starts is stopped, hung and killed with it.
      detached: true,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        ...{ VLLM_CPU_KVCACHE_SPACE: '1', VLLM_CPU_OMP_THREADS_BIND: 'nobind', OMP_NUM_THREADS: '1' },
        ...{
          VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True',
          VLLM_NO_USAGE_STATS: '1',
          HF_HUB_OFFLINE: '1',
          DO_NOT_TRACK: '1',
        },
      },
    },
  )
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  const signal = (which: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, which)
    } catch {
      // It is gone.
    }
  }
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 600 && !isOver; tries++) {
    if (
      await fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return {
        ...{ url, signal },
        async stop() {
          signal('SIGKILL')
          await ended
        },
      }
    await setTimeout(1000)
  }
  signal('SIGKILL')
  throw new BaseError('vLLM did not start.', { code: 'backends/vllm-not-up', facts: { log: join(dir, `${name}.log`) } })
}

export declare namespace startVllm {
  type Options = { home: string; modelDir: string; dir: string; name: string }
}
