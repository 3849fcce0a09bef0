import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

/** The Node that comes with the clone, whichever one runs the tests. */
export const node24 = resolve(import.meta.dirname, '..', '..', 'node_modules', 'node', 'bin', 'node')

const cli = resolve(import.meta.dirname, '..', '..', 'packages', 'node', 'bin', 'openledger.mjs')

/** The daemon as people run it: a process of its own. */
export type Daemon = {
  url: string
  dataDir: string
  pid: number
  /** Milliseconds from start to the printed URL. */
  startedIn: number
  /** Everything that it printed. */
  output: () => string
  /** Ctrl-C, or another signal, and the exit code that follows. */
  stop: (signal?: 'SIGINT' | 'SIGTERM') => Promise<number | null>
  /** SIGKILL to the process: nothing is flushed, nothing is said. */
  kill: () => Promise<void>
}

/**
 * Starts `openledger up` and waits for the URL that it prints.
 *
 * @example
 * const daemon = await startDaemon({ dataDir: mkdtempSync('/tmp/x-') })
 */
export async function startDaemon({
  dataDir,
  port = 0,
  args = [],
  nodeArgs = [],
  timeout = 120_000,
}: startDaemon.Options): Promise<Daemon> {
  const started = performance.now()
  const child = spawn(node24, [...nodeArgs, cli, 'up', '--data', dataDir, '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const url = await firstUrl(child, () => output, timeout)
  return {
    url,
    dataDir,
    pid: child.pid!,
    startedIn: performance.now() - started,
    output: () => output,
    stop: async (signal = 'SIGINT') => {
      if (child.exitCode !== null) return child.exitCode
      child.kill(signal)
      const [code] = (await once(child, 'exit')) as [number | null]
      return code
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

export declare namespace startDaemon {
  type Options = { dataDir: string; port?: number; args?: string[]; nodeArgs?: string[]; timeout?: number }
}

/** What one run of the command line said. */
export type Run = {
  code: number | null
  stdout: string
  stderr: string
  /** Standard output as JSON; throws with all output where it is none. */
  json: <T = Record<string, unknown>>() => T
  /** Code of the error document that `--json` prints. */
  errorCode: () => string | undefined
}

/** Runs `openledger …` to its end, or kills it after `timeout` milliseconds. */
export async function openledger(
  args: string[],
  { home, url, env = {}, timeout = 240_000 }: openledger.Options = {},
): Promise<Run> {
  const child = spawn(node24, [cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NO_COLOR: '1',
      ...(home ? { OPENLEDGER_HOME: home } : {}),
      ...(url ? { OPENLEDGER_URL: url } : {}),
      ...env,
    },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), timeout)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(timer)
  const json = <T>() => {
    try {
      return JSON.parse(stdout) as T
    } catch {
      throw new Error(`openledger ${args.join(' ')} printed no JSON (exit ${code})\n${stdout}\n${stderr}`)
    }
  }
  return {
    code,
    stdout,
    stderr,
    json,
    errorCode: () => json<{ error?: { code: string } }>().error?.code,
  }
}

export declare namespace openledger {
  type Options = { home?: string; url?: string; env?: Record<string, string>; timeout?: number }
}

/** A server on a free port of this machine that only holds the port. */
export async function holdPort(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  return {
    port,
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}

/** A file of the clone. */
export function inClone(...path: string[]): string {
  return join(resolve(import.meta.dirname, '..', '..'), ...path)
}

async function firstUrl(child: ChildProcess, output: () => string, timeout: number): Promise<string> {
  const deadline = Date.now() + timeout
  for (;;) {
    const match = /is up after [\d.]+ s: {2}(http:\S+)/.exec(output())
    if (match) return match[1]!
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The daemon ended (${child.exitCode ?? child.signalCode}) before it was up:\n${output()}`)
    }
    if (Date.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`The daemon printed no URL within ${timeout} ms:\n${output()}`)
    }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}
