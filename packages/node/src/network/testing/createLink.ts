import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A way between two peers that can be cut: nothing passes then, and new connections are closed. */
export async function createLink(target: number) {
  const open = new Set<Socket>()
  let cut = false
  const server = createServer(near => {
    if (cut) return void near.destroy()
    const far = connect(target, '127.0.0.1')
    for (const end of [near, far]) {
      open.add(end)
      end.setNoDelay(true)
      end.on('error', () => {})
      end.on('close', () => {
        open.delete(end)
        near.destroy()
        far.destroy()
      })
    }
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
