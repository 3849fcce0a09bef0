import { BaseError, type Hex } from '@openledger/base'
import type { ModelCard } from '@openledger/engine'
import { z } from 'zod'
import { compareTokens, probeText } from '../compareTokens.ts'
import { badAnswer, type Caller, statusError } from '../http/createCaller.ts'
import { parseJson } from '../http/parseJson.ts'

const modelsSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      root: z.string().nullish(),
      parent: z.string().nullish(),
      max_model_len: z.int().nullish(),
    }),
  ),
})
const tokensSchema = z.object({ tokens: z.array(z.int()) })

export type Server = {
  checkHealth: () => Promise<void>
  /** The longest sequence, and the folder of each adapter by its name. @throws `backends/wrong-model` */
  list: () => Promise<{ maxLength: number | undefined; folders: Map<string, string> }>
  /** @throws `backends/wrong-model` where it splits a text otherwise than the base's own tokenizer */
  checkTokenizer: () => Promise<void>
  /** @throws `backends/adapter-refused` */
  load: (digest: Hex, folder: string) => Promise<void>
  unload: (digest: Hex) => Promise<void>
}

/** The endpoints of vLLM around its completions: those that it keeps private change what it serves. */
export function createServer({ name, caller, model, served, root }: createServer.Options): Server {
  const wrong = (problem: string, facts: Record<string, string>) =>
    new BaseError('A backend does not hold the base model that it should.', {
      code: 'backends/wrong-model',
      facts: { backend: name, problem, ...facts },
      hint: 'Compare its --model and --served-model-name with the configuration of the backend.',
    })

  const list: Server['list'] = async () => {
    const answer = await caller.call({ method: 'GET', path: '/v1/models' })
    if (answer.status !== 200) throw statusError(name, answer)
    const parsed = modelsSchema.safeParse(parseJson(answer.text))
    if (!parsed.success) throw badAnswer(name, 'its list of models is none')
    const { data } = parsed.data
    const base = data.find(({ id }) => id === served)
    if (!base || base.parent)
      throw wrong('it does not serve that name', {
        asked: served,
        names: data
          .map(({ id }) => id)
          .slice(0, 5)
          .join(', '),
      })
    if (root !== undefined && base.root !== root)
      throw wrong('another folder', { asked: root, root: String(base.root) })
    return {
      maxLength: base.max_model_len ?? undefined,
      folders: new Map(data.flatMap(({ id, root, parent }) => (parent === served && root ? [[id, root]] : []))),
    }
  }

  return {
    list,
    async checkHealth() {
      const answer = await caller.call({ method: 'GET', path: '/health' })
      if (answer.status !== 200) throw statusError(name, { ...answer, status: 500 })
    },
    async checkTokenizer() {
      const body = { model: served, prompt: probeText, add_special_tokens: false }
      const answer = await caller.call({ path: '/tokenize', body })
      // A server without a tokenizer (--skip-tokenizer-init) has none that could differ.
      if (answer.status === 400 || answer.status === 404 || answer.status === 501) return
      if (answer.status !== 200) throw statusError(name, answer)
      const parsed = tokensSchema.safeParse(parseJson(answer.text))
      if (!parsed.success) throw badAnswer(name, 'its tokens are none')
      compareTokens({ name, model, theirs: parsed.data.tokens })
    },
    async load(digest, folder) {
      const answer = await caller.call({
        path: '/v1/load_lora_adapter',
        body: { lora_name: digest, lora_path: folder },
      })
      const said = answer.text.replaceAll(/\s+/g, ' ').slice(0, 300)
      // 400 also says that the name is taken; whether it is by this folder, the list tells.
      if (answer.status !== 200 && answer.status !== 400) throw refusal({ name, digest, status: answer.status, said })
      const { folders } = await list()
      if (folders.get(digest) === folder) return
      if (answer.status === 400 && !folders.has(digest)) throw refusal({ name, digest, status: 400, said })
      throw badAnswer(name, 'an adapter that was loaded is not listed with its folder', {
        adapter: digest,
        listed: folders.get(digest) ?? 'nothing',
      })
    },
    async unload(digest) {
      const answer = await caller.call({ path: '/v1/unload_lora_adapter', body: { lora_name: digest } })
      // 404: it is gone already.
      if (answer.status !== 200 && answer.status !== 404) throw statusError(name, answer)
    },
  }
}

export declare namespace createServer {
  type Options = { name: string; caller: Caller; model: ModelCard; served: string; root?: string | undefined }
}

type Refusal = { name: string; digest: Hex; status: number; said: string }

/** A busy or broken server says nothing of the adapter. */
function refusal({ name, digest, status, said }: Refusal): BaseError {
  const isEndpointMissing = status === 404 && /not found/i.test(said) && !/lora/i.test(said)
  if (isEndpointMissing)
    return new BaseError('A vLLM server lets no adapters be loaded.', {
      code: 'backends/no-adapters',
      facts: { backend: name },
      hint: 'Start it with --enable-lora and VLLM_ALLOW_RUNTIME_LORA_UPDATING=True.',
    })
  if (status === 429 || status === 503 || status === 401 || status === 403)
    return statusError(name, { status, text: said })
  return new BaseError('A vLLM server cannot apply an adapter.', {
    code: 'backends/adapter-refused',
    facts: { backend: name, adapter: digest, status, said },
    hint: 'Its --max-lora-rank may be too small, or it does not know this kind (DoRA).',
  })
}
