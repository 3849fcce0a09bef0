import { publishRelease } from '@openledger/client'
import { command } from '../command.ts'
import { findDatanet, openSigning, signingArgs } from '../network.ts'

export const release = command({
  name: 'release',
  about: 'Publish a release of your Datanet: the snapshot that models are trained on',
  args: { datanet: { type: 'positional', description: 'Id or name of the Datanet', required: true }, ...signingArgs },
  run: async ({ args, terminal }) => {
    const ledger = openSigning(args)
    const net = await findDatanet(ledger, args.datanet)
    const published = await publishRelease(ledger, { datanet: net.id })
    terminal.result({ datanet: net.id, ...published }, () =>
      [
        `Published release ${published.release} of “${net.name}”.`,
        `  transaction  ${published.transaction}`,
        `  next         openledger fine-tune --datanet "${net.name}" --name "…"`,
      ].join('\n'),
    )
    return undefined
  },
})
