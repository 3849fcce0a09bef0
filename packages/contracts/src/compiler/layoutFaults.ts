/** Storage of a contract by struct: one line "slot.offset type name" for each member, in order. */
export type StructLayouts = Readonly<Record<string, readonly string[]>>

/**
 * What an upgrade from `before` to `after` would break, in words; nothing where it is safe.
 *
 * Members may only be added at the end of a struct. A struct that lies inside another one or in a list may not change
 * at all: whatever follows it would move. Behind a mapping nothing follows.
 *
 * @example
 * layoutFaults({ 'struct A': ['0.0 uint256 x'] }, { 'struct A': ['0.0 uint256 y'] })
 * // ['struct A: "0.0 uint256 x" became "0.0 uint256 y"']
 */
export function layoutFaults(before: StructLayouts, after: StructLayouts): string[] {
  const faults: string[] = []
  for (const [struct, members] of Object.entries(before)) {
    const now = after[struct]
    if (now === undefined) {
      faults.push(`${struct} is gone`)
      continue
    }
    members.forEach((member, i) => {
      if (now[i] !== member) faults.push(`${struct}: "${member}" became "${now[i] ?? 'nothing'}"`)
    })
    if (now.length > members.length && isFollowed(struct, before))
      faults.push(`${struct}: grew, but lies inside a struct or a list`)
  }
  return faults
}

/** Whether a struct lies where something comes after it: as a member, or as the item of a list. */
function isFollowed(struct: string, layouts: StructLayouts): boolean {
  const types = Object.values(layouts).flatMap(members => members.map(member => member.replace(/^\S+ (.*) \w+$/, '$1')))
  return types.some(type => type === struct || type.includes(`${struct}[`))
}
