import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { BaseError } from '@openledger/base'
import { assertSize, formatOf, type RecordFormat } from './records/readRecords.ts'

/**
 * Opens a file of records without reading it: its size is judged first, its bytes are read in steps later.
 *
 * Throws `client/no-such-file`, `client/empty-file` and `client/file-too-large`.
 *
 * @example
 * const { file, format } = await openRecordsFile('records.jsonl')
 * await contribute(ledger, { datanet: 1, file, format })
 */
export async function openRecordsFile(path: string): Promise<{ file: Blob; format: RecordFormat }> {
  try {
    const found = await stat(path)
    if (!found.isFile()) throw new Error('not a file')
    assertSize(found)
    return { file: await openAsBlob(path), format: formatOf(path) }
  } catch (cause) {
    if (cause instanceof BaseError) throw cause
    throw new BaseError('This file cannot be read.', {
      code: 'client/no-such-file',
      facts: { file: path, reason: (cause as NodeJS.ErrnoException).code ?? (cause as Error).message },
      hint: 'Check the path, and that you may read it.',
      cause,
    })
  }
}
