import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { OwnedRecord } from '@openledger/attribution'
import { type Address, BaseError } from '@openledger/base'
import { encodeSamples, type Hyper, readRecords, type Tokenizer } from '@openledger/engine'
import { isAddress } from 'viem'

/**
 * Training records of a file of JSON lines as samples, line by line: `contributor` of a line is the account whose it is,
 * `owner` stands in where it says none.
 *
 * @throws node/no-owner, node/file-unreadable, and what `readRecords` and `encodeSamples` of the engine throw
 */
export async function* readOwnedRecords({
  file,
  tokenizer,
  hyper,
  owner,
}: readOwnedRecords.Options): AsyncGenerator<OwnedRecord> {
  let line = 0
  try {
    for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
      line++
      if (text.trim() === '') continue
      for (const { record } of readRecords(text, `${file}, line ${line}`)) {
        const account = accountOf(text) ?? owner
        if (!account) {
          throw new BaseError('A record does not say whose it is.', {
            code: 'node/no-owner',
            facts: { file, line },
            hint: 'Give the line a `contributor` with an address, or name --owner for all that have none.',
          })
        }
        for (const sample of encodeSamples(tokenizer, record, hyper)) yield { sample, account }
      }
    }
  } catch (cause) {
    if (BaseError.is(cause)) throw cause
    throw new BaseError('The records cannot be read.', {
      code: 'node/file-unreadable',
      facts: { file, reason: (cause as NodeJS.ErrnoException).code ?? String(cause) },
      cause,
    })
  }
}

export declare namespace readOwnedRecords {
  type Options = { file: string; tokenizer: Tokenizer; hyper: Hyper; owner?: Address | undefined }
}

function accountOf(text: string): Address | undefined {
  const { contributor } = JSON.parse(text) as { contributor?: unknown }
  return typeof contributor === 'string' && isAddress(contributor) ? contributor : undefined
}
