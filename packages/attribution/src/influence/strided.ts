/** At most `limit` items, evenly spread over the list, in order. */
export function strided<Item>(items: ArrayLike<Item>, limit: number): Item[] {
  if (items.length <= limit) return Array.from(items)
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)]!)
}
