import { eigenbasis, quantise } from '@openledger/attribution'
import { createRng } from '@openledger/base'

/** Adds the compressed rows' dot products with the queries, `into[query][row]`. */
type Compressed = (rows: readonly Float32Array[], queries: readonly Float32Array[], into: Float64Array[]) => void

/** A way to keep a row in few bytes. */
export type Compression = {
  label: string
  /** Bytes of a row at all checkpoints together, scales included. */
  bytes: number
  /** Prepares it for one checkpoint; `energy` is the coordinates' mean square over the records. */
  open: (options: { energy: Float64Array; seed: number; products: Products }) => Compressed
}

/** Products of rows with every record, each list of rows once. */
export type Products = {
  records: number
  of: (rows: readonly Float32Array[]) => Float64Array[]
  /** The records' own eigenbasis, found once. */
  basis: () => ReturnType<typeof eigenbasis>
}

export function productsWith(records: readonly Float32Array[]): Products {
  const n = records.length
  const known = new Map<readonly Float32Array[], Float64Array[]>()
  const of = (rows: readonly Float32Array[]): Float64Array[] => {
    const found = known.get(rows)
    if (found) return found
    const own = rows === records
    const products = rows.map(() => new Float64Array(n))
    for (const [i, row] of rows.entries()) {
      for (let r = own ? i : 0; r < n; r++) {
        products[i]![r] = dot(row, records[r]!)
        if (own) products[r]![i] = products[i]![r]!
      }
    }
    known.set(rows, products)
    return products
  }
  let basis: ReturnType<typeof eigenbasis> | undefined
  return {
    ...{ records: n, of },
    basis() {
      if (basis) return basis
      const gram = new Float64Array(n * n)
      for (const [r, row] of of(records).entries()) gram.set(row, r * n)
      basis = eigenbasis(gram, n)
      return basis
    },
  }
}

/** Numbers of lds-a's adapters at a checkpoint; only labels depend on it. */
const parameters = 77_824

/** Floats first, then whole rows, then rows of 4 KiB, 1 KiB and 256 bytes. */
export function compressions({ checkpoints }: { checkpoints: number }): Compression[] {
  const whole = (label: string, bytesEach: number, kind: Kind): Compression => ({
    label,
    bytes: checkpoints * bytesEach,
    open: ({ energy }) => keep({ places: energy.map((_, j) => j), energy, kind }),
  })
  const small = [4_096, 1_024, 256].flatMap((bytes): Compression[] => {
    const each = Math.floor(bytes / checkpoints) - 4
    const leading = (label: string, count: number, kind: Kind): Compression => ({
      label: `${label}, ${bytes.toLocaleString('en')} bytes`,
      bytes: checkpoints * (each + 4),
      open: ({ energy }) => keep({ places: largest(energy, count), energy, kind }),
    })
    const random = (label: string, count: number, kind: Kind): Compression => ({
      label: `${label}, ${bytes.toLocaleString('en')} bytes`,
      bytes: checkpoints * (each + 4),
      open: ({ energy, seed }) => sketch({ count, kind, seed, width: energy.length }),
    })
    const principal = (label: string, count: number): Compression => ({
      label: `${label}, ${bytes.toLocaleString('en')} bytes`,
      bytes: checkpoints * (each + 4),
      open: ({ products }) => principalDirections({ products, count }),
    })
    return [
      leading('leading directions of the eigenbasis in int8', each, 'int8'),
      leading('leading directions of the eigenbasis in one bit', 8 * each, 'bit'),
      random('random projection in int8', each, 'int8'),
      random('random projection in one bit', 8 * each, 'bit'),
      principal('principal directions of the records in int8, whose basis is kept once', each),
    ]
  })
  return [
    whole('floats', 4 * parameters, 'float'),
    whole('every direction in int8', parameters + 4, 'int8'),
    whole('every direction in one bit', parameters / 8 + 4, 'bit'),
    ...small,
  ]
}

type Kind = 'float' | 'int8' | 'bit'

