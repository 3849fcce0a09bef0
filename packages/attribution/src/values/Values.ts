/** What each of some units is worth to a utility, with how sure that is. */
export type Values = {
  /** A unit each, in the utility's unit. */
  values: number[]
  /** Standard error of each. */
  errors: number[]
  /** Times that the utility was asked for a subset it had not seen. */
  asked: number
  /** `precise`: every standard error is at most what was asked for. `budget`: the budget ran out before. */
  stopped: 'precise' | 'budget'
}

/** What a subset of units is worth: a retrained model's hold-out figure, higher being better. Members ascend. */
export type Utility = (members: readonly number[]) => number | Promise<number>

/** A utility that asks for each subset once. */
export function rememberUtility(utility: Utility): { utility: Utility; asked: () => number } {
  const known = new Map<string, number>()
  return {
    async utility(members) {
      const ascending = [...members].sort((a, b) => a - b)
      const key = ascending.join()
      const had = known.get(key)
      if (had !== undefined) return had
      const value = await utility(ascending)
      known.set(key, value)
      return value
    },
    asked: () => known.size,
  }
}
