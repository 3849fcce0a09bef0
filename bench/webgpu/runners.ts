import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Hyper, Sample } from '@openledger/engine'

/** What is trained and decoded: the same for ours and for PyTorch, in files and numbers. */
export type Job = {
  modelDir: string
  adapterDir: string
  hyper: Hyper
  samples: Sample[]
  prompt: number[]
  /** Tokens to decode. */
  answer: number
}

export type Runner = {
  version: string
  run: (task: 'train' | 'decode') => Promise<{ seconds: number }>
  stop: () => Promise<unknown>
}

/** Ours in a process of its own, which the environment of a GPU in software must be there for from the start. */
export async function startOurs(job: Job, env: Readonly<Record<string, string>>): Promise<Runner> {
  const script = fileURLToPath(new URL('./ours.ts', import.meta.url))
  const runner = await start(process.execPath, ['--disable-warning=ExperimentalWarning', script], job, env)
  if (!runner) throw new Error('Our own process ended before it was ready; BENCH_VERBOSE=1 shows why.')
  return runner
}

/** PyTorch in one of the ways that `torch_peer.py` knows; undefined without PyTorch, Transformers, PEFT or CUDA. */
export function startTorch(mode: string, job: Job): Promise<Runner | undefined> {
  const script = path.join(import.meta.dirname, 'torch_peer.py')
  return start(process.env.PYTHON ?? 'python3', [script, mode], job, { TRANSFORMERS_VERBOSITY: 'error' })
}

/** A process that is told its job in a line, says its version, and then works once for each line that it reads. */
async function start(command: string, args: string[], job: Job, env: Readonly<Record<string, string>>) {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', process.env.BENCH_VERBOSE ? 'inherit' : 'ignore'],
    env: { ...process.env, ...env },
  })
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.stdin.write(`${JSON.stringify(job)}\n`)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const read = async () => {
    const { value, done } = await lines.next()
    return done ? undefined : JSON.parse(value)
  }
  const hello = (await read()) as { version?: string } | undefined
  if (!hello?.version) return undefined
  const runner: Runner = {
    version: hello.version,
    async run(task) {
      child.stdin.write(`${task}\n`)
      const result = (await read()) as { seconds: number } | undefined
      if (!result) throw new Error(`${args.at(-1)} ended before it was done; BENCH_VERBOSE=1 shows why.`)
      return result
    },
    stop() {
      child.stdin.end()
      return once(child, 'exit')
    },
  }
  return runner
}