/** Some coordinates; in one bit each with its own size, √energy, which stands once for all rows. */
function keep({ places, energy, kind }: { places: ArrayLike<number>; energy: Float64Array; kind: Kind }): Compressed {
  const shown = Float64Array.from(places, j => (kind === 'bit' ? Math.sqrt(energy[j]!) : 1))
  const hidden = shown.map(size => (size > 0 ? 1 / size : 0))
  const pick = (row: Float32Array, sizes: Float64Array) => {
    const picked = new Float32Array(places.length)
    for (let i = 0; i < picked.length; i++) picked[i] = row[places[i]!]! * sizes[i]!
    return picked
  }
  return (rows, queries, into) => {
    // A row's coordinates on one footing, and the queries' the other way round: their product stays what it is.
    const asked = queries.map(query => pick(query, shown))
    for (const [r, row] of rows.entries()) {
      const kept = round(pick(row, hidden), kind)
      for (const [q, query] of asked.entries()) into[q]![r]! += dot(kept, query)
    }
  }
}

/**
 * The first principal directions of the records: with X = U √Λ Vᵀ, row x is kept as Vᵀx = Λ^(−½) Uᵀ (X x), in int8. Both
 * sides come from products with the records, G = X Xᵀ = U Λ Uᵀ.
 */
function principalDirections({ products, count }: { products: Products; count: number }): Compressed {
  const n = products.records
  return (rows, queries, into) => {
    const { vectors, values } = products.basis()
    const floor = 1e-9 * values[0]!
    const kept = Math.min(count, n)
    const coordinates = (product: Float64Array) => {
      const sums = new Float32Array(kept)
      for (let i = 0; i < kept; i++) {
        if (values[i]! <= floor) break
        let sum = 0
        for (let r = 0; r < n; r++) sum += vectors[r * n + i]! * product[r]!
        sums[i] = sum / Math.sqrt(values[i]!)
      }
      return sums
    }
    const asked = products.of(queries).map(coordinates)
    for (const [r, product] of products.of(rows).entries()) {
      const row = round(coordinates(product), 'int8')
      for (const [q, query] of asked.entries()) into[q]![r]! += dot(row, query)
    }
  }
}

/** A count sketch (Charikar et al. 2002): each coordinate is added, with a random sign, to one of `count` sums. */
function sketch({ count, kind, seed, width }: { count: number; kind: Kind; seed: number; width: number }): Compressed {
  const rng = createRng(`sketch ${seed}`)
  const place = Uint32Array.from({ length: width }, () => rng.int(count))
  const sign = Int8Array.from({ length: width }, () => (rng.uint32() & 1 ? 1 : -1))
  const project = (row: Float32Array) => {
    const sums = new Float32Array(count)
    for (let j = 0; j < width; j++) sums[place[j]!]! += sign[j]! * row[j]!
    return sums
  }
  return (rows, queries, into) => {
    const asked = queries.map(project)
    for (const [r, row] of rows.entries()) {
      const kept = round(project(row), kind)
      for (const [q, query] of asked.entries()) into[q]![r]! += dot(kept, query)
    }
  }
}

/** A row as its compressed numbers stand for it. */
function round(row: Float32Array, kind: Kind): Float32Array {
  if (kind === 'float') return row
  if (kind === 'int8') {
    const { values, scale } = quantise(row)
    const rounded = new Float32Array(row.length)
    for (let j = 0; j < rounded.length; j++) rounded[j] = scale * values[j]!
    return rounded
  }
  let [sum, squares] = [0, 0]
  for (let j = 0; j < row.length; j++) {
    sum += Math.abs(row[j]!)
    squares += row[j]! ** 2
  }
  const size = sum > 0 ? squares / sum : 0
  return row.map(value => (value < 0 ? -size : size))
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!
  return sum
}

/** Places of the largest numbers, largest first. */
function largest(values: Float64Array, count: number): Uint32Array {
  return Uint32Array.from(values.keys())
    .sort((a, b) => values[b]! - values[a]! || a - b)
    .slice(0, count)
}
