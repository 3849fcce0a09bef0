import type { BatchModel } from './BatchModel.ts'
import type { Sequence } from './Sequence.ts'

/**
 * Who sits in which row of a model, and who of them is still read into it. A row that becomes free goes to the next
 * request as it is; only where none comes, those that write move together, so that a step computes few rows for nobody.
 */
export type RowTable = {
  writing: () => readonly Sequence[]
  /** Those that are read into the model, the one that got its row first at the head. */
  reading: () => readonly Sequence[]
  all: () => readonly Sequence[]
  isFull: () => boolean
  rowOf: (sequence: Sequence) => number
  /** Who writes in rows 0 … n − 1; rows that are free or still read stand between them. */
  places: () => readonly (Sequence | undefined)[]
  /** Puts a sequence into a free row, with its adapter; where one of those in use held it last, into that. */
  seat: (sequence: Sequence) => void
  /** What was being read writes from now on. */
  promote: (sequence: Sequence) => void
  /** Frees a row. */
  leave: (sequence: Sequence) => void
  /** Moves the last of those that write into rows that are free before them. */
  closeUp: () => void
}

export function createRowTable(model: BatchModel): RowTable {
  const seats = new Array<Sequence | undefined>(model.rows).fill(undefined)
  /** Whose weights each row holds, also after it was left. */
  const digests = new Array<string | undefined>(model.rows).fill(undefined)
  const rows = new Map<Sequence, number>()
  const reading = new Set<Sequence>()
  let seatings = 0
  const isWriting = (sequence: Sequence | undefined) => sequence !== undefined && !reading.has(sequence)
  const lastWriting = () => seats.findLastIndex(isWriting)
  const sit = (sequence: Sequence, row: number) => {
    seats[row] = sequence
    rows.set(sequence, row)
  }
  const freeRow = (digest: string | undefined): number => {
    const used = seats.findLastIndex(each => each !== undefined)
    const known = digests.findIndex((each, row) => row <= used && !seats[row] && each === digest)
    return known === -1 ? seats.indexOf(undefined) : known
  }
  return {
    writing: () => seats.filter((each): each is Sequence => isWriting(each)),
    reading: () => [...reading],
    all: () => seats.filter(each => each !== undefined),
    isFull: () => rows.size >= model.rows,
    rowOf: sequence => rows.get(sequence) ?? -1,
    places: () => seats.slice(0, lastWriting() + 1).map(each => (isWriting(each) ? each : undefined)),
    seat(sequence) {
      const { adapter } = sequence
      const row = freeRow(adapter?.digest)
      digests[row] = adapter?.digest
      model.setAdapter(row, adapter)
      sequence.seated = ++seatings
      sit(sequence, row)
      reading.add(sequence)
    },
    promote: sequence => void reading.delete(sequence),
    leave(sequence) {
      seats[rows.get(sequence)!] = undefined
      rows.delete(sequence)
      reading.delete(sequence)
    },
    closeUp() {
      for (;;) {
        const [to, from] = [seats.indexOf(undefined), lastWriting()]
        if (to === -1 || to > from) return
        const sequence = seats[from]!
        model.moveRow(from, to, sequence.length)
        digests[to] = digests[from]
        seats[from] = undefined
        sit(sequence, to)
      }
    },
  }
}
