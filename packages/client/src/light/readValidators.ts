import * as z from 'zod'
import { fromWire } from '../wire/wire.ts'

const pageSize = 100

/**
 * The validators of a height, page by page as CometBFT hands them out, each read by `validator`.
 *
 * @param ask of `askComet`, whose errors it throws
 * @throws client/bad-shape
 */
export async function readValidators<T extends z.ZodType>(
  ask: (path: string) => Promise<unknown>,
  { height, validator }: { height: bigint | number; validator: T },
): Promise<z.output<T>[]> {
  const pageSchema = z.object({ validators: z.array(validator).max(pageSize), total: z.string().regex(/^\d{1,5}$/) })
  const validators: z.output<T>[] = []
  for (let page = 1; ; page++) {
    const answer = await ask(`validators?height=${height}&per_page=${pageSize}&page=${page}`)
    const found = fromWire(pageSchema, answer, { what: 'set of validators' })
    validators.push(...found.validators)
    if (validators.length >= Number(found.total) || found.validators.length === 0) return validators
  }
}
