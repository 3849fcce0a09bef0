import { BaseError, bytesToHex, createSha256, type Hex } from '@openledger/base'
import type { OpenLedger } from '../connection/OpenLedger.ts'
import { get, post, read, send } from '../connection/request.ts'
import { type Upload, uploadRequestSchema, uploadSchema } from '../wire/api/Contribution.ts'
import { toWire } from '../wire/wire.ts'

const chunkBytes = 4 * 1024 * 1024
const maxRetries = 5

/**
 * Sends a file to the node's store in chunks of 4 MiB and gives its CID. Where the connection breaks it asks how far
 * the node is and goes on from there; with `upload`, the id of an earlier one, it goes on with that.
 *
 * Throws `client/unreachable` after five attempts in a row without progress, and the store's own errors.
 *
 * @example
 * const cid = await uploadFile(ledger, { file, onProgress: ({ sent, size }) => console.log(sent / size) })
 */
export async function uploadFile(
  ledger: OpenLedger,
  { file, sha256, upload: known, onProgress, onStart, signal, wait = pause }: uploadFile.Options,
): Promise<string> {
  const digest = sha256 ?? (await hashOf(file))
  const retrying = async <T>(attempt: () => Promise<T>): Promise<T> => {
    for (let failures = 0; ; ) {
      try {
        return await attempt()
      } catch (error) {
        if (!BaseError.is(error, 'client/unreachable') || signal?.aborted || ++failures >= maxRetries) throw error
        await wait(250 * 2 ** failures)
      }
    }
  }
  const open = async (): Promise<Upload> => {
    if (known !== undefined) {
      const found = await get(ledger, pathOf(known), uploadSchema).catch((error: unknown) => {
        // An upload that expired starts again; anything else is for the caller.
        if (BaseError.is(error, 'store/upload-not-found')) return undefined
        throw error
      })
      if (found?.size === file.size) return found
    }
    const request = toWire(uploadRequestSchema, { size: file.size, sha256: digest })
    return post(ledger, '/api/uploads', request, uploadSchema)
  }

  let upload = await retrying(open)
  onStart?.(upload.id)
  onProgress?.({ sent: upload.offset, size: file.size })
  while (upload.cid === null) {
    const { id, offset } = upload
    upload = await retrying(async () => {
      if (signal?.aborted) throw new BaseError('The upload was stopped.', { code: 'client/aborted' })
      try {
        const body = file.slice(offset, offset + chunkBytes)
        const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' }
        return await read(
          await send(ledger, pathOf(id), { method: 'PATCH', headers, body, ...(signal ? { signal } : {}) }),
          uploadSchema,
        )
      } catch (error) {
        // The chunk may have arrived although its answer did not: the node knows.
        if (BaseError.is(error, 'store/upload-offset') || BaseError.is(error, 'client/unreachable')) {
          const now = await get(ledger, pathOf(id), uploadSchema)
          if (now.offset !== offset || now.cid !== null) return now
        }
        throw error
      }
    })
    onProgress?.({ sent: upload.offset, size: file.size })
  }
  return upload.cid
}

export declare namespace uploadFile {
  type Options = {
    file: Blob
    /** Of the whole file; computed where it is not given. */
    sha256?: Hex | undefined
    /** Id of an earlier upload of the same file, to go on with. */
    upload?: string | undefined
    onProgress?: ((progress: { sent: number; size: number }) => void) | undefined
    /** Told the upload's id, to keep it for going on later. */
    onStart?: ((id: string) => void) | undefined
    signal?: AbortSignal | undefined
    /** Waits between attempts, milliseconds; for tests. */
    wait?: ((milliseconds: number) => Promise<void>) | undefined
  }
}

const pathOf = (id: string) => `/api/uploads/${encodeURIComponent(id)}`

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

async function hashOf(file: Blob): Promise<Hex> {
  const hash = createSha256()
  for (let start = 0; start < file.size; start += chunkBytes) {
    hash.update(new Uint8Array(await file.slice(start, start + chunkBytes).arrayBuffer()))
  }
  return bytesToHex(hash.digest())
}
