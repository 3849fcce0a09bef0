import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A node as a process of its own, to be killed; `driven` seals nothing and tells `peers`. */
export async function startNodeProcess({ dataDir, genesisFile, peers }: startNodeProcess.Options): Promise<{
  url: string
  child: ChildProcess
  /** Kills it without a word, and waits until it is gone. */
  kill: () => Promise<void>
}> {
  const script = join(import.meta.dirname, 'nodeProcess.ts')
  const driven = peers === undefined ? [] : ['driven', ...peers]
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, dataDir, genesisFile, ...driven],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { url, child, kill }
}

export declare namespace startNodeProcess {
  type Options = {
    dataDir: string
    genesisFile: string
    /** A consensus drives it, and it tells these of transactions; it seals by itself where absent. */
    peers?: readonly string[]
  }
}
