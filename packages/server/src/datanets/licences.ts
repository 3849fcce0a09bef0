import { BaseError } from '@openledger/base'

/**
 * SPDX ids that a Datanet may carry here: licences that let a model be trained and its answers be sold, or that say
 * plainly under which conditions. From the SPDX licence list, version 3.27; case matters as it does there.
 */
export const licenceIds = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'C-UDA-1.0',
  'CC-BY-2.0',
  'CC-BY-2.5',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-SA-3.0',
  'CC-BY-SA-4.0',
  'CC-PDDC',
  'CC0-1.0',
  'CDLA-Permissive-1.0',
  'CDLA-Permissive-2.0',
  'CDLA-Sharing-1.0',
  'EPL-2.0',
  'EUPL-1.2',
  'GFDL-1.3-or-later',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ISC',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'O-UDA-1.0',
  'ODbL-1.0',
  'ODC-By-1.0',
  'OGL-UK-3.0',
  'PDDL-1.0',
  'Unlicense',
  'Zlib',
] as const

const known = new Set<string>(licenceIds)
/** Licences that forbid selling what is made from the data: an answer that costs money would break them. */
const nonCommercial = new Set(['CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'C-UDA-1.0'])
/** Licences that want what is made from the data under themselves. Two different ones cannot both be served. */
const shareAlike = new Set([
  'CC-BY-SA-3.0',
  'CC-BY-SA-4.0',
  'CDLA-Sharing-1.0',
  'GFDL-1.3-or-later',
  'GPL-2.0-only',
  'GPL-2.0-or-later',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'ODbL-1.0',
])

/** @throws `datanets/unknown-licence` with the nearest known ids */
export function assertLicence(id: string): void {
  if (known.has(id)) return
  const near = nearestLicences(id)
  throw new BaseError('This licence id is not one that is known here.', {
    code: 'datanets/unknown-licence',
    facts: { licence: id.slice(0, 80), nearest: near.join(', ') },
    hint: `SPDX ids are spelled exactly. Did you mean ${near.slice(0, 3).join(' or ')}?`,
  })
}

/** Known ids by edit distance, the nearest first; case and separators count little. */
export function nearestLicences(id: string, count = 3): string[] {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const wanted = plain(id.slice(0, 80))
  return [...licenceIds]
    .map(candidate => ({ candidate, distance: editDistance(wanted, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate)
}

/**
 * Whether a model may be trained on data of these licences together, and be sold by the answer.
 *
 * @throws `datanets/licence-conflict` with the licences that cannot meet
 */
export function assertTrainable(licences: readonly string[]): void {
  for (const licence of licences) assertLicence(licence)
  const forbidding = licences.filter(licence => nonCommercial.has(licence))
  if (forbidding.length > 0)
    throw new BaseError('A licence of this set forbids what a paid model does.', {
      code: 'datanets/licence-conflict',
      facts: { licences: [...new Set(forbidding)].join(', ') },
      hint: 'Leave out the Datanets under these licences.',
    })
  const alike = [...new Set(licences.filter(licence => shareAlike.has(licence)))]
  if (alike.length > 1)
    throw new BaseError('Two licences of this set each want the result under themselves alone.', {
      code: 'datanets/licence-conflict',
      facts: { licences: alike.join(', ') },
      hint: 'Train on one of them at a time.',
    })
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
