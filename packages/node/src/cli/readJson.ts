import { readFileSync } from 'node:fs'
import { BaseError } from '@openledger/base'

/**
 * What a JSON file holds, for a schema to judge.
 *
 * @throws `node/unreadable-file`
 */
export function readJson(
  file: string,
  { message = 'This file cannot be read.', hint }: readJson.Options = {},
): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new BaseError(message, {
      code: 'node/unreadable-file',
      facts: { file, reason: (cause as NodeJS.ErrnoException).code ?? 'not JSON' },
      ...(hint !== undefined && { hint }),
      cause,
    })
  }
}

export declare namespace readJson {
  type Options = { message?: string; hint?: string }
}
