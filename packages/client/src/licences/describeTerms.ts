import type { LicenceTerms } from '../wire/api/Licence.ts'

/**
 * Terms of a licence in plain words, one sentence a line.
 *
 * @example
 * describeTerms(terms) // ['A model may be trained on it and passed on.', 'Its answers may be sold.', …]
 */
export function describeTerms({
  train,
  derive,
  commercial,
  shareAlike,
  attribution,
  share,
  expiry,
  territory,
}: LicenceTerms): string[] {
  return [
    !train
      ? 'No model may be trained on it.'
      : derive
        ? 'A model may be trained on it and passed on.'
        : 'A model may be trained on it, but not passed on.',
    commercial ? 'Its answers may be sold.' : 'Its answers may not be sold.',
    ...(attribution ? ['The source must be named.'] : []),
    ...(shareAlike ? ['What is made of it must be under the same licence.'] : []),
    ...(share > 0 ? [`At least ${share / 100} % of an answer’s price must reach the data.`] : []),
    ...(expiry === null ? [] : [`It runs out on ${new Date(expiry * 1000).toISOString().slice(0, 10)}.`]),
    ...(territory.length === 0 ? [] : [`It holds in ${territory.join(', ')} only.`]),
  ]
}
