import type { Server } from 'node:http'
import { BaseError } from '@openledger/base'

/**
 * Listens, or says why not.
 *
 * @throws BaseError `chain/port-in-use`, `chain/cannot-listen`.
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const inUse = cause.code === 'EADDRINUSE'
      reject(
        new BaseError(inUse ? 'The port is in use.' : 'The node cannot listen there.', {
          code: inUse ? 'chain/port-in-use' : 'chain/cannot-listen',
          facts: { host, port, reason: cause.code ?? cause.message },
          hint: inUse ? 'Stop what listens there, or choose another port.' : 'Choose another host or port.',
          cause,
        }),
      )
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}
