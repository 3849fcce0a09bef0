import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { type Address, BaseError, type Hex, utf8 } from '@openledger/base'
import { diskFailure, type Sample } from '@openledger/engine'
import type { RecordSource } from './RecordSource.ts'

/** A training record in tokens, the account that gave it, and whether it is a copy: trained on, and without a row. */
export type OwnedRecord = { sample: Sample; account: Address; isCopy?: boolean | undefined }

/** Records written to a file, which are read from it by their places. */
export type Spool = {
  records: RecordSource
  /** Accounts in the order in which they came first. */
  accounts: Address[]
  /** Places of the records that are no copies, ascending; undefined where none is one. */
  indexed: Uint32Array | undefined
  /** sha-256 over all records and accounts, in order. */
  digest: Hex
  close: () => void
}

/** Bytes written at once. */
const writeAt = 1 << 20

/**
 * Reads a stream of records once, into a file that gives them back in any order. What stays in memory is 16 bytes a record
 * (where it begins, and whose it is) and the accounts. The file holds the records' tokens: remove it when done.
 *
 * Throws `attribution/bad-job` where the stream is empty; `engine/disk-full`, `engine/disk-read-only`.
 */
export async function spoolRecords({ file, records, signal }: spoolRecords.Options): Promise<Spool> {
  const fd = openSync(file, 'w+')
  try {
    const accounts = new Map<string, number>()
    const named: Address[] = []
    const starts = growing(length => new Float64Array(length))
    const owners = growing(length => new Uint32Array(length))
    const indexed = growing(length => new Uint32Array(length))
    let count = 0
    const hash = createHash('sha256')
    let parts: Uint8Array[] = []
    let [held, at] = [0, 0]
    const flush = () => {
      for (const part of parts) hash.update(part)
      const bytes = Buffer.concat(parts)
      for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done)
      parts = []
      held = 0
    }
    for await (const { sample, account, isCopy } of records) {
      signal?.throwIfAborted()
      const key = account.toLowerCase()
      const owner = accounts.get(key) ?? named.push(account) - 1
      accounts.set(key, owner)
      if (!isCopy) indexed.push(count)
      count++
      const bytes = utf8(`${JSON.stringify(isCopy ? [key, sample, 'copy'] : [key, sample])}\n`)
      starts.push(at)
      owners.push(owner)
      parts.push(bytes)
      at += bytes.length
      held += bytes.length
      if (held >= writeAt) flush()
    }
    flush()
    starts.push(at)
    fsyncSync(fd)
    if (named.length === 0)
      throw new BaseError('There are no records to build an index of.', {
        code: 'attribution/bad-job',
        facts: { file },
      })
    const earning = indexed.take()
    return {
      records: { owners: owners.take(), read: reader(fd, starts.take()) },
      accounts: named,
      indexed: earning.length === count ? undefined : earning,
      digest: `0x${hash.digest('hex')}`,
      close: () => closeSync(fd),
    }
  } catch (cause) {
    closeSync(fd)
    rmSync(file, { force: true })
    throw diskFailure(cause, { file })
  }
}

export declare namespace spoolRecords {
  type Options = { file: string; records: AsyncIterable<OwnedRecord>; signal?: AbortSignal | undefined }
}

function reader(fd: number, starts: Float64Array): RecordSource['read'] {
  return places =>
    Array.from(places, place => {
      const [from, to] = [starts[place]!, starts[place + 1]!]
      const bytes = Buffer.alloc(to - from)
      for (let done = 0; done < bytes.length; ) done += readSync(fd, bytes, done, bytes.length - done, from + done)
      return (JSON.parse(bytes.toString('utf8')) as [string, Sample])[1]
    })
}

/** A list of numbers whose length is not known beforehand; the array's own slack is at most a half. */
function growing<T extends Float64Array | Uint32Array>(make: (length: number) => T) {
  let numbers = make(1_024)
  let length = 0
  return {
    push(value: number) {
      if (length === numbers.length) {
        const larger = make(2 * length)
        larger.set(numbers)
        numbers = larger
      }
      numbers[length++] = value
    },
    take: () => numbers.slice(0, length) as T,
  }
}
