/** Adds scores to a sum, every query's row divided by its own spread over records. */
export function addBySpread(sum: Float32Array, part: Float32Array, records: number): void {
  for (let from = 0; from < sum.length; from += records) {
    const row = part.subarray(from, from + records)
    const spread = Math.sqrt(row.reduce((total, value) => total + value * value, 0) / records)
    if (spread > 0) for (let i = 0; i < records; i++) sum[from + i]! += row[i]! / spread
  }
}
