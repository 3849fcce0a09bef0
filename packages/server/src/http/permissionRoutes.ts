import { randomBytes } from 'node:crypto'
import { type Address, BaseError } from '@openledger/base'
import { permissionSchema, toWire } from '@openledger/client'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Payments } from '../inference/createPayments.ts'
import type { Journal } from '../journal/openJournal.ts'
import type { PermissionRow } from '../journal/tuningRows.ts'
import type { Tuning } from '../tuning/createTuning.ts'
import { listPage } from './listPage.ts'
import { answerOnce, ownerOf, type Underway } from './owners.ts'
import { jsonOf, parseParameters, readBytes } from './parseBody.ts'

const account = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'expected the account of a key or a wallet: 0x and 40 hexadecimal digits')
  .transform(text => text.toLowerCase() as Address)
const creation = z.strictObject({ project_ids: z.array(account).min(1).max(100) })
/** Accounts that one model is shared with. */
const most = 1_000

/**
 * OpenAI's `/v1/fine_tuning/checkpoints/…/permissions`: whom the owner of a private model shares it with. A project is
 * an account: the one behind a key, or a wallet that pays by itself.
 */
export function permissionRoutes({ tuning, payments, journal, now = seconds }: permissionRoutes.Options) {
  const rows = journal.tunings.permissions
  const app = new Hono()
  const underway: Underway = new Set()
  /** The checkpoint that is meant, where it is its owner who asks. */
  const find = async (context: Context) => {
    const owner = ownerOf(context, payments)
    const checkpoint = context.req.param('checkpoint') ?? ''
    return { owner, checkpoint, record: await tuning.findModel(owner, checkpoint) }
  }

  app.post('/:checkpoint/permissions', async context => {
    const { owner, checkpoint, record } = await find(context)
    const body = await readBytes(context, 64 * 1024)
    return answerOnce(context, {
      ...{ journal, underway, owner, body },
      async work() {
        const { project_ids: projects } = parseParameters(creation, jsonOf(body))
        if (rows.ofCheckpoint(checkpoint).length + projects.length > most)
          throw new BaseError('This model is shared with as many accounts as it may be.', {
            code: 'tuning/too-many-permissions',
            facts: { param: 'project_ids', limit: most },
          })
        const data = projects.map(project => {
          const id = `cp_${randomBytes(12).toString('hex')}`
          return permissionView(rows.add({ id, tuning: record.id, checkpoint, project, createdAt: now() }))
        })
        return {
          object: 'list',
          data,
          has_more: false,
          first_id: data[0]?.id ?? null,
          last_id: data.at(-1)?.id ?? null,
        }
      },
    })
  })
  app.get('/:checkpoint/permissions', async context => {
    const { checkpoint } = await find(context)
    const { order, project_id: project } = context.req.query()
    const wanted =
      project === undefined
        ? undefined
        : parseParameters(z.object({ project_id: account }), { project_id: project }).project_id
    const newest = rows.ofCheckpoint(checkpoint).filter(row => wanted === undefined || row.project === wanted)
    const shown = order === 'ascending' ? newest.toReversed() : newest
    return context.json(listPage(context, shown.map(permissionView), { limit: 10 }))
  })
  app.delete('/:checkpoint/permissions/:id', async context => {
    const { checkpoint } = await find(context)
    const id = context.req.param('id')
    if (!rows.remove(checkpoint, id))
      throw new BaseError(`There is no permission “${id.slice(0, 64)}” of this checkpoint.`, {
        code: 'tuning/unknown-permission',
        facts: { param: 'permission_id' },
      })
    return context.json({ id, object: 'checkpoint.permission', deleted: true })
  })
  return app
}

export declare namespace permissionRoutes {
  type Options = { tuning: Tuning; payments: Payments; journal: Journal; now?: () => number }
}

const seconds = () => Math.floor(Date.now() / 1000)

function permissionView({ id, createdAt, project }: PermissionRow) {
  return toWire(permissionSchema, {
    ...{ id, object: 'checkpoint.permission', created_at: createdAt, project_id: project },
  })
}
