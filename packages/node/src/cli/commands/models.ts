import { formatOpen } from '@openledger/base'
import { allItems, listModels, type Model, modelSchema, toWire } from '@openledger/client'
import { command } from '../command.ts'
import { networkArgs, openNetwork } from '../network.ts'

export const models = command({
  name: 'models',
  about: 'List models, with what an answer costs and how far their attribution can be trusted',
  args: networkArgs,
  run: async ({ args, terminal }) => {
    const ledger = openNetwork(args)
    const items = await allItems(cursor => listModels(ledger, { cursor }))
    terminal.result({ items: items.map(item => toWire(modelSchema, item)) }, () =>
      items.length === 0 ? 'No models yet.' : items.map(renderModel).join('\n'),
    )
    return undefined
  },
})

function renderModel({ id, kind, name, price, audit, answers, servable }: Model): string {
  const cost = price ? `${formatOpen(price.base)} + ${formatOpen(price.token)} a token` : 'free'
  const trust =
    kind === 'base'
      ? 'base model'
      : audit
        ? `LDS ${audit.lds.toFixed(2)} (${audit.low.toFixed(2)} to ${audit.high.toFixed(2)})${audit.weak ? ', weak: pays flat' : ''}`
        : 'attribution not measured yet'
  return `${String(id).padStart(4)}  ${name.padEnd(24)}  ${cost.padEnd(32)}  ${trust}, ${answers} answers${servable ? '' : ', not served here'}`
}
