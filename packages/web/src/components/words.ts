/** `Travel, Leisure and Home`; `nothing` for an empty list. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return 'nothing'
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** `1 record`, `12 records`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
