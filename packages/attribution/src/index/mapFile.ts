import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Libc = {
  mmap: (at: null, bytes: number, protection: number, flags: number, fd: number, offset: number) => bigint
  munmap: (at: bigint, bytes: number) => number
  view: (at: bigint, bytes: number) => ArrayBuffer
}

// The same numbers on Linux and macOS. A private mapping is never written back, and a stray write does not fault.
const readWrite = 3
const mapPrivate = 2
const failed = 2n ** 64n - 1n

let opened: { libc: Libc | undefined } | undefined

/** Unmaps once nothing looks at a mapping any more. */
const mappings = new FinalizationRegistry<() => void>(unmap => unmap())

/**
 * A file's bytes as they lie on the disk: mapped through libc's `mmap`, so that they take no heap and no copy, are read
 * when they are touched, and are shared by all who map the same file; read whole where that cannot be done (Windows, no
 * koffi, an empty file).
 *
 * The bytes stay good while anything refers to them, also after the file's name is gone. The file must not be cut while it
 * is mapped: reading behind its new end would end the process. Files of the store, and those that `writeIndex` renamed
 * into place, never are.
 */
export function mapFile(file: string): Uint8Array {
  opened ??= { libc: loadLibc() }
  const { libc } = opened
  const fd = openSync(file, 'r')
  try {
    const { size } = fstatSync(fd)
    if (!libc || size === 0) return new Uint8Array(readFileSync(fd))
    const at = libc.mmap(null, size, readWrite, mapPrivate, fd, 0)
    if (at === failed) return new Uint8Array(readFileSync(fd))
    const buffer = libc.view(at, size)
    const { munmap } = libc
    mappings.register(buffer, () => munmap(at, size))
    return new Uint8Array(buffer)
  } finally {
    closeSync(fd)
  }
}

function loadLibc(): Libc | undefined {
  const names = { linux: 'libc.so.6', darwin: '/usr/lib/libSystem.B.dylib' }
  const name = names[process.platform as keyof typeof names]
  if (!name) return undefined
  const require = createRequire(import.meta.url)
  try {
    const koffi: typeof import('koffi') = require('koffi')
    const library = koffi.load(name)
    const mmap = library.func('mmap', 'void *', ['void *', 'size_t', 'int', 'int', 'int', 'int64_t'])
    const munmap = library.func('munmap', 'int', ['void *', 'size_t'])
    return { mmap, munmap, view: koffi.view.bind(koffi) } as unknown as Libc
  } catch {
    return undefined
  }
}
