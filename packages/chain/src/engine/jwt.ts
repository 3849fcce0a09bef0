import { readFileSync } from 'node:fs'
import { BaseError } from '@openledger/base'
import { jwtVerify, SignJWT } from 'jose'

/** Seconds by which the clocks of the two ends may differ (Engine API, authentication). */
export const clockWindow = 60

/**
 * Reads the secret that both ends of an Engine API share: 32 bytes in hex, with or without 0x.
 *
 * @throws BaseError `chain/jwt-secret-invalid` where the file is absent or holds something else.
 */
export function readJwtSecret(file: string): Uint8Array {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw badSecret(file, (cause as NodeJS.ErrnoException).code ?? 'unreadable')
  }
  if (!/^(0x)?[0-9a-fA-F]{64}$/.test(text)) throw badSecret(file, 'it does not hold 64 hexadecimal digits')
  return new Uint8Array(Buffer.from(text.replace(/^0x/, ''), 'hex'))
}

/** A token for one request, good for the minute around now. */
export function signToken(secret: Uint8Array): Promise<string> {
  return new SignJWT().setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).setIssuedAt().sign(secret)
}

/**
 * Checks the `authorization` header of a request: HS256 over the shared secret, issued within the minute around now.
 *
 * @returns what is wrong, or undefined.
 */
export async function tokenFault(header: string | undefined, secret: Uint8Array): Promise<string | undefined> {
  const token = /^Bearer (\S{1,4096})$/i.exec(header ?? '')?.[1]
  if (token === undefined) return 'missing token'
  try {
    await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      requiredClaims: ['iat'],
      // An age of zero, and the clocks' window around it.
      maxTokenAge: 0,
      clockTolerance: clockWindow,
    })
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function badSecret(file: string, reason: string): BaseError {
  return new BaseError('The secret of the Engine API cannot be read.', {
    code: 'chain/jwt-secret-invalid',
    facts: { file, reason },
    hint: 'It is 32 random bytes in hex, the same file for both ends: openssl rand -hex 32',
  })
}
