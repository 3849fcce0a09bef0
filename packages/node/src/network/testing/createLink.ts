import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { tieSockets } from '@openledger/chain/testing'

/** A way between two peers that can be cut: nothing passes then, and new connections are closed. */
export async function createLink(target: number) {
  const open = new Set<Socket>()
  let cut = false
  const server = createServer(near => {
    if (cut) return void near.destroy()
    const far = connect(target, '127.0.0.1')
    tieSockets(open, [near, far])
    for (const end of [near, far]) end.setNoDelay(true)
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      cut = true
      for (const end of open) end.destroy()
    },
    mend: () => {
      cut = false
    },
    close: () => {
      server.close()
      for (const end of open) end.destroy()
    },
  }
}
