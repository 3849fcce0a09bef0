import { formatOpen } from '@openledger/base'
import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { CodeTabs } from '../../components/CodeTabs.tsx'
import { Copyable } from '../../components/Copyable.tsx'
import { Problem } from '../../components/Problem.tsx'
import { keyFund, makeKey } from '../../queries/keys.ts'
import { useWallet } from '../../wallet/useWallet.ts'

/** A key in one click, and the same question from a terminal and from the clients that people have already. */
export function FromCode({ slug }: { slug: string }) {
  const wallet = useWallet()
  const make = useMutation({
    mutationFn: async () => {
      if (!wallet.address) await wallet.makeTrial()
      return makeKey(await wallet.client())
    },
  })
  const { origin } = location
  const key = make.data?.key ?? 'sk-…'
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {make.data ? (
          <>
            <Copyable
              value={make.data.key}
              label="API key"
              tip="Copy the key"
              className="font-mono text-sm break-all text-left"
            >
              {make.data.key}
            </Copyable>
            <p className="caption">Shown this once. It can spend {formatOpen(make.data.balance)}.</p>
          </>
        ) : (
          <>
            <Button icon={<KeyRound size={15} aria-hidden />} busy={make.isPending} onClick={() => make.mutate()}>
              {make.isPending ? 'Making a key…' : 'Make an API key'}
            </Button>
            <p className="caption max-w-[52ch]">
              Moves {formatOpen(keyFund)} from your wallet to the key’s account
              {wallet.address ? '' : '; makes a trial wallet first'}. Clients that speak to OpenAI work with it as they
              are.
            </p>
          </>
        )}
      </div>
      {make.isError && <Problem error={make.error} retry={() => make.mutate()} />}
      <CodeTabs
        snippets={{
          curl: `curl ${origin}/v1/chat/completions \\
  -H "authorization: Bearer ${key}" -H "content-type: application/json" \\
  -d '{"model": "${slug}", "messages": [{"role": "user", "content": "Hello"}]}'`,
          Python: `from openai import OpenAI

client = OpenAI(base_url="${origin}/v1", api_key="${key}")
answer = client.chat.completions.create(
    model="${slug}", messages=[{"role": "user", "content": "Hello"}]
)`,
          TypeScript: `import OpenAI from 'openai'

const client = new OpenAI({ baseURL: '${origin}/v1', apiKey: '${key}' })
const answer = await client.chat.completions.create({
  model: '${slug}', messages: [{ role: 'user', content: 'Hello' }],
})`,
        }}
      />
    </div>
  )
}
