import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hex } from '@openledger/base'
import { fromWire, type Opening, openingSchema, toWire } from '@openledger/client'
import { writeFileDurably } from '../folder/writeFileDurably.ts'

const pathOf = (home: string, receipt: Hex) => join(home, 'openings', `${receipt.toLowerCase()}.json`)

/** Keeps question, answer and salt of a receipt for their owner: nobody else can show later what was asked. */
export function keepOpening(home: string, receipt: Hex, opening: Opening): void {
  mkdirSync(join(home, 'openings'), { recursive: true, mode: 0o700 })
  writeFileDurably(pathOf(home, receipt), `${JSON.stringify(toWire(openingSchema, opening))}\n`, { mode: 0o600 })
}

/** The kept opening of a receipt, if this user asked it here. */
export function readOpening(home: string, receipt: Hex): Opening | undefined {
  try {
    return fromWire(openingSchema, JSON.parse(readFileSync(pathOf(home, receipt), 'utf8')), { what: 'opening' })
  } catch {
    return undefined
  }
}
