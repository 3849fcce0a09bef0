import { spawn } from 'node:child_process'
import { BaseError } from '@openledger/base'
import { findGpu, type Gpu, softwareGpu } from '../backend/gpu.ts'

/**
 * Runs a script in a process that has a GPU, a real one or Chromium's in software, and gives the values that it printed,
 * one line of JSON each. A driver that crashes ends that process alone; what it had printed is kept, with how it ended.
 *
 * `gpu` is undefined, and nothing was run, where there is neither.
 */
export async function runOnGpu<Line>(script: string): Promise<runOnGpu.Result<Line>> {
  for (const env of [{}, softwareGpu()]) {
    if (!env) continue
    const gpu = await findGpu(env).catch(error => {
      if (BaseError.is(error, 'tensor/no-gpu')) return undefined
      throw error
    })
    if (gpu) return { gpu, ...(await run<Line>(script, env)) }
  }
  return { gpu: undefined, lines: [], ended: 'not run' }
}

export declare namespace runOnGpu {
  type Result<Line> = {
    gpu: Gpu | undefined
    lines: Line[]
    /** 'well', or the exit code or signal with the last words of the process. */
    ended: string
  }
}

async function run<Line>(script: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A driver may hang as well.
    timeout: 900_000,
  })
  let out = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', text => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', text => {
    errors += text
  })
  const ended = await new Promise<string>(resolve => {
    child.on('close', (code, signal) => resolve(code === 0 ? 'well' : `${signal ?? code}: ${errors.slice(-2000)}`))
  })
  const lines = out
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as Line)
  return { lines, ended }
}
