/**
 * Asks a model through the unmodified x402 packages: pays one answer by `exact`, two out of a channel, and closes it.
 *
 *     node examples/ask-with-x402/run.ts [URL] [MODEL] [QUESTION]
 */
import { formatOpen } from '@openledger/base'
import { askFaucet, createOpenLedger, listModels } from '@openledger/client'
import { ExactEvmScheme, toClientEvmSigner } from '@x402/evm'
import { BatchSettlementEvmScheme } from '@x402/evm/batch-settlement/client'
import { wrapFetchWithPaymentFromConfig } from '@x402/fetch'
import { createPublicClient, http } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'

const url = process.argv[2] ?? process.env.OPENLEDGER_URL ?? 'http://localhost:4267'
const question = process.argv[4] ?? 'Can you find me a place to eat in San Jose?'
const model = process.argv[3] ?? (await firstFineTune())

// A fresh key. The faucet of a local network gives it test OPEN, part of it wrapped: so it is paid with by signature.
const account = privateKeyToAccount(generatePrivateKey())
await askFaucet(createOpenLedger({ url, account }))

// From here on only the x402 packages. They know no wrapped OPEN by default: its holder allows it.
const endpoint = `${url}/v1/chat/completions`
const signer = toClientEvmSigner(account, createPublicClient({ transport: http(`${url}/rpc`) }))
const channel = new BatchSettlementEvmScheme(signer)
await ask('exact', new ExactEvmScheme(signer))
await ask('channel', channel)
await ask('channel', channel)
const refund = await channel.refund(endpoint)
console.log(`the channel gave back ${formatOpen(BigInt(refund.amount!))}`)

async function ask(name: string, client: ExactEvmScheme | BatchSettlementEvmScheme): Promise<void> {
  const paying = wrapFetchWithPaymentFromConfig(fetch, {
    spendControls: { allowedAssets: true },
    schemes: [{ network: 'eip155:*', client }],
  })
  const response = await paying(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: question }], max_tokens: 24 }),
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
  const { choices, openledger } = (await response.json()) as {
    choices: { message: { content: string } }[]
    openledger: { receipt: string; paid: string }
  }
  const words = choices[0]!.message.content.replaceAll(/\s+/g, ' ').trim()
  console.log(`${name}: “${words}” paid ${formatOpen(BigInt(openledger.paid))}, receipt ${openledger.receipt}`)
}

async function firstFineTune(): Promise<string> {
  const { items } = await listModels(createOpenLedger({ url }))
  const found = items.find(({ kind, servable }) => kind === 'fine-tune' && servable)
  if (!found) throw new Error('This node has no fine-tuned model yet. Wait for the demo, or make one.')
  return found.slug
}
