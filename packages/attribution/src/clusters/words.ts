/**
 * Letters of other scripts that look like Latin ones once they are small; both sides of a comparison are written in the
 * letters on the right, so that words of those scripts still equal themselves.
 */
const lookAlikes = new Map(
  Object.entries({
    ...{
      а: 'a',
      в: 'b',
      с: 'c',
      ԁ: 'd',
      е: 'e',
      ё: 'e',
      һ: 'h',
      н: 'h',
      і: 'i',
      ї: 'i',
      ј: 'j',
      к: 'k',
      м: 'm',
      о: 'o',
    },
    ...{ р: 'p', ԛ: 'q', ѕ: 's', т: 't', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', ү: 'y', ӏ: 'l' },
    ...{
      α: 'a',
      β: 'b',
      ε: 'e',
      η: 'n',
      ι: 'i',
      κ: 'k',
      ν: 'v',
      ο: 'o',
      ρ: 'p',
      τ: 't',
      υ: 'u',
      χ: 'x',
      γ: 'y',
      ω: 'w',
    },
    ...{ ց: 'g', հ: 'h', ո: 'n', օ: 'o', ս: 'u', զ: 'q', ɑ: 'a', ɡ: 'g', ı: 'i', ɩ: 'i', ʟ: 'l', ꞌ: "'" },
  }),
)

/** A letter, sign or number that is a word by itself where a script writes no spaces; else a run of letters and digits. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu

/**
 * A text without what a copy can change for nothing: compatibility forms, case, accents, invisible characters, and letters
 * that look alike. Unicode annex 15 (NFKC and NFD); look-alikes after Unicode technical standard 39.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}'’]/gu, '')
  return Array.from(plain, character => lookAlikes.get(character) ?? character)
    .join('')
    .normalize('NFC')
}

/**
 * The words of a text as copies are told by: folded, without punctuation and spacing.
 *
 * @example
 * words('Сafé —  OPEN\u200b!') // ['cafe', 'open'], whether the first letter is Cyrillic or Latin
 */
export function words(text: string): string[] {
  return fold(text).match(word) ?? []
}
