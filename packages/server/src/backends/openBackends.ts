import { BaseError } from '@openledger/base'
import type { Engine } from '@openledger/engine'
import type { Backend } from './Backend.ts'
import { type BackendConfig, type BackendsConfig, readKey } from './BackendConfig.ts'
import { createExpect } from './createExpect.ts'
import { createLocalBackend } from './createLocalBackend.ts'
import { createRouter, type Router } from './createRouter.ts'
import { createLlamaBackend } from './llama/createLlamaBackend.ts'
import { createVllmBackend } from './vllm/createVllmBackend.ts'

/**
 * The router over the engine of this node and the servers of the configuration. Servers are asked how they are at once,
 * but not waited for: one that is down joins when it is up.
 *
 * @throws `backends/config`, `backends/name-taken`
 */
export async function openBackends({ engine, rows, config, files, log }: openBackends.Options): Promise<Router> {
  const { local, backends } = config
  const expect = createExpect({ engine })
  const servers = await Promise.all(backends.map(each => openServer({ config: each, engine, expect })))
  const router = createRouter({
    backends: [...(local ? [createLocalBackend({ engine, rows })] : []), ...servers],
    ...{ files, log },
  })
  if (servers.length > 0) router.probe().catch(error => log.warn('the first probe ended badly', { error }))
  return router
}

export declare namespace openBackends {
  type Options = Pick<createRouter.Options, 'files' | 'log'> & {
    engine: Engine
    /** Answers that the engine writes at once. */
    rows?: number | undefined
    config: BackendsConfig
  }
}

async function openServer({ config, engine, expect }: openServer.Options): Promise<Backend> {
  const { kind, url, name = new URL(url).host, base, model: served, root, rows, adapters, tolerance, timeouts } = config
  if (base !== undefined && base !== engine.model.digest)
    throw new BaseError('A backend is described with a base model that this node does not hold.', {
      code: 'backends/config',
      facts: { backend: name, base, here: engine.model.digest },
      hint: 'The node needs the files of the base itself: it counts tokens and attributes answers with them.',
    })
  const both = {
    ...{ name, url, expect, timeouts },
    ...(rows !== undefined && { rows }),
    ...(tolerance !== undefined && { tolerance }),
    key: await readKey(config),
    model: engine.model,
  }
  return kind === 'vllm' ? createVllmBackend({ ...both, served, root, adapters }) : createLlamaBackend(both)
}

declare namespace openServer {
  type Options = { config: BackendConfig; engine: Engine; expect: ReturnType<typeof createExpect> }
}
