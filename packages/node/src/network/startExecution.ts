import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError } from '@openledger/base'
import { type Chain, startChain } from '@openledger/chain'
import { writeFileDurably } from '../folder/writeFileDurably.ts'

/** What only an empty folder cures. */
const damages: ReadonlySet<string> = new Set(['chain/data-dir-corrupt', 'chain/state-damaged', 'chain/state-missing'])

/**
 * Starts the execution client of a validator. A data folder that is damaged is put aside, never deleted, and the chain
 * begins anew at its genesis: the consensus asks where it stands and hands it every block again.
 *
 * What is found to be damaged, or cannot be written, while the client runs ends it: `exit` is called, and the
 * supervisor's next start does the same or waits for room on the disk.
 *
 * @throws BaseError whatever `startChain` throws beside damages.
 */
export async function startExecution({
  exit = () => process.exit(1),
  ...options
}: startExecution.Options): Promise<Chain> {
  const { dataDir, log } = options
  const marker = `${dataDir}.damaged`
  const start = () =>
    startChain({
      ...options,
      onFatal: error => {
        log?.error('the execution client cannot go on', { error })
        if (damages.has(error.code)) writeFileDurably(marker, JSON.stringify(error))
        // What is under way is answered first.
        setTimeout(exit, 200)
      },
    })
  if (existsSync(marker)) putAside(readFileSync(marker, 'utf8'))
  try {
    const chain = await start()
    const dropped = droppedRecords(dataDir)
    if (dropped.length > 0) {
      const at = await chain.request('eth_blockNumber')
      log?.warn('the disk had changed the last blocks: they are executed again', { at, dropped })
    }
    return chain
  } catch (error) {
    if (!(error instanceof BaseError) || !damages.has(error.code)) throw error
    putAside(error)
    return await start()
  }

  function putAside(reason: unknown): void {
    const aside = `${dataDir}-damaged-${new Date().toISOString().replaceAll(':', '-')}`
    if (existsSync(dataDir)) renameSync(dataDir, aside)
    rmSync(marker, { force: true })
    log?.error('the data folder is damaged: it is put aside, and every block is executed again', { aside, reason })
  }
}

export declare namespace startExecution {
  type Options = Omit<startChain.Options, 'onFatal'> & {
    /** Ends this process; the supervisor starts it again. */
    exit?: () => void
  }
}

/** What the database says it could not read of its log when it was opened; it goes on from the last whole batch. */
function droppedRecords(dataDir: string): string[] {
  const log = join(dataDir, 'LOG')
  if (!existsSync(log)) return []
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => /dropping \d+ bytes/.test(line))
    .slice(0, 5)
}
