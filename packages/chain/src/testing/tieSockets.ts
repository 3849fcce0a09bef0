import type { Socket } from 'node:net'

/** Ties two sockets together: both are in `open` until one of them closes, which closes the other. */
export function tieSockets(open: Set<Socket>, pair: readonly [Socket, Socket]): void {
  for (const end of pair) {
    open.add(end)
    end.on('error', () => {})
    end.on('close', () => {
      open.delete(end)
      for (const either of pair) either.destroy()
    })
  }
}
