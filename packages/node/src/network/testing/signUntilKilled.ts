// A program of its own: signs one vote and is killed, without a word, before its n-th call into the file system.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { voteFor } from '@openledger/chain/testing'
import { networkFiles } from '../Network.ts'
import { openSigner } from '../openSigner.ts'

const [folder, killAt] = process.argv.slice(2) as [string, string]
const files = networkFiles(folder).of({ name: 'v0' })
const { signer } = await openSigner({ files, chainId: 'test', passphrase: 'correct horse battery' })

let calls = 0
for (const name of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'linkSync', 'renameSync', 'rmSync'] as const) {
  const real = fs[name] as (...given: unknown[]) => unknown
  Object.assign(fs, {
    [name]: (...given: unknown[]) => {
      calls++
      if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL')
      return real(...given)
    },
  })
}
syncBuiltinESMExports()

const { signature } = signer.signVote(voteFor({ height: 7, block: 1 }))
// From here on it has left.
fs.writeSync(1, Buffer.from(signature).toString('hex'))
