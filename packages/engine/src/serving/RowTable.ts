import type { BatchModel } from './BatchModel.ts'
import type { Sequence } from './Sequence.ts'

/**
 * Who sits in which row of a model. Those that write stand in rows 0 … n − 1; the one that is still read into the model,
 * if any, stands behind them.
 */
export type RowTable = {
  writing: () => readonly Sequence[]
  reading: () => Sequence | undefined
  all: () => readonly Sequence[]
  isFull: () => boolean
  rowOf: (sequence: Sequence) => number
  /** Puts a sequence behind those that write, with its adapter; only while no other is being read. */
  seat: (sequence: Sequence) => void
  /** What was being read writes from now on. */
  promote: () => void
  /** Frees a row; others move up. */
  leave: (sequence: Sequence) => void
}

export function createRowTable(model: BatchModel): RowTable {
  const seats: Sequence[] = []
  let writing = 0
  let seatings = 0
  const move = (from: number, to: number) => {
    const sequence = seats[from]!
    model.moveRow(from, to, sequence.length)
    seats[to] = sequence
  }
  return {
    writing: () => seats.slice(0, writing),
    reading: () => seats[writing],
    all: () => seats,
    isFull: () => seats.length >= model.rows,
    rowOf: sequence => seats.indexOf(sequence),
    seat(sequence) {
      model.setAdapter(seats.length, sequence.adapter)
      sequence.seated = ++seatings
      seats.push(sequence)
    },
    promote: () => void writing++,
    leave(sequence) {
      const row = seats.indexOf(sequence)
      if (row < writing) {
        writing--
        if (row !== writing) move(writing, row)
        if (seats.length > writing + 1) move(writing + 1, writing)
      }
      seats.pop()
    },
  }
}
