import type { Projection } from '../influence/Projection.ts'
import { mapFile } from './mapFile.ts'
import { decodeProjection } from './projectionFile.ts'
import { checkProjection } from './rowTree.ts'

/**
 * Opens a projection file without reading it into the heap: rows are windows of the mapped file. Unless told otherwise,
 * every row is held against the head's root once; compare `projectionDigest` with what was committed.
 *
 * Throws `attribution/bad-file` where the file is cut or malformed, `attribution/altered-file` where a row was changed.
 *
 * @example
 * const { projection, file } = openProjection('index/projection.bin')
 */
export function openProjection(
  path: string,
  { check = true }: openProjection.Options = {},
): { projection: Projection; file: Uint8Array } {
  const file = mapFile(path)
  const projection = decodeProjection(file)
  if (check) checkProjection(projection)
  return { projection, file }
}

export declare namespace openProjection {
  type Options = {
    /** Whether to hash the rows, which reads the whole file once. */
    check?: boolean
  }
}
