import { BaseError, bytesToHex, type Hex } from '@openledger/base'
import { Core } from '../core/Core.ts'
import { keccak } from '../core/nativeCrypto.ts'
import { decodeRlp, encodeRlp, toBigInt } from '../core/rlp.ts'
import type { Genesis } from '../Genesis.ts'
import { readBlocks } from './readBlocks.ts'

/**
 * Executes the blocks of a file on the chain in `dataDir`, which no node holds open: each one checked in full and on
 * disk before the next. Blocks that the chain has are passed over, so that an import that was stopped goes on.
 *
 * Execution says that blocks follow from the genesis, not that anybody agreed on them: compare the head's hash.
 *
 * @throws BaseError `chain/file-unreadable`, `chain/block-refused`; what came before stays.
 */
export async function importChain({
  dataDir,
  genesis,
  file,
  onBlock = () => {},
}: importChain.Options): Promise<{ blocks: number; head: Hex }> {
  const core = await Core.open({ dataDir, genesis })
  let blocks = 0
  try {
    for await (const raw of readBlocks(file)) {
      const { number, hash } = identify(raw, file)
      if (number <= core.head.number) {
        if (core.headAt(number)?.hash.equals(hash) !== true) throw refused(number, hash, 'the chain has another block')
        continue
      }
      try {
        const { block, writes } = await core.execute(raw)
        await core.commit(block, writes)
      } catch (cause) {
        if (core.failure !== undefined) throw cause
        throw refused(number, hash, (cause as Error).message.split('\n')[0]!, cause)
      }
      blocks++
      onBlock(number)
    }
    return { blocks, head: bytesToHex(core.head.hash) }
  } finally {
    await core.close()
  }
}

export declare namespace importChain {
  type Options = { dataDir: string; genesis: Genesis; file: string; onBlock?: (number: bigint) => void }
}

function identify(raw: Buffer, file: string): { number: bigint; hash: Buffer } {
  try {
    const [header] = decodeRlp(raw) as Uint8Array[][]
    return { number: toBigInt(header![8]!), hash: keccak(encodeRlp(header!)) }
  } catch (cause) {
    throw new BaseError('The file of blocks cannot be read.', {
      code: 'chain/file-unreadable',
      facts: { file, reason: 'it holds something else than blocks' },
      cause,
    })
  }
}

function refused(number: bigint, hash: Uint8Array, reason: string, cause?: unknown): BaseError {
  return new BaseError('A block of the file does not hold.', {
    code: 'chain/block-refused',
    facts: { number, hash: bytesToHex(hash), reason: reason.slice(0, 300) },
    hint: 'Was it made by another chain? The genesis must be the same file.',
    cause,
  })
}
