/** Tokens of one word, and the units of the word [from, to) that each stands for, two numbers a token. */
export type Words = { ids: number[]; spans: number[] }

/** What turns a word into tokens, with its vocabulary. */
export type TokenModel = { ids: ReadonlyMap<string, number>; tokenize: (word: string) => Words }

/** Words longer than this are not worth remembering: they hardly come twice. */
const longestKept = 256
const mostKept = 20_000

/** A model that remembers the words it has seen. What it gives is shared: do not change it. */
export function remembering(model: TokenModel): TokenModel {
  const seen = new Map<string, Words>()
  return {
    ids: model.ids,
    tokenize(word) {
      const known = seen.get(word)
      if (known) return known
      const made = model.tokenize(word)
      if (word.length <= longestKept) {
        if (seen.size >= mostKept) seen.clear()
        seen.set(word, made)
      }
      return made
    },
  }
}
