/** Bytes as people read them: 30.9 MiB. */
export function mebibytes(bytes: number, digits = 1): string {
  return `${(bytes / 2 ** 20).toFixed(digits)} MiB`
}
