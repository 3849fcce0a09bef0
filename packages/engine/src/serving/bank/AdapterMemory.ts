/**
 * Memory that adapters are read into, used again and again. V8 counts an ordinary buffer against its heap and, beside
 * gigabytes of them, collects garbage at every new one: 45 ms of marking in the thread that decodes. Shared memory is not
 * counted, so none is let go that the collector would have to find by itself.
 */
export type AdapterMemory = {
  /** Memory for so many bytes; undefined where all of it is taken, so that an ordinary buffer has to do. */
  take: (bytes: number) => SharedArrayBuffer | undefined
  /** Takes back what nobody reads any more; ordinary buffers are left to the collector. */
  give: (memory: ArrayBufferLike) => void
}

export function createAdapterMemory({ bytes }: { bytes: number }): AdapterMemory {
  /** By size, those given back last at the end. */
  const spares = new Map<number, SharedArrayBuffer[]>()
  let held = 0
  /** Lets spares of other sizes go. The ordinary buffer that is made instead has the collector find them. */
  const shrink = (wanted: number) => {
    for (const [size, list] of spares)
      while (list.length > 0 && held + wanted > bytes) {
        list.pop()
        held -= size
      }
  }
  return {
    take(wanted) {
      const spare = spares.get(wanted)?.pop()
      if (spare) return spare
      if (held + wanted > bytes) {
        shrink(wanted)
        return undefined
      }
      held += wanted
      return new SharedArrayBuffer(wanted)
    },
    give(memory) {
      if (!(memory instanceof SharedArrayBuffer)) return
      const list = spares.get(memory.byteLength) ?? []
      spares.set(memory.byteLength, list)
      list.push(memory)
    },
  }
}
