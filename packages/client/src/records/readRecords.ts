import { BaseError, fromUtf8 } from '@openledger/base'
import { maxRecordBytes, recordBytes, recordSchema, type TrainingRecord } from '../wire/Record.ts'
import { fromWire } from '../wire/wire.ts'

/** Largest file that makes one batch, in bytes. */
export const maxBatchBytes = 64 * 1024 * 1024

/** Most records in one batch. */
export const maxBatchRecords = 200_000

/** How a file holds records: one JSON object a line, or plain text whose paragraphs are records. */
export type RecordFormat = 'jsonl' | 'text'

/** A record and the line of the file on which it starts, from 1. */
export type NumberedRecord = { line: number; record: TrainingRecord }

/**
 * Reads a file as records, in steps: at no time does more than a record lie in memory. Sizes are checked before the
 * first byte is read.
 *
 * Throws `client/file-too-large`, `client/empty-file`, `client/invalid-utf8`, `client/bad-record`,
 * `client/record-too-large` and `client/too-many-records`; the last four name the line.
 *
 * @example
 * for await (const { line, record } of readRecords({ file: new Blob(['{"text":"hello"}\n']) })) console.log(line, record)
 */
export async function* readRecords({ file, format = 'jsonl' }: readRecords.Options): AsyncGenerator<NumberedRecord> {
  assertSize(file)
  const records = format === 'jsonl' ? recordsOfJsonLines(file) : recordsOfText(file)
  let count = 0
  for await (const numbered of records) {
    const size = recordBytes(numbered.record).length
    if (size > maxRecordBytes) throw recordTooLarge(numbered.line, size)
    if (++count > maxBatchRecords) {
      throw new BaseError('The file has too many records for one batch.', {
        code: 'client/too-many-records',
        facts: { limit: maxBatchRecords, line: numbered.line },
        hint: 'Split it into several files and contribute them one after the other.',
      })
    }
    yield numbered
  }
  if (count === 0) throw emptyFile(file.size)
}

export declare namespace readRecords {
  type Options = {
    file: Blob
    /** `jsonl` unless told. */
    format?: RecordFormat
  }
}

/**
 * The format of a file by its name: `.txt`, `.text` and `.md` are text, everything else JSON lines.
 *
 * @example
 * formatOf('shakespeare.txt') // 'text'
 */
export function formatOf(name: string): RecordFormat {
  return /\.(txt|text|md)$/i.test(name) ? 'text' : 'jsonl'
}

/** Throws `client/empty-file` or `client/file-too-large` by size alone, before anything is read. */
export function assertSize({ size }: { size: number }): void {
  if (size === 0) throw emptyFile(0)
  if (size > maxBatchBytes) {
    throw new BaseError('The file is too large for one batch.', {
      code: 'client/file-too-large',
      facts: { bytes: size, limit: maxBatchBytes },
      hint: 'Split it into files of at most 64 MiB and contribute them one after the other.',
    })
  }
}

async function* recordsOfJsonLines(file: Blob): AsyncGenerator<NumberedRecord> {
  for await (const { line, text } of linesOf(file)) {
    if (text.trim() === '') continue
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch (cause) {
      throw badRecord(line, { reason: 'it is not JSON' }, cause)
    }
    try {
      yield { line, record: fromWire(recordSchema, json, { what: 'record' }) }
    } catch (cause) {
      throw badRecord(line, BaseError.is(cause) ? cause.facts : {}, cause)
    }
  }
}

/** Paragraphs are parted by blank lines. */
async function* recordsOfText(file: Blob): AsyncGenerator<NumberedRecord> {
  let paragraph: string[] = []
  let start = 0
  let length = 0
  for await (const { line, text } of linesOf(file)) {
    if (text.trim() !== '') {
      if (paragraph.length === 0) start = line
      length += text.length + 1
      if (length > maxRecordBytes) throw recordTooLarge(start, length)
      paragraph.push(text.trimEnd())
      continue
    }
    if (paragraph.length > 0) yield { line: start, record: { text: paragraph.join('\n') } }
    paragraph = []
    length = 0
  }
  if (paragraph.length > 0) yield { line: start, record: { text: paragraph.join('\n') } }
}

/** Lines of a file as text, cut at line feeds while they are still bytes, so that broken UTF-8 has a line. */
async function* linesOf(file: Blob): AsyncGenerator<{ line: number; text: string }> {
  const longest = 8 * maxRecordBytes
  let rest = new Uint8Array(0)
  let line = 0
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      let start = 0
      for (let end = value.indexOf(10); end >= 0; end = value.indexOf(10, start)) {
        yield decodeLine(++line, join(rest, value.subarray(start, end)))
        rest = new Uint8Array(0)
        start = end + 1
      }
      rest = join(rest, value.subarray(start))
      if (rest.length > longest) throw recordTooLarge(line + 1, rest.length)
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
  if (rest.length > 0) yield decodeLine(++line, rest)
}

function decodeLine(line: number, bytes: Uint8Array): { line: number; text: string } {
  try {
    const text = fromUtf8(bytes)
    return { line, text: (line === 1 ? text.replace(/^\ufeff/, '') : text).replace(/\r$/, '') }
  } catch (cause) {
    throw new BaseError('The file is not UTF-8 text.', {
      code: 'client/invalid-utf8',
      facts: { line },
      hint: 'Save it as UTF-8 and try again.',
      cause,
    })
  }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function emptyFile(bytes: number): BaseError {
  return new BaseError('The file holds no records.', {
    code: 'client/empty-file',
    facts: { bytes },
    hint: 'Write one JSON object a line, like {"prompt":"…","completion":"…"}, or use a .txt file.',
  })
}

function badRecord(line: number, facts: Record<string, string>, cause: unknown): BaseError {
  return new BaseError(`Line ${line} is not a record.`, {
    code: 'client/bad-record',
    facts: { line, ...facts },
    hint: 'A record is {"prompt","completion"}, {"messages":[{"role","content"}…]} or {"text"}.',
    cause,
  })
}

function recordTooLarge(line: number, bytes: number): BaseError {
  return new BaseError(`The record on line ${line} is too large.`, {
    code: 'client/record-too-large',
    facts: { line, bytes, limit: maxRecordBytes },
    hint: 'Cut it into several records of at most 64 KiB.',
  })
}
