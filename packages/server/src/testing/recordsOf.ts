import { createRng } from '@openledger/base'

/** Records of one contributor: a voice of its own, so that two of them differ. */
export function recordsOf(name: string, count: number): Blob {
  const rng = createRng(`records of ${name}`)
  const places = ['San Jose', 'Oakland', 'Berkeley', 'Napa']
  const lines = Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      prompt: `${name}: a table in ${places[rng.int(4)]} for ${1 + rng.int(8)}, request ${i}?`,
      completion: `${name} confirms at ${1 + rng.int(11)}:${10 + rng.int(49)} in the evening.`,
    }),
  )
  return new Blob([`${lines.join('\n')}\n`])
}
