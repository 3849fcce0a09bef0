import type { Hex } from '@openledger/base'
import { fromWire, type Opening, openingSchema } from '@openledger/client'

/*
 * The ledger holds only hashes of question and answer. What opens them (salt, messages, answer) stays in the browser
 * that asked, for the last 200 receipts.
 */
const place = 'openledger.openings'
const kept = 200

/** Keeps what opens a receipt in this browser. */
export function keepOpening(receipt: Hex, opening: Opening): void {
  const all = readAll().filter(([id]) => id !== receipt)
  localStorage.setItem(place, JSON.stringify([[receipt, opening], ...all].slice(0, kept)))
}

/** What this browser keeps of a receipt, or null. */
export function readOpening(receipt: string): Opening | null {
  const found = readAll().find(([id]) => id === receipt)
  if (!found) return null
  try {
    return fromWire(openingSchema, found[1])
  } catch {
    return null
  }
}

function readAll(): [string, unknown][] {
  try {
    const entries: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(entries)
      ? entries.filter((entry): entry is [string, unknown] => Array.isArray(entry) && entry.length === 2)
      : []
  } catch {
    return []
  }
}
