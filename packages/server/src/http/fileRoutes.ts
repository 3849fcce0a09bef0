import { BaseError } from '@openledger/base'
import { type FileObject, fileObjectSchema, toWire } from '@openledger/client'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Files, filePurposes } from '../files/openFiles.ts'
import type { FileUploads } from '../files/openFileUploads.ts'
import type { Payments } from '../inference/createPayments.ts'
import type { FileRow, FileUploadRow } from '../journal/fileRows.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { Tuning } from '../tuning/createTuning.ts'
import { listPage } from './listPage.ts'
import { answerOnce, ownerOf, type Underway } from './owners.ts'
import { formOf, jsonOf, parseParameters, readBytes } from './parseBody.ts'

/** What a form adds to its file. */
const formRoom = 64 * 1024

const keptFor = z.strictObject({ anchor: z.literal('created_at'), seconds: z.int().min(3600).max(2_592_000) })
const filename = z.string().min(1).max(255)
const uploadRequest = z.strictObject({
  bytes: z.int().min(1),
  filename,
  mime_type: z.string().max(200),
  purpose: z.string().max(64),
  expires_after: keptFor.optional(),
})
const completion = z.strictObject({
  part_ids: z.array(z.string().max(100)).min(1).max(1024),
  md5: z.string().max(64).optional(),
})

/** OpenAI's `/v1/files` and `/v1/uploads`: private files, each of the account behind one key. */
export function fileRoutes({ files, fileUploads, tuning, payments, journal, fileLimit, track }: fileRoutes.Options) {
  const app = new Hono()
  const underway: Underway = new Set()

  app.post('/files', async context => {
    const owner = ownerOf(context, payments)
    const body = await readBytes(context, fileLimit + formRoom)
    return answerOnce(context, {
      ...{ journal, underway, owner, body },
      async work() {
        const form = await formOf(context, body)
        const file = form.get('file')
        if (!(file instanceof Blob))
          throw new BaseError('file: expected a file', { code: 'server/bad-request', facts: { param: 'file' } })
        assertPurpose(form.get('purpose'))
        const seconds = form.get('expires_after[seconds]')
        const anchor = form.get('expires_after[anchor]')
        const expiry =
          seconds === null ? undefined : parseParameters(keptFor, { anchor, seconds: Number(seconds) }).seconds
        const bytes = new Uint8Array(await file.arrayBuffer())
        const name = parseParameters(z.object({ filename }), { filename: (file as File).name ?? 'file' }).filename
        const row = await track(
          files.create({ owner, filename: name, purpose: 'fine-tune', bytes, keepFor: expiry ?? null }),
        )
        return fileObject(row)
      },
    })
  })
  app.get('/files', context => {
    const owner = ownerOf(context, payments)
    const { purpose, order } = context.req.query()
    const newest = files.list(owner).filter(file => purpose === undefined || file.purpose === purpose)
    const rows = order === 'asc' ? newest.toReversed() : newest
    return context.json(listPage(context, rows.map(fileObject), { limit: 10_000, most: 10_000 }))
  })
  app.get('/files/:id', context =>
    context.json(fileObject(files.get(ownerOf(context, payments), context.req.param('id')))),
  )
  app.get('/files/:id/content', async context => {
    const row = files.get(ownerOf(context, payments), context.req.param('id'))
    return context.body(new Uint8Array(await files.read(row)), 200, {
      'content-type': 'application/octet-stream',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
    })
  })
  app.delete('/files/:id', async context => {
    const owner = ownerOf(context, payments)
    const { id } = files.get(owner, context.req.param('id'))
    await track(tuning.removeFile(owner, id))
    return context.json({ id, object: 'file', deleted: true })
  })

  app.post('/uploads', async context => {
    const owner = ownerOf(context, payments)
    const body = await readBytes(context, 16 * 1024)
    return answerOnce(context, {
      ...{ journal, underway, owner, body },
      async work() {
        const declared = parseParameters(uploadRequest, jsonOf(body))
        assertPurpose(declared.purpose)
        const { bytes, expires_after: expiry } = declared
        return uploadObject(
          await fileUploads.create({
            ...{ owner, bytes, filename: declared.filename, purpose: declared.purpose },
            keepFor: expiry?.seconds ?? null,
          }),
        )
      },
    })
  })
  app.post('/uploads/:id/parts', async context => {
    const owner = ownerOf(context, payments)
    const id = context.req.param('id')
    const body = await readBytes(context, fileLimit + formRoom)
    return answerOnce(context, {
      ...{ journal, underway, owner, body },
      async work() {
        const data = (await formOf(context, body)).get('data')
        if (!(data instanceof Blob))
          throw new BaseError('data: expected a file', { code: 'server/bad-request', facts: { param: 'data' } })
        const part = await track(fileUploads.addPart(owner, id, new Uint8Array(await data.arrayBuffer())))
        return { id: part.id, object: 'upload.part', created_at: part.createdAt, upload_id: id }
      },
    })
  })
  app.post('/uploads/:id/complete', async context => {
    const owner = ownerOf(context, payments)
    const body = await readBytes(context, 256 * 1024)
    return answerOnce(context, {
      ...{ journal, underway, owner, body },
      async work() {
        const { part_ids: parts, md5 } = parseParameters(completion, jsonOf(body))
        const [upload, file] = await track(fileUploads.complete(owner, context.req.param('id'), { parts, md5 }))
        return uploadObject(upload, file)
      },
    })
  })
  app.post('/uploads/:id/cancel', async context =>
    context.json(uploadObject(await fileUploads.cancel(ownerOf(context, payments), context.req.param('id')))),
  )
  return app
}

export declare namespace fileRoutes {
  type Options = {
    files: Files
    fileUploads: FileUploads
    tuning: Tuning
    payments: Payments
    journal: Journal
    /** Largest file, bytes. */
    fileLimit: number
    track: <T>(work: Promise<T>) => Promise<T>
  }
}

function assertPurpose(purpose: unknown): void {
  if (purpose === 'fine-tune') return
  throw new BaseError(`purpose: “${String(purpose).slice(0, 64)}” has no use on this node; expected fine-tune`, {
    code: 'files/unsupported-purpose',
    facts: { param: 'purpose' },
  })
}

function fileObject(row: FileRow): FileObject & { id: string } {
  const { id, bytes, createdAt, expiresAt, filename, purpose } = row
  return toWire(fileObjectSchema, {
    ...{ id, object: 'file', bytes, created_at: createdAt, filename, status: 'processed' },
    ...(expiresAt !== null && { expires_at: expiresAt }),
    purpose: purpose as (typeof filePurposes)[number],
  })
}

function uploadObject(row: FileUploadRow, file?: FileRow) {
  const { id, bytes, createdAt, expiresAt, filename, purpose, state } = row
  return {
    ...{ id, object: 'upload' as const, bytes, filename, purpose, status: state },
    ...{ created_at: createdAt, expires_at: expiresAt },
    file: file ? fileObject(file) : null,
  }
}
