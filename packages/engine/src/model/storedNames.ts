/**
 * Buffers that older folders carry beside the weights and every reader skips: GPT-2's causal masks and the rotary
 * frequencies, both computed from the configuration.
 */
const buffers = /(^|\.)(attn\.(bias|masked_bias)|rotary_emb\.inv_freq)$/

/**
 * Under which name of a file each wanted weight stands, and which names of the file nothing uses.
 *
 * Folders saved from a bare model lack the first part of every name (`h.0.…` for `transformer.h.0.…`); a file is read
 * in one of the two ways. A tied model may carry its output projection a second time, which is not read.
 */
export function storedNames({ wanted, stored, tied }: storedNames.Options): storedNames.Result {
  const bare = ![...wanted].some(name => stored.has(name) && isPrefixed(name))
  const names = new Map<string, string>()
  const missing: string[] = []
  for (const name of wanted) {
    const short = bare && isPrefixed(name) ? name.slice(name.indexOf('.') + 1) : name
    if (stored.has(short)) names.set(name, short)
    else missing.push(name)
  }
  const used = new Set(names.values())
  const ignored = (name: string) => buffers.test(name) || (tied && name === 'lm_head.weight')
  return { names, missing, unknown: [...stored].filter(name => !used.has(name) && !ignored(name)) }
}

export declare namespace storedNames {
  type Options = { wanted: ReadonlySet<string>; stored: ReadonlySet<string>; tied: boolean }
  type Result = { names: Map<string, string>; missing: string[]; unknown: string[] }
}

/** Transformers' names of the model without its head. */
function isPrefixed(name: string): boolean {
  return name.startsWith('model.') || name.startsWith('transformer.')
}
