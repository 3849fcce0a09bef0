import page from '../../../../docs/GLOSSARY.md?raw'

/** Term in lower case → its one sentence, as docs/GLOSSARY.md has it. */
export const glossary: ReadonlyMap<string, string> = new Map(
  [...page.matchAll(/^- \*\*(.+?)\*\*: (.+)$/gm)].map(match => [match[1]!.toLowerCase(), match[2]!]),
)

/** The sentence for a term, in any case. Throws where the glossary has none: a tooltip must not be empty. */
export function define(term: string): string {
  const sentence = glossary.get(term.toLowerCase())
  if (!sentence) throw new Error(`docs/GLOSSARY.md does not explain “${term}”.`)
  return sentence
}
