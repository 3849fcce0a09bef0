import { BaseError } from '@openledger/base'
import { type Linear, linears } from '../model/linears.ts'
import type { ModelConfig } from '../model/ModelConfig.ts'
import { weightShapes } from '../model/weightShapes.ts'
import { fullMatch, matchEnds } from './fullMatch.ts'
import type { LoraConfig } from './LoraConfig.ts'

/** A linear layer that an adapter changes, with its own rank and factor s. */
export type Target = { linear: Linear; rank: number; scaling: number }

/**
 * The layers that an adapter changes, in the order in which the model meets them, chosen as PEFT chooses them:
 *
 * - `all-linear` is every linear layer but the output projection;
 * - another string is a pattern for whole module paths;
 * - a name of a list matches a module of that path, or one that ends in `.name`, in the blocks of `layers`;
 * - what `exclude` matches stays as it is;
 * - rank and alpha come from the first pattern that a module's path ends with, behind a dot or from its start.
 *
 * @throws engine/adapter-target when nothing matches, or something that is not a linear layer of a block
 */
export function adapterTargets(model: ModelConfig, config: LoraConfig): Target[] {
  const all = linears(model)
  const isTarget = targetMatcher(config)
  const others = otherModules(model, all)
  const wrong = isAllLinear(config) ? undefined : others.find(isTarget)
  if (wrong !== undefined)
    throw new BaseError('An adapter targets a module that cannot carry one.', {
      code: 'engine/adapter-target',
      facts: { target: wrong, known: names(all) },
      hint: 'Only the linear layers of the blocks can: neither embeddings, nor the output projection, nor whole blocks.',
    })
  const rankOf = patternValue(config.rankPattern, config.rank)
  const alphaOf = patternValue(config.alphaPattern, config.alpha)
  const targets = all
    .filter(({ module }) => isTarget(module))
    .map(linear => {
      const rank = rankOf(linear.module)
      const scaling = alphaOf(linear.module) / (config.rankStabilised ? Math.sqrt(rank) : rank)
      return { linear, rank, scaling }
    })
  if (targets.length > 0) return targets
  throw new BaseError('An adapter targets a layer that the model does not have.', {
    code: 'engine/adapter-target',
    facts: { target: [config.targets].flat().join(', ') || '(none)', known: names(all) },
  })
}

/**
 * Refuses targets that PEFT would overlook: names of a list that match no layer. Whoever starts an adapter should hear of
 * a slip.
 *
 * @throws engine/adapter-target
 */
export function checkTargets(model: ModelConfig, config: LoraConfig): void {
  adapterTargets(model, config)
  const { targets } = config
  if (typeof targets === 'string') return
  const all = linears(model)
  const unmatched = targets.filter(name => !all.map(({ module }) => module).some(nameMatcher([name])))
  if (unmatched.length > 0)
    throw new BaseError('An adapter targets a layer that the model does not have.', {
      code: 'engine/adapter-target',
      facts: { target: unmatched.join(', '), known: names(all) },
    })
}

/** Targets as PEFT writes them down: `all-linear` becomes the names that it stands for. */
export function writtenTargets(model: ModelConfig, config: LoraConfig): LoraConfig['targets'] {
  return isAllLinear(config) ? [...new Set(linears(model).map(({ name }) => name))].toSorted() : config.targets
}

function isAllLinear({ targets }: LoraConfig): boolean {
  return typeof targets === 'string' && targets.toLowerCase() === 'all-linear'
}

function targetMatcher(config: LoraConfig): (module: string) => boolean {
  const { targets, exclude, layers } = config
  const isExcluded = exclude?.length ? nameMatcher(exclude) : () => false
  if (isAllLinear(config)) return module => !isExcluded(module)
  if (typeof targets === 'string' && layers !== undefined)
    throw new BaseError('A pattern as target does not go with a choice of layers.', {
      code: 'engine/adapter-target',
      facts: { target: targets, layers: `${layers}` },
    })
  const matches = nameMatcher(targets)
  const inLayers = layers !== undefined ? layerMatcher(config, [layers].flat()) : () => true
  // A whole path counts whatever its layer is.
  const isWhole = (module: string) => typeof targets === 'string' || targets.includes(module)
  return module => !isExcluded(module) && matches(module) && (isWhole(module) || inLayers(module))
}

function nameMatcher(wanted: string | readonly string[]): (module: string) => boolean {
  if (typeof wanted === 'string') return fullMatch(wanted)
  return module => wanted.some(name => module === name || module.endsWith(`.${name}`))
}

/** Whether the number of a module's block is one of `layers`: the first number behind a name, or behind a pattern. */
function layerMatcher({ layersPattern = [] }: LoraConfig, layers: readonly number[]): (module: string) => boolean {
  const patterns = [layersPattern].flat().map(matchEnds)
  const numberIn = (module: string): number | undefined => {
    if (patterns.length === 0) {
      const parts = module.split('.')
      const at = parts.findIndex((part, i) => i >= 2 && i < parts.length - 1 && /^\d+$/.test(part))
      return at === -1 ? undefined : Number(parts[at])
    }
    const starts = [0, ...Array.from(module.matchAll(/\./g), ({ index }) => index + 1)]
    for (const ends of patterns)
      for (const end of starts.flatMap(start => ends(module, start))) {
        const number = /^\.(\d+)\./.exec(module.slice(end))?.[1]
        if (number !== undefined) return Number(number)
      }
    return undefined
  }
  return module => layers.includes(numberIn(module) ?? -1)
}

function patternValue(pattern: Record<string, number> | undefined, otherwise: number): (module: string) => number {
  const known = Object.entries(pattern ?? {}).map(([key, value]) => {
    const matches = fullMatch(`(.*\\.)?(${key})$`)
    return { matches, value }
  })
  return module => known.find(({ matches }) => matches(module))?.value ?? otherwise
}

/** Modules of the model that are not linear layers of a block: what holds other weights, and what holds modules. */
function otherModules(model: ModelConfig, all: readonly Linear[]): string[] {
  const own = new Set(all.map(({ module }) => module))
  const leaves = [...weightShapes(model).keys()].map(name => name.replace(/\.(weight|bias)$/, ''))
  const found = new Set<string>()
  for (const leaf of [...leaves, model.names.head])
    for (let path = leaf; path; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) found.add(path)
  return [...found].filter(module => !own.has(module))
}

function names(all: readonly Linear[]): string {
  return [...new Set(all.map(({ name }) => name))].join(', ')
}
