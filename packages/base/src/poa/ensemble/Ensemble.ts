import * as z from 'zod'
import { BaseError } from '../../BaseError.ts'
import { utf8 } from '../../bytes.ts'
import { canonicalJson } from '../../canonicalJson.ts'
import { spread } from '../codes.ts'
import { quantise } from '../quantise.ts'
import { drawHalves } from './drawHalves.ts'
import { type Design, type EnsembleFit, type Evidence, fitEnsemble, prepareDesign } from './fitEnsemble.ts'

const digest = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)])
/** A whole number as JSON can carry it. */
const whole = z.string().regex(/^-?\d{1,80}$/)

/**
 * What a model says of its audit ensemble, as the file `ensemble.json`: enough to train every adapter again and to fit
 * every answer again. Its hash stands among the model's files.
 */
export const ensembleSchema = z.object({
  version: z.literal(2),
  /** Digest of the run's descriptor: what the halves are drawn from, so that nobody chooses them. */
  program: digest,
  contributors: z.number().int().min(4).max(1_000_000),
  /** Digests of the audit adapters, each trained on a half of the contributors, in the order of the halves. */
  adapters: z.array(digest).min(2).max(128),
  /** An influence unit is 2^−bits. */
  influenceBits: z.number().int().min(-1_000).max(1_000),
  /** ρ of the fit (`fitEnsemble`), in units of membership ±½. */
  ridge: z.number().int().min(1).max(1_000_000),
  /** Median of the scales of the calibration queries, in 2⁻⁶⁴ loss units an influence unit. */
  scale: whole,
})

export type Ensemble = z.output<typeof ensembleSchema>

/** The public file. */
export function encodeEnsemble(ensemble: Ensemble): Uint8Array<ArrayBuffer> {
  return utf8(canonicalJson(ensembleSchema.parse(ensemble))) as Uint8Array<ArrayBuffer>
}

/** Reads the file. Throws `base/bad-file` where it is damaged. */
export function decodeEnsemble(bytes: Uint8Array): Ensemble {
  try {
    return ensembleSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch (cause) {
    throw new BaseError('The ensemble file is damaged.', {
      code: 'base/bad-file',
      facts: { kind: 'ensemble', bytes: bytes.length },
      cause,
    })
  }
}

/** The halves that the adapters were trained on: members of each, ascending. */
export function halvesOf({ program, contributors, adapters }: Pick<Ensemble, 'program' | 'contributors' | 'adapters'>) {
  return drawHalves({ units: contributors, count: adapters.length, seed: program })
}

/** An ensemble made ready: the halves drawn again, the equations inverted. */
export type OpenEnsemble = { ensemble: Ensemble; halves: number[][]; design: Design }

/** Prepares an ensemble for answers. Takes a fraction of a second; keep it. */
export function openEnsemble(ensemble: Ensemble): OpenEnsemble {
  const halves = halvesOf(ensemble)
  return { ensemble, halves, design: prepareDesign({ units: ensemble.contributors, halves, ridge: ensemble.ridge }) }
}

/**
 * The fit of an answer under an ensemble. A row without any influence has no value: it is a contributor whose records are
 * all copies of others', and whom no half was trained with or without.
 */
export function fitAnswer({ ensemble, design }: OpenEnsemble, evidence: Evidence): EnsembleFit {
  const fitted = fitEnsemble({ design, ...evidence, scale: BigInt(ensemble.scale) })
  return { ...fitted, values: fitted.values.map((value, row) => (evidence.influence[row] === 0n ? 0n : value)) }
}

/** The rows that an answer's query vector is spread from: whole numbers that a float holds, so that no sum of them is rounded. */
export function ensembleRows({ values }: Pick<EnsembleFit, 'values'>): Float64Array {
  return Float64Array.from(values, value => {
    const row = Number(value)
    if (Number.isSafeInteger(row) && Math.abs(row) < 2 ** 45) return row
    throw new BaseError('A contributor’s value is out of all proportion.', {
      code: 'base/bad-evidence',
      facts: { value: value.toString() },
    })
  })
}

/** The int8 query vector of an answer, which follows from its evidence bit for bit. */
export function ensembleQuery(open: OpenEnsemble, evidence: Evidence, k: number): Int8Array {
  return quantise(spread(ensembleRows(fitAnswer(open, evidence)), k)).values
}
