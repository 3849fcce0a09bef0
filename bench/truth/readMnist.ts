import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Pictures and their digits; `pixels` is `[n, 784]`, normalised. */
export type Digits = { pixels: Float32Array; labels: Uint8Array }

export const pixelsOf = 784
export const classes = 10

/**
 * The first 5,000 training and 500 test pictures of MNIST, as ../shared/data holds them, normalised by mean 0.1307 and
 * deviation 0.3081; undefined where that folder is absent.
 */
export function readMnist(): { train: Digits; test: Digits } | undefined {
  const folder = new URL('../../../shared/data/mnist/', import.meta.url)
  if (!existsSync(folder)) return undefined
  const part = (name: string, count: number): Digits => {
    const pictures = gunzipSync(readFileSync(new URL(`${name}-images-idx3-ubyte.gz`, folder)))
    const labels = gunzipSync(readFileSync(new URL(`${name}-labels-idx1-ubyte.gz`, folder)))
    const bytes = pictures.subarray(16, 16 + count * pixelsOf)
    return {
      pixels: Float32Array.from(bytes, byte => (byte / 255 - 0.1307) / 0.3081),
      labels: Uint8Array.from(labels.subarray(8, 8 + count)),
    }
  }
  return { train: part('train', 5_000), test: part('t10k', 500) }
}
