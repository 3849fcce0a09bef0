import type { BatchModel } from '../serving/BatchModel.ts'
import type { PackedAdapter } from '../serving/PackedAdapter.ts'

/** Numbers a position takes in the cache. */
const width = 2

/**
 * A model of plain arithmetic for tests of scheduling. What stands at a position is a hash of everything to its left, of
 * the adapter, and of the way in which it was computed: that it was read or decoded, and whether its sequence had
 * `turnsAt` tokens by then. So any page of another adapter, and any position lost or doubled shows in the answer.
 *
 * It refuses what a scheduler must not ask of a model.
 */
export function createToyModel({ rows, positions, vocabSize = 40, turnsAt }: createToyModel.Options): BatchModel {
  const caches = Array.from({ length: rows }, () => new Float32Array(positions * width))
  const lengths = new Array<number>(rows).fill(0)
  const owners = new Array<number>(rows).fill(0)
  const turn = turnsAt ?? Number.POSITIVE_INFINITY
  const insist = (holds: boolean, what: string) => {
    if (!holds) throw new Error(`The toy model was misused: ${what}`)
  }
  const at = (row: number, position: number) => caches[row]![position * width]!
  const write = (row: number, position: number, id: number, way: number) => {
    const before = position > 0 ? at(row, position - 1) : 1
    caches[row]![position * width] = mix(before, id, owners[row]!, way)
    caches[row]![position * width + 1] = id
  }
  const logitsOf = (row: number) =>
    Float32Array.from({ length: vocabSize }, (_, id) => mix(at(row, lengths[row]! - 1), id, owners[row]!, 7) / 2 ** 22)
  return {
    ...{ rows, positions, vocabSize },
    positionBytes: width * 4,
    setAdapter(row, adapter) {
      insist(row < rows, `no row ${row}`)
      owners[row] = adapter ? ownerNumber(adapter) : 0
      lengths[row] = 0
    },
    mustReread: length => length === turnsAt,
    async prefill(parts) {
      await undefined
      insist(new Set(parts.map(({ row }) => row)).size === parts.length && parts.length > 0, 'a row twice')
      return parts.map(({ row, ids, start, logits, total = 0 }) => {
        insist(ids.length > 0 && start <= lengths[row]!, `row ${row} holds ${lengths[row]}, not ${start}`)
        insist(start + ids.length <= positions, 'too long')
        for (const [i, id] of ids.entries()) write(row, start + i, id, total >= turn ? 1e6 : 0)
        lengths[row] = start + ids.length
        return logits ? logitsOf(row) : undefined
      })
    },
    async decode(tokens) {
      await undefined
      insist(tokens.length > 0 && tokens.length <= rows, `${tokens.length} rows`)
      insist(tokens.at(-1) !== undefined, 'nobody writes in the last row')
      const logits = new Float32Array(tokens.length * vocabSize).fill(Number.NaN)
      for (const [row, token] of tokens.entries()) {
        if (!token) continue
        const { id, position } = token
        insist(position === lengths[row] && position < positions, `row ${row} holds ${lengths[row]}, not ${position}`)
        insist(position + 1 !== turnsAt, 'the sequence should have been read anew')
        write(row, position, id, 3)
        lengths[row] = position + 1
        logits.set(logitsOf(row), row * vocabSize)
      }
      return logits
    },
    readCache: (row, from, to) => {
      insist(from < to && to <= lengths[row]!, `row ${row} holds ${lengths[row]}, not ${to}`)
      return caches[row]!.slice(from * width, to * width)
    },
    writeCache(row, from, block) {
      insist(from <= lengths[row]!, `a hole in row ${row}`)
      caches[row]!.set(block, from * width)
      lengths[row] = from + block.length / width
    },
    moveRow(from, to, length) {
      insist(length <= lengths[from]!, `row ${from} holds ${lengths[from]}, not ${length}`)
      caches[to]!.set(caches[from]!.subarray(0, length * width))
      lengths[to] = length
      owners[to] = owners[from]!
      lengths[from] = 0
    },
    close: async () => {},
  }
}

export declare namespace createToyModel {
  type Options = { rows: number; positions: number; vocabSize?: number; turnsAt?: number | undefined }
}

/** An adapter for the toy model: its one number is who it is. */
export function toyAdapter(number: number, floats = 64): PackedAdapter {
  const data = new Float32Array(floats).fill(number)
  return { digest: `adapter ${number}`, config: { rank: 1, alpha: 1, targets: ['q_proj'] }, rank: 1, data }
}

function ownerNumber({ data }: PackedAdapter): number {
  return data[0]!
}

/** A hash of 22 bits, which a float32 holds exactly. */
function mix(...parts: number[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x01000193)
    hash ^= hash >>> 13
    hash = Math.imul(hash, 0x5bd1e995)
  }
  return (hash ^ (hash >>> 15)) >>> 10
}
