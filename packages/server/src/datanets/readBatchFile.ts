import { setImmediate } from 'node:timers/promises'
import { BaseError, bytesToHex, type Hex, sha256 } from '@openledger/base'
import {
  type BatchLine,
  batchLineSchema,
  batchRoot,
  fromWire,
  maxRecordBytes,
  recordBytes,
  recordLeaf,
} from '@openledger/client'

export type BatchFile = {
  lines: BatchLine[]
  /** Unsalted sha-256 of each record, hex without 0x: finds copies, never leaves the node. */
  hashes: string[]
  root: Hex
  problems: LineProblem[]
}

export type LineProblem = { line: number; message: string }

/**
 * Reads a batch file: JSON lines of salt and record. Problems of single lines are collected; what no line can cure is
 * thrown. Large files are read in steps so that others are served meanwhile.
 *
 * @throws `datanets/empty-file`, `datanets/invalid-utf8`
 */
export async function readBatchFile(bytes: Uint8Array): Promise<BatchFile> {
  const lines: BatchLine[] = []
  const hashes: string[] = []
  const leaves: Uint8Array[] = []
  const problems: LineProblem[] = []
  const salts = new Set<string>()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  let fresh = 0
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline
    const raw = bytes.subarray(start, end)
    const offset = start
    start = end + 1
    number++
    fresh += raw.length + 200
    if (fresh > 1 << 19) {
      fresh = 0
      await setImmediate()
    }
    let text: string
    try {
      text = decoder.decode(raw)
    } catch (cause) {
      throw new BaseError('The file is not valid UTF-8.', {
        code: 'datanets/invalid-utf8',
        facts: { line: number, offset },
        hint: 'Save it as UTF-8 and send it again.',
        cause,
      })
    }
    if (text.trim() === '') continue
    if (raw.length > 2 * maxRecordBytes) {
      problems.push({ line: number, message: `The line is longer than ${2 * maxRecordBytes} bytes.` })
      continue
    }
    const read = readLine(text)
    if (typeof read === 'string') {
      problems.push({ line: number, message: read })
      continue
    }
    const body = recordBytes(read.record)
    if (body.length > maxRecordBytes)
      problems.push({ line: number, message: `The record is longer than ${maxRecordBytes} bytes.` })
    else if (salts.has(read.salt))
      problems.push({
        line: number,
        message: 'The salt was used before in this file: it must be fresh for every record.',
      })
    salts.add(read.salt)
    lines.push(read)
    leaves.push(recordLeaf(read))
    hashes.push(bytesToHex(sha256(body)).slice(2))
  }
  if (lines.length === 0 && problems.length === 0)
    throw new BaseError('The file holds no records.', {
      code: 'datanets/empty-file',
      facts: { bytes: bytes.length },
      hint: 'A batch file has one {"salt", "record"} a line.',
    })
  return { lines, hashes, root: bytesToHex(batchRoot(leaves)), problems }
}

/** The line, or what is wrong with it. */
function readLine(text: string): BatchLine | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'This is not JSON.'
  }
  try {
    return fromWire(batchLineSchema, json, { what: 'line' })
  } catch (error) {
    if (!BaseError.is(error)) throw error
    const [place, reason] = Object.entries(error.facts)[0] ?? ['line', error.message]
    return `${place}: ${reason}`
  }
}
