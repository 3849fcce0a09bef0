import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BaseError } from '@openledger/base'
import * as z from 'zod'

const label = z.string().min(1).max(200)

const planSchema = z.object({
  datanets: z.array(
    z.object({
      name: label,
      licence: label,
      about: z.string().max(1000),
      model: z.object({ name: label, about: z.string().max(1000) }),
      services: z.array(z.object({ service: label, label })).default([]),
      speakers: z.array(z.object({ speaker: label, label })).default([]),
    }),
  ),
})

const questionsSchema = z.object({
  version: z.literal(1),
  datanets: z.array(
    z.object({
      datanet: label,
      questions: z.array(
        z.object({
          contributor: label,
          label,
          messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).min(1),
          reference: z.string(),
        }),
      ),
    }),
  ),
})

/** One contributor of the demo: the name of its key, its label, and its records as JSON lines. */
export type DemoContributor = { id: string; key: string; label: string; file: string }

/** One Datanet of the demo with the model that is trained from it. */
export type DemoDatanet = {
  name: string
  licence: string
  about: string
  model: { name: string; about: string }
  contributors: DemoContributor[]
  /** Held out of the records; `contributor` is the one whose subject it is. */
  questions: { contributor: string; text: string }[]
}

/**
 * Reads the demo's plan, files and questions from the `demo` folder of the clone.
 *
 * Throws `node/demo-missing` where the folder is not there or not whole.
 */
export function readDemo(folder: string): DemoDatanet[] {
  try {
    const plan = planSchema.parse(JSON.parse(readFileSync(join(folder, 'services.json'), 'utf8')))
    const { datanets } = questionsSchema.parse(JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')))
    return plan.datanets.map(({ name, licence, about, model, services, speakers }) => {
      const members = [
        ...services.map(({ service, label }) => ({ id: service, label })),
        ...speakers.map(({ speaker, label }) => ({ id: speaker, label })),
      ]
      const questions = datanets.find(({ datanet }) => datanet === name)?.questions ?? []
      return {
        name,
        licence,
        about,
        model,
        contributors: members.map(({ id, label }) => ({
          id,
          label,
          key: `demo-${slug(id)}`,
          file: join(folder, 'data', slug(name), `${slug(id)}.jsonl`),
        })),
        questions: questions.map(({ contributor, messages }) => ({ contributor, text: messages.at(-1)!.content })),
      }
    })
  } catch (cause) {
    throw new BaseError('The demo’s data cannot be read.', {
      code: 'node/demo-missing',
      facts: { folder, reason: (cause as Error).message.slice(0, 300) },
      hint: 'Restore the folder from the repository, or start without the demo: openledger up',
      cause,
    })
  }
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
