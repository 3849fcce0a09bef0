import { createReadStream } from 'node:fs'
import { BaseError } from '@openledger/base'

/** Bytes of the largest block that is read. */
const largest = 256 * 1024 * 1024

/**
 * The blocks of a file in which they stand one after the other in RLP, as `geth export` writes them.
 *
 * @throws BaseError `chain/file-unreadable` where the file is absent, cut short, or holds something else.
 */
export async function* readBlocks(file: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
      rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer])
      for (let size = listSize(rest); size !== undefined && size <= rest.length; size = listSize(rest)) {
        yield rest.subarray(0, size)
        rest = rest.subarray(size)
      }
    }
  } catch (cause) {
    if (cause instanceof RangeError || (cause as NodeJS.ErrnoException).code !== undefined) {
      throw unreadable(file, (cause as Error).message, cause)
    }
    throw cause
  }
  if (rest.length > 0) throw unreadable(file, 'its last block is cut short')
}

/** Bytes of the list that begins here, head and all; undefined where its head is not whole yet. */
function listSize(bytes: Buffer): number | undefined {
  const first = bytes[0]
  if (first === undefined) return undefined
  if (first < 0xc0) throw new RangeError('it holds something else than blocks')
  if (first < 0xf8) return first - 0xc0 + 1
  const width = first - 0xf7
  if (bytes.length < 1 + width) return undefined
  const size = width > 6 ? Number.POSITIVE_INFINITY : bytes.readUIntBE(1, width)
  if (size > largest) throw new RangeError(`a block of ${size} bytes is too large`)
  return 1 + width + size
}

function unreadable(file: string, reason: string, cause?: unknown): BaseError {
  return new BaseError('The file of blocks cannot be read.', {
    code: 'chain/file-unreadable',
    facts: { file, reason },
    hint: 'It is what openledger chain export, or geth export, writes.',
    cause,
  })
}
