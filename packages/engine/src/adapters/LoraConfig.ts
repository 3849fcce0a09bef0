import * as z from 'zod'

/** Ranks above this are refused before anything is allocated for them. */
const maxRank = 1024

const Rank = z.number().int().min(1).max(maxRank)
const Alpha = z.number().positive().max(1e6)
const Names = z.array(z.string().min(1).max(512)).max(4096)
const Layer = z.number().int().nonnegative()
const NamesOrPattern = z.union([z.string().min(1).max(4096), Names])

/**
 * A low-rank update (Hu et al. 2021) of chosen linear layers: W x + s · B A x, with s = alpha / rank, or alpha / √rank
 * where it is rank-stabilised (Kalajdzievski 2023). Which layers, and with which rank and alpha, PEFT's rules decide.
 */
export const LoraConfig = z.object({
  rank: Rank,
  alpha: Alpha,
  /** Names, which match a module that is called so or ends in `.name`; a pattern for whole modules; or `all-linear`. */
  targets: NamesOrPattern,
  rankStabilised: z.boolean().optional(),
  /** Ranks of modules that differ, by the pattern that the module's path ends with. */
  rankPattern: z.record(z.string().max(4096), Rank).optional(),
  /** Alphas of modules that differ, by the pattern that the module's path ends with. */
  alphaPattern: z.record(z.string().max(4096), Alpha).optional(),
  /** Modules that are left as they are though they are targets: names, or a pattern. */
  exclude: NamesOrPattern.optional(),
  /** Blocks to change, by number; all of them where absent. Does not go with a pattern as `targets`. */
  layers: z.union([Layer, z.array(Layer)]).optional(),
  /** What comes before the number of a block, as a pattern; any module name where absent. */
  layersPattern: NamesOrPattern.optional(),
  /** Probability that an element of what enters A is zero in training; the others grow by 1 / (1 − dropout). */
  dropout: z.number().min(0).lt(1).optional(),
  /** Direction and magnitude apart (Liu et al. 2024): m / ‖W + s B A‖ · (W + s B A) x, norms by row. */
  dora: z.boolean().optional(),
  /** The weights are stored [in, out]; says nothing that the model does not, but PEFT writes it down. */
  fanInFanOut: z.boolean().optional(),
})
export type LoraConfig = z.infer<typeof LoraConfig>
