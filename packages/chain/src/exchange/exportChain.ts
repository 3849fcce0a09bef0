import { open } from 'node:fs/promises'
import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import { rawBlock } from '../core/Block.ts'
import { Core } from '../core/Core.ts'
import type { Genesis } from '../Genesis.ts'

/**
 * Writes the blocks of a chain that no node holds open into a file, one after the other in RLP: `chain.rlp`, as
 * `geth export` writes and `geth import` reads it. The genesis is not part of it.
 *
 * @throws BaseError as opening the data folder does.
 *
 * @example
 * await exportChain({ dataDir, genesis, file: 'chain.rlp' }) // { blocks: 12, head: '0x…' }
 */
export async function exportChain({
  dataDir,
  genesis,
  file,
}: exportChain.Options): Promise<{ blocks: number; head: Hex }> {
  const core = await Core.open({ dataDir, genesis })
  try {
    const out = await open(file, 'w')
    try {
      if (core.first > 1n) throw shortened(core.first)
      for (let number = 1n; number <= core.head.number; number++) {
        await out.appendFile(rawBlock(core.headAt(number)!, core.bodyAt(number)!))
      }
      await out.sync()
    } finally {
      await out.close()
    }
    return { blocks: Number(core.head.number), head: bytesToHex(core.head.hash) }
  } finally {
    await core.close()
  }
}

function shortened(first: bigint): BaseError {
  return new BaseError('The first blocks of this chain are not here: it began with a snapshot, or they were pruned.', {
    code: 'chain/history-missing',
    facts: { first },
    hint: 'Ask a node that has them all.',
  })
}

export declare namespace exportChain {
  type Options = { dataDir: string; genesis: Genesis; file: string }
}
