import { type Hex, stringToHex } from 'viem'

/** Terms of a licence as `Licences` keeps them. */
export type Terms = {
  /** SPDX id in left-aligned ASCII; zero for custom terms. */
  id: Hex
  /** sha-256 of the text of custom terms. */
  textHash: Hex
  /** Bit i for the i-th of `territories`; 0 for the whole world. */
  territory: bigint
  /** Basis points of an answer's price that must reach the data, at least. */
  share: number
  /** Second from which on the licence has run out; 0 for never. */
  expiry: number
  train: boolean
  derive: boolean
  commercial: boolean
  shareAlike: boolean
  attribution: boolean
}

/**
 * The SPDX licences that a Datanet may carry, from the SPDX list, version 3.27; case matters as it does there. This is
 * the one source: genesis lays their terms into `Licences`, and node and pages know them from here.
 *
 * Letters: B, the source must be named (`by`); N, no sale (`non-commercial`); S, what is made of it must be under the
 * same licence (`share-alike`). All of them let a model be trained and passed on. Licences with a weak copyleft (LGPL,
 * MPL, EPL, EUPL), which reaches changed files and not what is learnt from them, count as without.
 */
const letters = {
  '0BSD': '',
  'Apache-2.0': 'B',
  'BSD-2-Clause': 'B',
  'BSD-3-Clause': 'B',
  'BSL-1.0': 'B',
  'C-UDA-1.0': 'BN',
  'CC-BY-2.0': 'B',
  'CC-BY-2.5': 'B',
  'CC-BY-3.0': 'B',
  'CC-BY-4.0': 'B',
  'CC-BY-NC-4.0': 'BN',
  'CC-BY-NC-SA-4.0': 'BNS',
  'CC-BY-SA-3.0': 'BS',
  'CC-BY-SA-4.0': 'BS',
  'CC-PDDC': '',
  'CC0-1.0': '',
  'CDLA-Permissive-1.0': 'B',
  'CDLA-Permissive-2.0': '',
  'CDLA-Sharing-1.0': 'BS',
  'EPL-2.0': 'B',
  'EUPL-1.2': 'B',
  'GFDL-1.3-or-later': 'BS',
  'GPL-2.0-only': 'BS',
  'GPL-2.0-or-later': 'BS',
  'GPL-3.0-only': 'BS',
  'GPL-3.0-or-later': 'BS',
  ISC: 'B',
  'LGPL-3.0-only': 'B',
  'LGPL-3.0-or-later': 'B',
  MIT: 'B',
  'MIT-0': '',
  'MPL-2.0': 'B',
  'O-UDA-1.0': '',
  'ODbL-1.0': 'BS',
  'ODC-By-1.0': 'B',
  'OGL-UK-3.0': 'B',
  'PDDL-1.0': '',
  Unlicense: '',
  Zlib: 'B',
} as const

export type LicenceId = keyof typeof letters

/** Their ids, in the order of the list. */
export const licenceIds = Object.keys(letters) as LicenceId[]

/**
 * Terms of a standard licence.
 *
 * @example
 * standardTerms('CC-BY-NC-4.0').commercial // false
 */
export function standardTerms(id: LicenceId): Terms {
  const marks: string = letters[id]
  return {
    id: stringToHex(id, { size: 32 }),
    textHash: `0x${'00'.repeat(32)}`,
    territory: 0n,
    share: 0,
    expiry: 0,
    train: true,
    derive: true,
    commercial: !marks.includes('N'),
    shareAlike: marks.includes('S'),
    attribution: marks.includes('B'),
  }
}
