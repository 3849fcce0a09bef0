import { type Features, stir } from './features.ts'

const bands = 42
const rows = 3

/**
 * Band keys `[42]` of a set of weighted features: two sets whose weighted Jaccard similarity is J share a given key with
 * probability J³, so at least one of 42 with 1 − (1 − J³)⁴² (0.996 at a half, 0.28 at a fifth). Broder 1997 for the
 * minimum, Gionis, Indyk and Motwani 1999 for the bands; a weight divides the hash, as rates do in a race of exponential
 * clocks, which makes the winner's identity agree with probability Σmin/Σmax (to within the hash's size).
 *
 * @returns null where every feature weighs nothing
 */
export function bandKeys(features: Features, weight: (feature: number) => number): Uint32Array | null {
  const lightness = Float64Array.from(features, feature => {
    const w = weight(feature)
    return w > 0 ? 1 / w : 0
  })
  if (lightness.every(each => each === 0)) return null
  const keys = new Uint32Array(bands)
  for (let band = 0; band < bands; band++) {
    let key = band
    for (let row = 0; row < rows; row++) {
      const seed = Math.imul(band * rows + row + 1, 0x9e3779b1)
      let [least, winner] = [Infinity, 0]
      for (let f = 0; f < features.length; f++) {
        if (lightness[f] === 0) continue
        const arrival = stir(features[f]! ^ seed) * lightness[f]!
        if (arrival < least) [least, winner] = [arrival, features[f]!]
      }
      key = stir(Math.imul(key, 0x01000193) ^ winner)
    }
    keys[band] = key
  }
  return keys
}
